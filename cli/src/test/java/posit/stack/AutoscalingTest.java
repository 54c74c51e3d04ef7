package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.engine.PlannedResource;
import posit.reference.Autoscaling;

/** Rows AS: Posit's page on autoscaling, on both clouds. */
class AutoscalingTest {
    private static final String POOL = "kubernetes:karpenter.sh/v1:NodePool";
    private static final String JOB = "values.backends.kubernetes.defaultResourceJobBase.spec.template.";
    private static final String DO_NOT_DISRUPT = "karpenter.sh/do-not-disrupt";

    /** Stacks that differ in nothing but autoscaling. */
    enum Elastic {
        EKS(
                Stacks.elasticWithPackages().without("posit:name"),
                Stacks.ready().without("posit:name"),
                Stacks.elastic(),
                "karpenter",
                "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass"),
        AKS(
                Stacks.azureElasticReady().without("posit:name"),
                Stacks.azureReady().without("posit:name"),
                Stacks.azureElastic(),
                "autoscaling",
                "kubernetes:karpenter.azure.com/v1beta1:AKSNodeClass");

        private final Stack ready;
        private final Stack fixed;
        private final Stack shipped;
        private final String component;
        private final String nodeClass;

        Elastic(Stack ready, Stack fixed, Stack shipped, String component, String nodeClass) {
            this.ready = ready.named("one").set("posit:name", "one");
            this.fixed = fixed.named("one").set("posit:name", "one");
            this.shipped = shipped;
            this.component = component;
            this.nodeClass = nodeClass;
        }

        Graph graph() {
            return new Graph(ready.create());
        }

        PlannedResource pool(Graph graph, String pool) {
            return graph.named(POOL, component + "-pools-" + pool);
        }
    }

