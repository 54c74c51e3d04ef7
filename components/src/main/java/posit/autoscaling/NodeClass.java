package posit.autoscaling;

import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/**
 * What a cloud adds to a Karpenter node pool: how its machines are made, and how they are named in requirements.
 *
 * @param group API group of the object, for example {@code karpenter.k8s.aws}
 * @param kind for example {@code EC2NodeClass}
 * @param typeLabel label in which Karpenter finds the name of an instance type
 * @param requirements further ones, as in a NodePool
 * @param labels further ones of the nodes
 * @param startupTaints that something on a node takes away when it can run pods
 * @param object the class itself, which outlives the pools
 */
record NodeClass(
        String group,
        String kind,
        String typeLabel,
        List<Map<String, Object>> requirements,
        Map<String, String> labels,
        List<Map<String, String>> startupTaints,
        Resource object) {
    /** Of the one class of a cluster. */
    static final String NAME = "connect";

    Map<String, Object> reference() {
        return Map.of("group", group, "kind", kind, "name", NAME);
    }

    static Map<String, Object> in(String key, List<String> values) {
        return Map.of("key", key, "operator", "In", "values", values);
    }
}
