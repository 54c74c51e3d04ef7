package posit.builders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cloud.AwsKeyArgs;
import posit.cloud.Outputs;
import posit.cloud.SiteArgs;
import posit.ingress.TraefikControllerArgs;
import posit.network.AwsNetworkArgs;
import posit.network.AwsZones;
import posit.network.Cidr;
import posit.network.ExistingAwsNetworkArgs;
import posit.network.ExistingAzureNetworkArgs;
import posit.network.VnetNetwork;
import posit.testing.AzureReference;
import posit.testing.MockRun;
import posit.testing.Samples;

/** What the processor writes, by the builders of some components. */
class BuilderProcessorTest {
    private static final Cidr RANGE = Cidr.parse("10.42.0.0/16");

    @Test
    void what_has_a_default_need_not_be_set() {
        var args = AwsNetworkArgs.builder()
                .names(Samples.NAMES)
                .region(Samples.REGION)
                .cidr(RANGE)
                .build();

        assertThat(args.zones()).isEqualTo(new AwsZones(3, List.of()));
        assertThat(args.natGatewayPerZone()).isTrue();
        assertThat(args.flowLogRetentionDays()).isEqualTo(30);
        assertThat(args.logKeyArn()).isEmpty();
    }

    @Test
    void a_required_value_that_is_missing_is_named_with_its_component() {
        var args = AwsNetworkArgs.builder().names(Samples.NAMES).region(Samples.REGION);

        assertThatThrownBy(args::build)
                .isInstanceOf(MissingRequiredPropertyException.class)
                .hasMessageContainingAll("cidr", "AwsNetwork");
    }

    @Test
    void a_number_is_not_silently_zero_and_a_list_that_counts_is_not_silently_empty() {
        assertThatThrownBy(() -> posit.database.AwsDatabaseSize.builder()
                        .type("db.m6g.large")
                        .version("17")
                        .build())
                .hasMessageContainingAll("storageGiB", "AwsDatabase.Size");
        assertThatThrownBy(() -> MockRun.of(context -> {
                    var cluster = Samples.cluster(Samples.network());
                    return posit.ingress.AlbIngressArgs.builder()
                            .names(Samples.NAMES)
                            .product("connect")
                            .host("connect.acme.org")
                            .hostedZoneId("Z1")
                            .cluster(cluster)
                            .build();
                }))
                .hasMessageContaining("clientCidrs")
                .hasMessageContaining("AlbIngress");
        assertThatThrownBy(() -> TraefikControllerArgs.builder().build()).hasMessageContaining("cluster");
    }

    @Test
    void a_value_may_be_plain_or_the_output_of_another_resource() {
        var ids = MockRun.of(context -> {
                    var plain = ExistingAzureNetworkArgs.builder()
                            .networkId("vnet")
                            .publicSubnet("public")
                            .poolSubnets("connect", "nodes")
                            .egress(VnetNetwork.Egress.NAT_GATEWAY)
                            .build();
                    var made = ExistingAzureNetworkArgs.builder()
                            .networkId(Output.of("vnet"))
                            .publicSubnet(Output.of("public"))
                            .poolSubnets("connect", Output.of("nodes"))
                            .egress(VnetNetwork.Egress.NAT_GATEWAY)
                            .build();
                    return List.of(plain, made);
                })
                .built();

        assertThat(ids).allSatisfy(args -> {
            assertThat(MockRun.value(args.networkId())).isEqualTo("vnet");
            assertThat(args.publicSubnet().map(MockRun::value)).contains("public");
            assertThat(MockRun.value(args.poolSubnets().get("connect"))).isEqualTo("nodes");
        });
    }

    @Test
    void entries_of_a_map_keep_their_order_and_nobody_changes_them_later() {
        var builder = ExistingAwsNetworkArgs.builder()
                .vpcId("vpc-1")
                .privateSubnets(Outputs.of(Map.of("b", "subnet-b")))
                .privateSubnets("a", "subnet-a");
        var args = builder.build();
        builder.privateSubnets("c", "subnet-c");

        assertThat(args.privateSubnets().keySet()).containsExactly("b", "a");
        assertThatThrownBy(() -> args.privateSubnets().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_optional_value_may_be_given_as_it_is() {
        assertThat(SiteArgs.builder().charts("oci://charts.acme.org").build().charts())
                .contains("oci://charts.acme.org");
        assertThat(AwsKeyArgs.builder()
                        .names(Samples.NAMES)
                        .region(Samples.REGION)
                        .build()
                        .protect())
                .isTrue();
        assertThat(new AzureReference().groupArgs().tags()).isNotNull();
    }
}
