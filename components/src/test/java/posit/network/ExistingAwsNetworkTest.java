package posit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class ExistingAwsNetworkTest {
    private static final Map<String, String> PRIVATE = Map.of("eu-west-1b", "subnet-b", "eu-west-1a", "subnet-a");
    private static final Map<String, String> PUBLIC = Map.of("eu-west-1a", "subnet-x", "eu-west-1b", "subnet-y");

    @Test
    void hands_out_what_it_was_given_in_the_order_of_the_zones_and_makes_nothing() {
        var run = MockRun.of(context -> {
            var args = ExistingAwsNetworkArgs.builder()
                    .vpcId("vpc-1")
                    .privateSubnets(PRIVATE)
                    .publicSubnets(PUBLIC)
                    .build();
            return new ExistingAwsNetwork("network", args, Samples.options());
        });
        var network = run.built();

        assertThat(MockRun.value(network.networkId())).isEqualTo("vpc-1");
        assertThat(MockRun.value(network.privateSubnetIds())).containsExactly("subnet-a", "subnet-b");
        assertThat(MockRun.value(network.publicSubnetIds())).containsExactly("subnet-x", "subnet-y");
        assertThat(network.privateSubnets()).extracting(MockRun::value).containsExactly("subnet-a", "subnet-b");
        assertThat(network.egress()).isEmpty();
        assertThat(network.internet()).isEmpty();
        assertThat(run.all()).extracting(asked -> asked.type()).doesNotContain("aws:ec2/vpc:Vpc");
    }

    @Test
    void refuses_a_single_zone_and_a_subnet_named_twice() {
        var one = Map.of("eu-west-1a", "subnet-a");
        var twice = Map.of("eu-west-1a", "subnet-a", "eu-west-1b", "subnet-a");

        for (var subnets : List.of(one, twice)) {
            assertThatThrownBy(() -> ExistingAwsNetworkArgs.builder()
                            .vpcId("vpc-1")
                            .privateSubnets(subnets)
                            .publicSubnets(PUBLIC)
                            .build())
                    .hasMessageContaining("private subnets")
                    .hasMessageContaining("two or more zones");
            assertThatThrownBy(() -> ExistingAwsNetworkArgs.builder()
                            .vpcId("vpc-1")
                            .privateSubnets(PRIVATE)
                            .publicSubnets(subnets)
                            .build())
                    .hasMessageContaining("public subnets");
        }
    }
}
