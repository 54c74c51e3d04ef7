package posit.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class AzurePrivateDnsTest {
    @Test
    void the_network_sees_the_zone_and_registers_nothing_in_it() {
        var reference = new AzureReference();
        var made = AzureMocks.run(context -> {
            reference.base(context);
            var args = AzurePrivateDnsArgs.builder()
                    .group(reference.group)
                    .networkId(reference.network.networkId())
                    .zone("privatelink.example.com")
                    .build();
            new AzurePrivateDns("dns", args, reference.onAzure());
        });
        var zone = made.only("azure-native:privatedns:PrivateZone");
        assertThat(zone.at("privateZoneName")).isEqualTo("privatelink.example.com");
        assertThat(zone.at("location")).isEqualTo("global");
        var link = made.only("azure-native:privatedns:VirtualNetworkLink");
        assertThat(link.at("virtualNetwork.id")).isEqualTo(AzureMocks.id("network-network"));
        assertThat(link.at("registrationEnabled")).isEqualTo(false);
    }
}