    @ParameterizedTest
    @EnumSource
    void AS_01_the_servers_pool_is_tainted_and_loses_empty_nodes_only(Elastic stack) {
        var pool = stack.pool(stack.graph(), "server");

        assertThat(input(pool, "metadata")).isEqualTo(Map.of("name", "connect-server"));
        assertThat(input(pool, "spec.template.metadata.labels.workload")).isEqualTo("connect-server");
        assertThat(input(pool, "spec.template.spec.taints"))
                .isEqualTo(List.of(Map.of("key", "workload", "value", "connect-server", "effect", "NoSchedule")));
        assertThat(input(pool, "spec.disruption"))
                .isEqualTo(Map.of("consolidationPolicy", "WhenEmpty", "consolidateAfter", "1m"));
        assertThat(input(pool, "spec.template.spec.expireAfter")).isEqualTo("Never");
        assertThat((List<?>) input(pool, "spec.template.spec.requirements")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void AS_02_the_pool_of_content_is_open_and_shrinks_half_a_minute_after_content_ended(Elastic stack) {
        var pool = stack.pool(stack.graph(), "content");

        assertThat(input(pool, "metadata")).isEqualTo(Map.of("name", "connect-content"));
        assertThat(input(pool, "spec.template.metadata.labels.workload")).isEqualTo("connect-content");
        assertThat(input(pool, "spec.template.spec")).asInstanceOf(MAP).doesNotContainKey("taints");
        assertThat(input(pool, "spec.disruption"))
                .isEqualTo(Map.of("consolidationPolicy", "WhenEmptyOrUnderutilized", "consolidateAfter", "30s"));
        assertThat(input(pool, "spec.limits")).isEqualTo(Map.of("cpu", "64", "memory", "256Gi"));
    }

    @ParameterizedTest
    @EnumSource
    void AS_01_AS_02_both_pools_are_made_of_a_class_that_is_there(Elastic stack) {
        var graph = stack.graph();
        var nodeClass = graph.only(stack.nodeClass);

        assertThat(graph.all(POOL)).hasSize(2).allSatisfy(pool -> {
            var reference = (Map<?, ?>) input(pool, "spec.template.spec.nodeClassRef");
            assertThat(input(nodeClass, "metadata.name")).isEqualTo(reference.get("name"));
            assertThat(input(nodeClass, "kind")).isEqualTo(reference.get("kind"));
            assertThat((String) input(nodeClass, "apiVersion")).startsWith(reference.get("group") + "/");
        });
    }

    @ParameterizedTest
    @EnumSource
    void AS_03_servers_tolerate_the_taint_select_their_pool_and_are_not_disrupted(Elastic stack) {
        var release = stack.graph().connectRelease();

        assertThat(input(release, "values.tolerations"))
                .isEqualTo(List.of(Map.of(
                        "key", "workload",
                        "operator", "Equal",
                        "value", "connect-server",
                        "effect", "NoSchedule")));
        assertThat(input(release, "values.nodeSelector")).isEqualTo(Map.of("workload", "connect-server"));
        assertThat(((Map<?, ?>) input(release, "values.pod.annotations")).get(DO_NOT_DISRUPT))
                .isEqualTo("true");
    }

    /** What a shipped stack does on a real control plane: SpreadWithAutoscalingTest. */
    @ParameterizedTest
    @EnumSource
    void AS_03_servers_wait_for_a_second_zone_and_node(Elastic stack) {
        assertThat((List<?>) input(stack.graph().connectRelease(), "values.topologySpreadConstraints"))
                .hasSize(2)
                .allSatisfy(constraint -> assertThat(constraint)
                        .asInstanceOf(MAP)
                        .containsEntry("whenUnsatisfiable", "DoNotSchedule")
                        .containsEntry("minDomains", 2L)
                        .doesNotContainKey("nodeTaintsPolicy"));
    }

    @ParameterizedTest
    @EnumSource
    void AS_04_content_selects_its_pool_and_spreads_over_nodes_if_it_can(Elastic stack) {
        var release = stack.graph().connectRelease();

        assertThat(input(release, JOB + "spec.nodeSelector")).isEqualTo(Map.of("workload", "connect-content"));
        assertThat(input(release, JOB + "spec.topologySpreadConstraints"))
                .isEqualTo(List.of(Map.of(
                        "maxSkew",
                        1L,
                        "topologyKey",
                        "kubernetes.io/hostname",
                        "whenUnsatisfiable",
                        "ScheduleAnyway",
                        "labelSelector",
                        Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio_connect")))));
    }

    @ParameterizedTest
    @EnumSource
    void AS_05_renders_are_not_disrupted_and_interactive_content_is(Elastic stack) {
        var release = stack.graph().connectRelease();
        var pod = (Map<?, ?>) input(release, "values.backends.kubernetes.defaultResourceJobBase.spec.template");

        assertThat(input(release, "values.config.Kubernetes.RenderedContentAnnotation"))
                .isEqualTo(List.of(DO_NOT_DISRUPT + "=true"));
        assertThat(pod.toString()).doesNotContain(DO_NOT_DISRUPT);
    }

    /** What Karpenter made Pulumi never knew of: as long as a pool has a node, all that could end it has to be there. */
    @ParameterizedTest
    @EnumSource
    void AS_06_a_destroy_ends_nodes_before_what_ends_them(Elastic stack) {
        var graph = stack.graph();
        var release = graph.connectRelease();
        var nodeClass = graph.only(stack.nodeClass);

        for (var pool : graph.all(POOL)) {
            assertThat(graph.needs(release, pool)).as("pods go before nodes").isTrue();
            assertThat(graph.needs(pool, nodeClass)).isTrue();
            assertThat(pool.timeouts().toString()).as("time to drain").isEqualTo("{delete=1800s}");
        }
        assertThat(graph.before(nodeClass)).contains(cluster(stack, graph));
    }

    @ParameterizedTest
    @EnumSource
    void AS_06_connect_has_no_fixed_nodes_and_package_manager_keeps_its_own(Elastic stack) {
        var type = stack == Elastic.EKS ? Types.NODE_GROUP : AzureTypes.AGENT_POOL;

        assertThat(Graph.names(stack.graph().plan().resources(), type))
                .contains("cluster-packages-nodes")
                .doesNotContain("cluster-connect-nodes");
    }

    /** In which ./posit verify finds that the page's pools have to be there. */
    @ParameterizedTest
    @EnumSource
    void AS_07_an_output_tells_verify_which_nodes_servers_select(Elastic stack) {
        assertThat(stack.graph().plan().outputs().get("connectHelmValues"))
                .asInstanceOf(MAP)
                .containsEntry("nodeSelector", Map.of("workload", "connect-server"));
    }

    @ParameterizedTest
    @EnumSource
    void AS_08_the_known_limitations_are_told_where_autoscaling_is_chosen(Elastic stack) {
        assertThat(stack.shipped.preview().warnings())
                .containsAll(Autoscaling.LIMITATIONS.stream()
                        .map(limitation -> "posit:connect.autoscaling means: " + limitation.value() + ".")
                        .toList());
        assertThat(stack.fixed.create().warnings()).noneMatch(warning -> warning.contains("autoscaling means"));
    }

    /** On and off again: nodes change, and data, addresses and names stay. */
    @ParameterizedTest
    @EnumSource
    void switching_touches_nodes_and_the_release_and_nothing_that_holds_data(Elastic stack) {
        var fixed = stack.fixed.create();
        var elastic = stack.ready.create();

        assertThat(Changes.changed(fixed, elastic)).isEqualTo(Changes.changed(elastic, fixed));
        assertThat(Changes.changed(fixed, elastic)).isEqualTo(touched(stack));
        assertThat(Changes.added(elastic, fixed))
                .allSatisfy(name -> assertThat(name).startsWith("cluster-connect"));
        assertThat(Changes.added(fixed, elastic)).isNotEmpty().allSatisfy(name -> assertThat(name)
                .matches("(cluster-system|" + stack.component + ")(-.*)?"));
    }

    /** Of the other add-ons, of Package Manager and its nodes only that they wait for other nodes. */
    private static Set<String> touched(Elastic stack) {
        return stack == Elastic.EKS
                ? new TreeSet<>(Set.of(
                        "alb-controller-release",
                        "cluster-addons-aws-efs-csi-driver",
                        "cluster-addons-coredns",
                        "cluster-addons-metrics-server",
                        "connect-release",
                        "output connectHelmValues",
                        "packages-databases-job",
                        "packages-release"))
                : new TreeSet<>(Set.of(
                        "cluster-aks",
                        "cluster-kubernetes",
                        "cluster-packages-nodes",
                        "connect-release",
                        "output connectHelmValues",
                        "packages-release"));
    }

    @ParameterizedTest
    @EnumSource
    void limits_of_the_stack_file_reach_the_pools(Elastic stack) {
        var larger = stack.ready
                .set("posit:connect.autoscaling.server.maxCpus", 80)
                .set("posit:connect.autoscaling.content.maxMemoryGiB", 4096)
                .set("posit:connect.autoscaling.content.expireAfter", "24h");
        var graph = new Graph(larger.create());

        assertThat(input(stack.pool(graph, "server"), "spec.limits.cpu")).isEqualTo("80");
        assertThat(input(stack.pool(graph, "content"), "spec.limits.memory")).isEqualTo("4096Gi");
        assertThat(input(stack.pool(graph, "content"), "spec.template.spec.expireAfter"))
                .isEqualTo("24h");
        assertThat(Changes.changed(stack.ready, larger))
                .containsExactly(stack.component + "-pools-content", stack.component + "-pools-server");
    }

    private static PlannedResource cluster(Elastic stack, Graph graph) {
        return graph.only(stack == Elastic.EKS ? Types.EKS : AzureTypes.AKS);
    }
}
