package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import posit.plan.conformance.Conformance;
import posit.plan.conformance.RequirementVerdict;

/** As {@link ExistingTest}, for what only AWS has. */
class ExistingOnEksTest {
    private static final Graph GRAPH = new Graph(ExistingStacks.of(Target.EKS).create());

    @Test
    void nodes_stand_in_the_given_private_subnets_of_the_given_cluster() {
        assertThat(GRAPH.all(Types.NODE_GROUP)).hasSize(2).allSatisfy(nodes -> {
            assertThat(new TreeSet<>((List<?>) Graph.input(nodes, "subnetIds")))
                    .isEqualTo(new TreeSet<>(ExistingStacks.PRIVATE.values()));
            assertThat(Graph.text(nodes, "clusterName")).isEqualTo("shared");
            assertThat(Graph.text(nodes, "version")).isEqualTo("1.35");
        });
    }

    @Test
    void load_balancers_stand_in_the_given_public_subnets_and_reach_pods_through_the_clusters_group() {
        assertThat(GRAPH.all(Types.BALANCER)).hasSize(2).allSatisfy(balancer -> assertThat(
                        new TreeSet<>((List<?>) Graph.input(balancer, "subnets")))
                .isEqualTo(new TreeSet<>(ExistingStacks.PUBLIC.values())));
        assertThat(GRAPH.all(Types.INGRESS_RULE))
                .filteredOn(rule -> rule.name().contains("pods"))
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(Graph.text(rule, "securityGroupId")).startsWith("sg-"));
    }

    @Test
    void connect_mounts_the_given_file_system_whole() {
        assertThat(Graph.text(GRAPH.only(Types.VOLUME), "spec.csi.volumeHandle"))
                .isEqualTo("fs-0123456789abcdef0");
    }

    @Test
    void package_manager_may_use_the_given_bucket_and_no_second_database_is_made() {
        var policy =
                GRAPH.only(Types.ROLE_POLICY, role -> Graph.text(role, "policy").contains("s3:PutObject"));

        assertThat(Graph.text(policy, "policy")).contains("arn:aws:s3:::acme-packages/*");
        assertThat(Graph.text(GRAPH.packagesRelease(), "values.config.S3Storage.Bucket"))
                .isEqualTo("acme-packages");
        assertThat(GRAPH.plan().ofType(Types.JOB)).isEmpty();
    }

    @Test
    void the_controller_is_ours_unless_the_cluster_has_one() {
        var without = new Graph(ExistingStacks.of(Target.EKS)
                .set("posit:cluster.existing.loadBalancerController", true)
                .create());

        assertThat(GRAPH.controllerRelease()).isNotNull();
        assertThat(Graph.names(without.all(Types.RELEASE), Types.RELEASE))
                .containsExactlyInAnyOrder("connect-release", "packages-release");
        assertThat(without.all(Types.TARGET_BINDING)).hasSize(2);
    }

    @Test
    void a_network_of_ones_own_still_takes_the_stacks_database_and_files() {
        var graph = new Graph(ExistingStacks.network(Target.EKS, Stacks.ready()).create());

        assertThat(graph.plan().ofType(Types.VPC)).isEmpty();
        assertThat(graph.all(Types.SUBNET_GROUP)).hasSize(2).allSatisfy(group -> assertThat(
                        new TreeSet<>((List<?>) Graph.input(group, "subnetIds")))
                .isEqualTo(new TreeSet<>(ExistingStacks.PRIVATE.values())));
        assertThat(graph.all(Types.MOUNT_TARGET))
                .extracting(target -> Graph.text(target, "subnetId"))
                .containsExactlyInAnyOrderElementsOf(ExistingStacks.PRIVATE.values());
        assertThat(graph.all(Types.DATABASE)).hasSize(2);
        assertThat(Graph.text(graph.only(Types.EKS), "vpcId")).isEqualTo("vpc-0123456789abcdef0");
    }

    @Test
    void an_internal_load_balancer_stands_in_private_subnets_and_the_rows_say_so() {
        var graph = new Graph(Stacks.ready()
                .set("posit:connect.internal", true)
                .set("posit:packageManager.internal", true)
                .create());
        var rows = Conformance.of(graph.plan()).rows();

        assertThat(graph.all(Types.BALANCER)).allSatisfy(balancer -> {
            assertThat(Graph.input(balancer, "internal")).isEqualTo(true);
            assertThat(graph.namesBehind(balancer, "subnets"))
                    .containsExactly("network-private-0", "network-private-1");
        });
        assertThat(rows)
                .filteredOn(row -> row.verdict() == RequirementVerdict.DIFFERS)
                .extracting(row -> row.requirement().id())
                .containsExactlyInAnyOrder("CA-09", "CA-10", "PA-01");
    }

    @Test
    void no_tag_is_put_on_the_users_subnets() {
        assertThat(GRAPH.plan().resources()).extracting("type").doesNotContain("aws:ec2/tag:Tag");
    }

    @Test
    void karpenter_makes_its_nodes_in_the_given_private_subnets() {
        var graph = new Graph(
                ExistingStacks.network(Target.EKS, Stacks.elasticReady()).create());
        var nodeClass = graph.only("kubernetes:karpenter.k8s.aws/v1:EC2NodeClass");

        assertThat(String.valueOf(Graph.input(nodeClass, "spec.subnetSelectorTerms")))
                .contains(ExistingStacks.PRIVATE.values());
        assertThat(Conformance.of(graph.plan()).rows()).noneMatch(row -> row.verdict() == RequirementVerdict.MISSING);
    }
}
