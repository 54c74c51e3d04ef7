package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cloud.Versions;
import posit.engine.PlannedResource;

/** Row AS-06 on EKS: Karpenter itself, and that it can make nodes. */
class AutoscalingOnEksTest {
    private static final String CHARTS = "oci://public.ecr.aws/karpenter/";
    private static final Map<String, String> SYSTEM = Map.of("workload", "system");

    private final Graph graph = new Graph(Stacks.elasticReady().create());
    private final PlannedResource controller = graph.release(CHARTS + "karpenter");
    private final PlannedResource nodes = graph.only(Types.NODE_GROUP);
    private final PlannedResource nodeClass = graph.only("kubernetes:karpenter.k8s.aws/v1:EC2NodeClass");

    @Test
    void AS_06_the_controller_runs_on_fixed_nodes_that_it_does_not_make() {
        assertThat(input(nodes, "labels")).isEqualTo(SYSTEM);
        assertThat(input(nodes, "instanceTypes")).isEqualTo(List.of("m6i.large"));
        assertThat(input(nodes, "scalingConfig")).isEqualTo(Map.of("minSize", 2L, "desiredSize", 2L, "maxSize", 2L));
        assertThat(input(controller, "version")).isEqualTo(Versions.KARPENTER_CHART);
        assertThat(input(controller, "values.nodeSelector")).isEqualTo(SYSTEM);
        assertThat(input(graph.controllerRelease(), "values.nodeSelector")).isEqualTo(SYSTEM);
        assertThat(input(graph.named(Types.ADDON, "cluster-addons-coredns"), "configurationValues"))
                .isEqualTo("{\"nodeSelector\":{\"workload\":\"system\"}}");
    }

    @Test
    void AS_06_a_stack_of_fixed_nodes_pins_neither_dns_nor_controller() {
        var fixed = new Graph(Stacks.ready().create());

        assertThat(input(fixed.controllerRelease(), "values")).asInstanceOf(MAP).doesNotContainKey("nodeSelector");
        assertThat(fixed.named(Types.ADDON, "cluster-addons-coredns").inputs())
                .doesNotContainKey("configurationValues");
    }

    @Test
    void AS_06_the_controller_starts_with_its_custom_resources_rights_and_queue_and_goes_before_them() {
        assertThat(graph.before(controller))
                .contains(graph.release(CHARTS + "karpenter-crd"), nodes, graph.only(Types.EKS))
                .containsAll(graph.all("aws:sqs/queue:Queue"))
                .containsAll(graph.all("aws:cloudwatch/eventTarget:EventTarget"))
                .contains(graph.named("aws:eks/podIdentityAssociation:PodIdentityAssociation", "karpenter-identity"));
    }

    /** Its finalizer waits for the last node; who ends nodes must not lose rights or role before. */
    @Test
    void AS_06_the_node_class_goes_before_the_controller_and_the_role_of_nodes() {
        assertThat(graph.before(nodeClass))
                .contains(
                        controller,
                        graph.named("aws:iam/role:Role", "karpenter-node-role"),
                        graph.only("aws:eks/accessEntry:AccessEntry"));
    }

    @Test
    void AS_06_nodes_join_by_their_role_in_private_subnets_of_the_network() {
        var entry = graph.only("aws:eks/accessEntry:AccessEntry");

        assertThat(input(entry, "type")).isEqualTo("EC2_LINUX");
        assertThat(graph.behind(nodeClass, "spec")).containsAll(graph.behind(entry, "principalArn"));
        assertThat(input(nodeClass, "spec.subnetSelectorTerms"))
                .isEqualTo(((List<?>) graph.plan().outputs().get("privateSubnetIds"))
                        .stream().map(id -> Map.of("id", id)).toList());
        assertThat(input(nodeClass, "spec.metadataOptions.httpTokens")).isEqualTo("required");
        assertThat(input(nodeClass, "spec.blockDeviceMappings.0.ebs.encrypted")).isEqualTo(true);
    }

    @Test
    void AS_06_nodes_carry_the_tags_of_the_stack() {
        var tagged = new Graph(
                Stacks.elasticReady().set("posit:tags", Map.of("team", "data")).create());

        assertThat(input(tagged.only(nodeClass.type()), "spec.tags"))
                .asInstanceOf(MAP)
                .containsEntry("team", "data")
                .containsEntry("posit:stack", "posit/aws-autoscaling");
    }
}
