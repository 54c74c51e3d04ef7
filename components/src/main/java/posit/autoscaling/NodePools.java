package posit.autoscaling;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.Component;
import posit.cloud.KubernetesObject;
import posit.cluster.AutoscaledPools;
import posit.cluster.Cluster;

/**
 * The two Karpenter node pools of Posit's autoscaling page: one for Connect's server, one for content.
 *
 * <p>As printed there, today's API refuses them, because it wants requirements. ref:
 * https://docs.posit.co/connect/admin/appendix/off-host/autoscaling/
 */
final class NodePools extends Component {
    static final String SERVER = "connect-server";
    static final String CONTENT = "connect-content";

    /** @param needs what must exist before the pools, beside their class */
    record Args(Cluster cluster, NodeClass nodeClass, PoolSizes sizes, List<Resource> needs) {}

    private final Args args;
    private final AutoscaledPools placement;

    NodePools(String name, Args args, ComponentResourceOptions options) {
        super("NodePools", name, options);
        this.args = args;
        placement = new AutoscaledPools(
                SERVER, CONTENT, List.of(pool("server", SERVER, server()), pool("content", CONTENT, content())));
        registerOutputs(Map.of());
    }

    AutoscaledPools placement() {
        return placement;
    }

    private Resource pool(String part, String pool, Map<String, Object> spec) {
        var needs = new ArrayList<>(args.needs());
        needs.add(args.nodeClass().object());
        return new KubernetesObject(
                name(part),
                "karpenter.sh/v1",
                "NodePool",
                ObjectMetaArgs.builder().name(pool).build(),
                Output.of(spec),
                childOptions()
                        .provider(args.cluster().kubernetes())
                        .dependsOn(needs)
                        // A pool is gone when its last node is.
                        .customTimeouts(CustomTimeouts.builder()
                                .delete(Duration.ofMinutes(30))
                                .build()));
    }

    /** Nothing but an empty node goes: no consolidation, and no age, because expiry evicts by force. */
    private Map<String, Object> server() {
        var node = node(args.sizes().server());
        node.put("taints", List.of(AutoscaledPools.taint(SERVER)));
        node.put("expireAfter", "Never");
        return spec(args.sizes().server(), disruption("WhenEmpty", "1m"), template(SERVER, node));
    }

    /** A node that grew old is replaced, within a day even if a render asks not to be disturbed. */
    private Map<String, Object> content() {
        var node = node(args.sizes().content());
        node.put("expireAfter", args.sizes().contentExpiry());
        node.put("terminationGracePeriod", "24h");
        return spec(args.sizes().content(), disruption("WhenEmptyOrUnderutilized", "30s"), template(CONTENT, node));
    }

    private static Map<String, Object> spec(
            PoolSizes.Pool pool, Map<String, Object> disruption, Map<String, Object> template) {
        var limits = Map.of("cpu", String.valueOf(pool.maxCpus()), "memory", pool.maxMemoryGiB() + "Gi");
        return Map.of("disruption", disruption, "limits", limits, "template", template);
    }

    private static Map<String, Object> disruption(String policy, String after) {
        return Map.of("consolidationPolicy", policy, "consolidateAfter", after);
    }

    private Map<String, Object> template(String pool, Map<String, Object> node) {
        var labels = new TreeMap<>(args.nodeClass().labels());
        labels.putAll(AutoscaledPools.label(pool));
        return Map.of("metadata", Map.of("labels", labels), "spec", node);
    }

    private TreeMap<String, Object> node(PoolSizes.Pool pool) {
        var nodeClass = args.nodeClass();
        var requirements = new ArrayList<Map<String, Object>>();
        requirements.add(NodeClass.in("kubernetes.io/os", List.of("linux")));
        // The official images of Connect and of its content are for no other.
        requirements.add(NodeClass.in("kubernetes.io/arch", List.of("amd64")));
        // A spot node can go at any time, and with it a server or a session.
        requirements.add(NodeClass.in("karpenter.sh/capacity-type", List.of("on-demand")));
        requirements.add(NodeClass.in(nodeClass.typeLabel(), pool.types()));
        requirements.addAll(nodeClass.requirements());
        var node = new TreeMap<String, Object>();
        node.put("nodeClassRef", nodeClass.reference());
        node.put("requirements", requirements);
        if (!nodeClass.startupTaints().isEmpty()) {
            node.put("startupTaints", nodeClass.startupTaints());
        }
        return node;
    }
}
