package posit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cloud.Outputs;
import posit.testing.MockRun;
import posit.testing.Samples;

class ExistingAwsNetworkTest {
    private static final Map<String, String> PRIVATE = Map.of("eu-west-1b", "subnet-b", "eu-west-1a", "subnet-a");
    private static final Map<String, String> PUBLIC = Map.of("eu-west-1a", "subnet-x", "eu-west-1b", "subnet-y");

    @Test
    void hands_out_what_it_was_given_in_the_order_of_the_zones_and_makes_nothing() {
        var run = MockRun.of(context -> {
            return new ExistingAwsNetwork("network", args(PRIVATE, PUBLIC), Samples.options());
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

        assertThatThrownBy(() -> args(one, PUBLIC))
                .hasMessageContaining("private subnets")
                .hasMessageContaining("two or more zones");
        assertThatThrownBy(() -> args(PRIVATE, one)).hasMessageContaining("public subnets");
        assertThatThrownBy(() -> MockRun.of(
                        context -> new ExistingAwsNetwork("network", args(PRIVATE, twice), Samples.options())))
                .hasMessageContaining(
                        "subnets [subnet-a, subnet-a] in [eu-west-1a, eu-west-1b]: each zone needs its own");
    }

    private static ExistingAwsNetwork.Args args(Map<String, String> privateSubnets, Map<String, String> publicSubnets) {
        return ExistingAwsNetworkArgs.builder()
                .vpcId("vpc-1")
                .privateSubnets(Outputs.of(privateSubnets))
                .publicSubnets(Outputs.of(publicSubnets))
                .build();
    }
}
