package posit.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import org.junit.jupiter.api.Test;
import posit.cloud.AzureGroup;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class AzureSubnetsTest {
    private static final Cidr RANGE = Cidr.parse("10.0.0.0/24");

    @Test
    void node_subnets_share_one_group_and_one_gateway() {
        var made = AzureMocks.run(context -> {
            var group = new AzureGroup("group", new AzureReference().groupArgs(), null);
            var args = new AzureSubnets.Args(
                    group, Output.of("acme"), Output.of("gateway"), List.of(RANGE), List.of(RANGE));
            var subnets = new AzureSubnets("subnets", args, null);
            subnets.nodes("one", RANGE);
            subnets.nodes("two", Cidr.parse("10.0.1.0/24"));
        });
        assertThat(made.all("azure-native:network:NetworkSecurityGroup")).hasSize(1);
        assertThat(made.all("azure-native:network:Subnet"))
                .hasSize(2)
                .allSatisfy(subnet -> assertThat(subnet.at("natGateway.id")).isEqualTo("gateway"))
                .allSatisfy(
                        subnet -> assertThat(subnet.at("virtualNetworkName")).isEqualTo("acme"));
    }
}
