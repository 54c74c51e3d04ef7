package posit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.test.PulumiTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import posit.cloud.AzureGroup;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class AzureEgressTest {
    @Test
    void a_gateway_has_as_many_static_addresses_as_asked_for() {
        var made = AzureMocks.run(context -> {
            var group = new AzureGroup("group", new AzureReference().groupArgs(), null);
            var egress = new AzureEgress("nat", new AzureEgress.Args(group, 2), null);
            assertThat(PulumiTest.extractValue(egress.addresses())).isEqualTo(List.of("203.0.113.7", "203.0.113.7"));
        });
        var gateway = made.only("azure-native:network:NatGateway");
        assertThat(gateway.at("sku.name")).isEqualTo("Standard");
        assertThat(gateway.at("publicIpAddresses.0.id")).isEqualTo(AzureMocks.id("nat-address-1"));
        assertThat(gateway.at("publicIpAddresses.1.id")).isEqualTo(AzureMocks.id("nat-address-2"));
    }

    @Test
    void no_address_and_a_seventeenth_are_refused() {
        assertThatThrownBy(() -> new AzureEgress.Args(null, 17))
                .hasMessage("a NAT gateway takes 1 to 16 public addresses, not 17");
        assertThatThrownBy(() -> new AzureEgress.Args(null, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
