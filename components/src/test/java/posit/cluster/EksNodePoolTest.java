package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posit.cloud.IamPolicy;
import posit.testing.Asked;
import posit.testing.MockRun;
import posit.testing.Samples;

class EksNodePoolTest {
    private static final String NODES = "aws:eks/nodeGroup:NodeGroup";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";

    private static MockRun<EksNodePool> run() {
        return run(Optional.empty());
    }

    private static MockRun<EksNodePool> run(Optional<Output<String>> diskKeyArn) {
        return MockRun.of(context -> {
            var network = Samples.network();
            var args = EksNodePoolArgs.builder()
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .clusterName(Output.of("acme"))
                    .version(Output.of("1.35"))
                    .subnetIds(network.privateSubnetIds())
                    .pool(new NodePool("connect", "m6i.2xlarge", 3, 120))
                    .nodeTags(Map.of("team", "data"))
                    .diskKeyArn(diskKeyArn)
                    .waitFor(network.egress())
                    .build();
            return new EksNodePool("pool", args, Samples.options());
        });
    }

    @Test
    void disks_have_the_key_of_ebs_or_the_one_that_is_named() {
        assertThat(run().only(TEMPLATE).at("blockDeviceMappings").toString()).doesNotContain("kmsKeyId");
        assertThat(run(Optional.of(Samples.keyArn()))
                        .only(TEMPLATE)
                        .at("blockDeviceMappings")
                        .toString())
                .contains("kmsKeyId=arn:mock:key");
    }

    @Test
    void has_a_fixed_number_of_nodes_in_private_subnets() {
        var nodes = run().only(NODES);

        assertThat(nodes.at("scalingConfig")).isEqualTo(Map.of("minSize", 3L, "desiredSize", 3L, "maxSize", 3L));
        assertThat(nodes.at("subnetIds")).isEqualTo(List.of("net-private-0-id", "net-private-1-id"));
        assertThat(nodes.at("instanceTypes")).isEqualTo(List.of("m6i.2xlarge"));
        assertThat(nodes.at("capacityType")).isEqualTo("ON_DEMAND");
        assertThat(nodes.at("clusterName")).isEqualTo("acme");
        assertThat(nodes.at("version")).isEqualTo("1.35");
    }

    @Test
    void runs_amazon_linux_2023_and_replaces_one_node_at_a_time() {
        var nodes = run().only(NODES);

        assertThat(nodes.at("amiType")).isEqualTo("AL2023_x86_64_STANDARD");
        assertThat(nodes.at("updateConfig")).isEqualTo(Map.of("maxUnavailable", 1L));
        assertThat(nodes.at("nodeRepairConfig")).isEqualTo(Map.of("enabled", true));
    }

    @Test
    void answers_metadata_requests_with_a_session_token_and_from_the_node_only() {
        assertThat(run().only(TEMPLATE).at("metadataOptions"))
                .isEqualTo(Map.of("httpEndpoint", "enabled", "httpTokens", "required", "httpPutResponseHopLimit", 1L));
    }

    @Test
    void encrypts_its_disks() {
        assertThat(run().only(TEMPLATE).at("blockDeviceMappings"))
                .isEqualTo(List.of(Map.of(
                        "deviceName",
                        "/dev/xvda",
                        "ebs",
                        Map.of(
                                "volumeType", "gp3",
                                "volumeSize", 120L,
                                "encrypted", "true",
                                "deleteOnTermination", "true"))));
    }

    @Test
    void tags_what_the_tags_of_a_provider_do_not_reach() {
        var tags = Map.of("team", "data", "Name", "acme-connect");
        assertThat(run().only(TEMPLATE).at("tagSpecifications"))
                .isEqualTo(List.of(
                        Map.of("resourceType", "instance", "tags", tags),
                        Map.of("resourceType", "volume", "tags", tags),
                        Map.of("resourceType", "network-interface", "tags", tags)));
    }

    @Test
    void follows_every_change_of_its_template() {
        var run = run();

        assertThat(run.only(NODES).at("launchTemplate")).isEqualTo(Map.of("id", "pool-template-id", "version", "7"));
        assertThat(run.only(TEMPLATE).at("updateDefaultVersion")).isEqualTo(true);
    }

    @Test
    void carries_the_label_of_its_workload_and_a_name_that_can_be_replaced() {
        var nodes = run().only(NODES);

        assertThat(nodes.at("labels")).isEqualTo(Map.of("workload", "connect"));
        assertThat(nodes.at("nodeGroupNamePrefix")).isEqualTo("acme-connect-");
        assertThat(run().only(TEMPLATE).at("namePrefix")).isEqualTo("acme-connect-");
    }

    @Test
    void has_a_role_with_three_policies_and_no_right_on_the_network() {
        var run = run();

        var role = run.find("aws:iam/role:Role", "pool-node-role");
        assertThat(role.at("assumeRolePolicy")).isEqualTo(IamPolicy.trust("ec2.amazonaws.com"));
        assertThat(role.at("namePrefix")).isEqualTo("acme-connect-node-");
        assertThat(run.each("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "policyArn"))
                .containsExactly(
                        "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
                        "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
                        "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore");
        assertThat(run.only(NODES).at("nodeRoleArn")).isEqualTo("arn:mock:pool-node-role");
    }

    @Test
    void waits_for_its_rights_and_for_what_it_is_told_to() {
        Asked nodes = run().only(NODES);

        assertThat(nodes.dependencies())
                .contains(
                        "Route net-private-0",
                        "RolePolicyAttachment pool-node-AmazonEKSWorkerNodePolicy",
                        "RolePolicyAttachment pool-node-AmazonEC2ContainerRegistryPullOnly");
        assertThat(nodes.minutes()).isEqualTo(Map.of("create", "30m", "update", "60m"));
    }

    @Test
    void offers_its_node_group() {
        assertThat(run().built().nodeGroup().pulumiResourceName()).isEqualTo("pool-nodes");
    }
}
