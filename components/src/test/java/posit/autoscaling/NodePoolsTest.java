package posit.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posit.cloud.KubernetesObject;
import posit.testing.Asked;
import posit.testing.MockRun;
import posit.testing.Samples;

class NodePoolsTest {
    static final PoolSizes SIZES = new PoolSizes(
            new PoolSizes.Pool(List.of("m6i.2xlarge"), 32, 128),
            new PoolSizes.Pool(List.of("m6i.xlarge", "m6i.2xlarge"), 64, 256),
            "336h",
            80);

    private static final String POOL = "kubernetes:karpenter.sh/v1:NodePool";
    private static MockRun<NodePools> run;
    private static Asked server;
    private static Asked content;

    @BeforeAll
    static void deploy() {
        run = MockRun.of(context -> pools());
        server = run.find(POOL, "pools-server");
        content = run.find(POOL, "pools-content");
    }

    private static NodePools pools() {
        var cluster = Samples.cluster(Samples.network());
        var object = new KubernetesObject(
                "class",
                "clouds.acme.org/v1",
                "NodeClass",
                ObjectMetaArgs.builder().name("connect").build(),
                Output.of(Map.of()),
                CustomResourceOptions.builder().provider(cluster.kubernetes()));
        var nodeClass = new NodeClass(
                "clouds.acme.org",
                "NodeClass",
                "acme.org/type",
                List.of(NodeClass.in("acme.org/zone", List.of("a", "b"))),
                Map.of("acme.org/network", "fast"),
                List.of(Map.of("key", "acme.org/booting", "effect", "NoExecute")),
                object);
        return new NodePools("pools", new NodePools.Args(cluster, nodeClass, SIZES, List.of()), Samples.options());
    }

    @Test
    void AS_01_the_servers_pool_takes_servers_alone_and_loses_empty_nodes_alone() {
        assertThat(server.at("metadata")).isEqualTo(Map.of("name", "connect-server"));
        assertThat(server.at("spec"))
                .isEqualTo(Map.of(
                        "disruption",
                        Map.of("consolidationPolicy", "WhenEmpty", "consolidateAfter", "1m"),
                        "limits",
                        Map.of("cpu", "32", "memory", "128Gi"),
                        "template",
                        Map.of(
                                "metadata",
                                Map.of("labels", Map.of("workload", "connect-server", "acme.org/network", "fast")),
                                "spec",
                                Map.of(
                                        "taints",
                                        List.of(Map.of(
                                                "key", "workload", "value", "connect-server", "effect", "NoSchedule")),
                                        "startupTaints",
                                        List.of(Map.of("key", "acme.org/booting", "effect", "NoExecute")),
                                        "expireAfter",
                                        "Never",
                                        "nodeClassRef",
                                        Map.of("group", "clouds.acme.org", "kind", "NodeClass", "name", "connect"),
                                        "requirements",
                                        requirements("m6i.2xlarge")))));
    }

    @Test
    void AS_02_the_pool_of_content_grows_to_its_limits_and_shrinks_at_once() {
        assertThat(content.at("metadata")).isEqualTo(Map.of("name", "connect-content"));
        assertThat(content.at("spec"))
                .isEqualTo(Map.of(
                        "disruption",
                        Map.of("consolidationPolicy", "WhenEmptyOrUnderutilized", "consolidateAfter", "30s"),
                        "limits",
                        Map.of("cpu", "64", "memory", "256Gi"),
                        "template",
                        Map.of(
                                "metadata",
                                Map.of("labels", Map.of("workload", "connect-content", "acme.org/network", "fast")),
                                "spec",
                                Map.of(
                                        "startupTaints",
                                        List.of(Map.of("key", "acme.org/booting", "effect", "NoExecute")),
                                        "expireAfter",
                                        "336h",
                                        "terminationGracePeriod",
                                        "24h",
                                        "nodeClassRef",
                                        Map.of("group", "clouds.acme.org", "kind", "NodeClass", "name", "connect"),
                                        "requirements",
                                        requirements("m6i.xlarge", "m6i.2xlarge")))));
    }

    private static List<Map<String, Object>> requirements(String... types) {
        return List.of(
                NodeClass.in("kubernetes.io/os", List.of("linux")),
                NodeClass.in("kubernetes.io/arch", List.of("amd64")),
                NodeClass.in("karpenter.sh/capacity-type", List.of("on-demand")),
                NodeClass.in("acme.org/type", List.of(types)),
                NodeClass.in("acme.org/zone", List.of("a", "b")));
    }

    @Test
    void nothing_forces_a_server_out() {
        assertThat(((Map<?, ?>) server.at("spec", "template", "spec")).containsKey("terminationGracePeriod"))
                .isFalse();
    }

    @Test
    void go_before_their_class_and_wait_for_their_nodes() {
        for (var pool : List.of(server, content)) {
            assertThat(pool.dependencies()).contains("NodeClass class");
            assertThat(pool.minutes()).isEqualTo(Map.of("delete", "30m"));
        }
    }

    @Test
    void AS_03_place_connect_where_their_labels_and_taints_are() {
        var placement = run.built().placement();

        assertThat(server.at("spec", "template", "metadata", "labels", "workload"))
                .isEqualTo(placement.labels().get("workload"));
        assertThat(content.at("spec", "template", "metadata", "labels", "workload"))
                .isEqualTo(placement.jobLabels().get("workload"));
        assertThat(placement.tolerations().get(0)).containsAllEntriesOf(taint());
        assertThat(placement.readyWhen().stream().map(Resource::pulumiResourceName))
                .containsExactly("pools-server", "pools-content");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> taint() {
        return (Map<String, String>) server.at("spec", "template", "spec", "taints", 0);
    }

    @Test
    void refuse_to_be_without_types_or_room() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoolSizes.Pool(List.of(), 1, 1))
                .withMessage("a pool without a node type has no nodes: name at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PoolSizes.Pool(List.of("m6i.large"), 0, 1))
                .withMessage("a pool needs room to grow: give it at least 1 vCPU and 1 GiB");
    }
}
