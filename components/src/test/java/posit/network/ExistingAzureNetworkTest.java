package posit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import posit.testing.AzureMocks;

class ExistingAzureNetworkTest {
    private static final ExistingAzureNetwork.Args ARGS = ExistingAzureNetworkArgs.builder()
            .networkId("vnet")
            .systemSubnet("system")
            .poolSubnets("packages", "packages-nodes")
            .poolSubnets("connect", "connect-nodes")
            .databaseSubnet("database")
            .netAppSubnet("netapp")
            .publicSubnet("public")
            .nodeRanges(List.of(Cidr.parse("10.0.0.0/20")))
            .egress(VnetNetwork.Egress.ROUTES)
            .build();

    private static ExistingAzureNetwork network() {
        var built = new AtomicReference<ExistingAzureNetwork>();
        AzureMocks.run(context -> built.set(new ExistingAzureNetwork("network", ARGS, null)));
        return built.get();
    }

    private static <T> T value(Output<T> output) {
        return PulumiTest.extractValue(output);
    }

    @Test
    void hands_out_what_it_was_given() {
        var network = network();

        assertThat(value(network.networkId())).isEqualTo("vnet");
        assertThat(value(network.privateSubnetIds())).containsExactly("connect-nodes", "packages-nodes");
        assertThat(value(network.publicSubnetIds())).containsExactly("public");
        assertThat(value(network.systemSubnetId())).isEqualTo("system");
        assertThat(value(network.poolSubnetId("connect"))).isEqualTo("connect-nodes");
        assertThat(value(network.databaseSubnetId())).isEqualTo("database");
        assertThat(value(network.netAppSubnetId())).isEqualTo("netapp");
        assertThat(network.nodeRanges()).containsExactly(Cidr.parse("10.0.0.0/20"));
        assertThat(network.egress().outboundType()).isEqualTo("userDefinedRouting");
        assertThat(network.settled()).isEmpty();
        assertThat(value(network.egressAddresses())).isEmpty();
    }

    @Test
    void says_which_subnet_is_missing() {
        var network = network();

        assertThatThrownBy(() -> network.poolSubnetId("other")).hasMessageContaining("node pool other");
        assertThatThrownBy(network::endpointSubnetId).hasMessageContaining("private endpoints");
        assertThatThrownBy(network::keyVaultEndpointId).hasMessageContaining("key vault");
    }
}
