package posit.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cloud.AwsRegion;
import posit.cloud.IamPolicy;
import posit.cloud.Versions;
import posit.cluster.NodePool;
import posit.testing.MockRun;
import posit.testing.Samples;

class AlbControllerTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    private static MockRun<AlbController> run(AwsRegion region) {
        return MockRun.of(context -> {
            var network = Samples.network();
            var args = AlbControllerArgs.builder()
                    .names(Samples.NAMES)
                    .region(region)
                    .network(network)
                    .cluster(Samples.cluster(network))
                    .build();
            return new AlbController("alb", args, Samples.options());
        });
    }

    @Test
    void is_the_pinned_chart_of_aws() {
        var release = run(Samples.REGION).only(RELEASE);

        assertThat(release.at("chart")).isEqualTo("aws-load-balancer-controller");
        assertThat(release.at("version")).isEqualTo(Versions.ALB_CONTROLLER_CHART);
        assertThat(release.at("repositoryOpts", "repo")).isEqualTo("https://aws.github.io/eks-charts");
        assertThat(release.at("namespace")).isEqualTo("kube-system");
        assertThat(release.at("atomic")).isEqualTo(true);
    }

    @Test
    void is_told_where_it_is_because_pods_cannot_ask_the_metadata_service() {
        assertThat(run(Samples.REGION).only(RELEASE).at("values"))
                .isEqualTo(Map.of(
                        "clusterName",
                        "acme",
                        "region",
                        "eu-west-1",
                        "vpcId",
                        "net-vpc-id",
                        "replicaCount",
                        2L,
                        "enableServiceMutatorWebhook",
                        false,
                        "createIngressClassResource",
                        false,
                        "serviceAccount",
                        Map.of("create", true, "name", "aws-load-balancer-controller")));
    }

    /** Nodes made on demand come and go, and whoever waits for a target waits for this controller. */
    @Test
    void runs_on_the_nodes_of_the_system_where_there_are_such() {
        var system = new NodePool("system", "m6i.large", 2, 50);
        var run = MockRun.of(context -> {
            var network = Samples.network();
            var cluster = Samples.clusterWithSystemPool(network, system);
            var args = AlbControllerArgs.builder()
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .network(network)
                    .cluster(cluster)
                    .build();
            return new AlbController("alb", args, Samples.options());
        });

        assertThat(run.only(RELEASE).at("values", "nodeSelector")).isEqualTo(Map.of("workload", "system"));
        assertThat(run.each("aws:eks/nodeGroup:NodeGroup", "labels"))
                .containsExactlyInAnyOrder(Map.of("workload", "system"), Map.of("workload", "connect"));
    }

    @Test
    void may_read_and_register_in_target_groups_of_this_stack_alone() {
        assertThat(run(Samples.REGION)
                        .find("aws:iam/rolePolicy:RolePolicy", "alb-controller-targets")
                        .at("policy"))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"ec2:DescribeAvailabilityZones\","
                        + "\"ec2:DescribeInstances\",\"ec2:DescribeNetworkInterfaces\","
                        + "\"ec2:DescribeSecurityGroups\",\"ec2:DescribeSubnets\",\"ec2:DescribeTags\","
                        + "\"ec2:DescribeVpcs\",\"elasticloadbalancing:DescribeTags\","
                        + "\"elasticloadbalancing:DescribeTargetGroupAttributes\","
                        + "\"elasticloadbalancing:DescribeTargetGroups\","
                        + "\"elasticloadbalancing:DescribeTargetHealth\"],\"Effect\":\"Allow\",\"Resource\":\"*\"},"
                        + "{\"Action\":[\"elasticloadbalancing:DeregisterTargets\","
                        + "\"elasticloadbalancing:RegisterTargets\"],\"Effect\":\"Allow\",\"Resource\":"
                        + "\"arn:aws:elasticloadbalancing:eu-west-1:*:targetgroup/acme-*\"}],"
                        + "\"Version\":\"2012-10-17\"}");
    }

    @Test
    void names_target_groups_in_the_partition_of_the_region() {
        var run = run(new AwsRegion("us-gov-west-1"));

        assertThat(run.find("aws:iam/rolePolicy:RolePolicy", "alb-controller-targets")
                        .at("policy"))
                .asString()
                .contains("\"arn:aws-us-gov:elasticloadbalancing:us-gov-west-1:*:targetgroup/acme-*\"");
    }

    @Test
    void gets_its_rights_by_pod_identity() {
        var run = run(Samples.REGION);

        assertThat(run.only("aws:eks/podIdentityAssociation:PodIdentityAssociation")
                        .inputs())
                .isEqualTo(Map.of(
                        "clusterName", "acme",
                        "namespace", "kube-system",
                        "serviceAccount", "aws-load-balancer-controller",
                        "roleArn", "arn:mock:alb-controller-role"));
        assertThat(run.find("aws:iam/role:Role", "alb-controller-role").at("assumeRolePolicy"))
                .isEqualTo(IamPolicy.podIdentityTrust());
    }

    @Test
    void starts_on_a_ready_cluster_and_with_its_rights() {
        assertThat(run(Samples.REGION).only(RELEASE).dependencies())
                .contains(
                        "NodeGroup cluster-connect-nodes",
                        "Addon cluster-addons-coredns",
                        "PodIdentityAssociation alb-identity");
    }
}
