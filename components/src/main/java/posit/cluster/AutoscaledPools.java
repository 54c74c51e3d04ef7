package posit.cluster;

import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/**
 * Two pools whose nodes Karpenter makes and removes: one that only the server enters and nothing disturbs, one for jobs.
 *
 * <p>The server's pool must be able to have nodes in two zones: a second pod waits for a second zone.
 *
 * <p>ref: https://docs.posit.co/connect/admin/appendix/off-host/autoscaling/
 *
 * @param server name of the server's pool: value of its label and of its taint
 * @param jobs name of the other pool: value of its label
 * @param readyWhen what makes the nodes
 */
public record AutoscaledPools(String server, String jobs, List<Resource> readyWhen) implements Placement {
    /** Keeps Karpenter from evicting a pod of its own accord. */
    private static final Map<String, String> DO_NOT_DISRUPT = Map.of("karpenter.sh/do-not-disrupt", "true");

    private static final String EFFECT = "NoSchedule";

    @Override
    public Map<String, String> labels() {
        return label(server);
    }

    @Override
    public Map<String, String> jobLabels() {
        return label(jobs);
    }

    @Override
    public List<Map<String, String>> tolerations() {
        return List.of(Map.of("key", NodePool.LABEL, "operator", "Equal", "value", server, "effect", EFFECT));
    }

    @Override
    public Map<String, String> annotations() {
        return DO_NOT_DISRUPT;
    }

    /** The scheduler counts only zones and nodes that are there: the first that is ready would take all servers, for good. */
    @Override
    public Map<String, Object> spread() {
        return Map.of("minDomains", 2);
    }

    @Override
    public Map<String, String> jobAnnotations() {
        return DO_NOT_DISRUPT;
    }

    /** Of the nodes in the pool of that name; keeps out all pods that do not tolerate it. */
    public static Map<String, String> taint(String pool) {
        return Map.of("key", NodePool.LABEL, "value", pool, "effect", EFFECT);
    }

    /** Of the nodes in the pool of that name. */
    public static Map<String, String> label(String pool) {
        return Map.of(NodePool.LABEL, pool);
    }
}
