package posit.verify;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of Karpenter's. ref: https://karpenter.sh/docs/concepts/nodeclaims/
 *
 * @param deleting whether it is on its way out
 * @param conditions status by type: {@code True}, {@code False}, {@code Unknown}
 */
record NodeClaim(String name, Instant created, boolean deleting, Map<String, String> conditions) {
    static NodeClaim of(GenericKubernetesResource resource) {
        var metadata = resource.getMetadata();
        var created = metadata.getCreationTimestamp();
        return new NodeClaim(
                metadata.getName(),
                created == null ? Instant.now() : Instant.parse(created),
                metadata.getDeletionTimestamp() != null,
                conditions(resource));
    }

    static Map<String, String> conditions(GenericKubernetesResource resource) {
        var conditions = new HashMap<String, String>();
        if (resource.get("status", "conditions") instanceof List<?> list) {
            for (var each : list) {
                if (each instanceof Map<?, ?> condition) {
                    conditions.put(String.valueOf(condition.get("type")), String.valueOf(condition.get("status")));
                }
            }
        }
        return conditions;
    }

    boolean is(String condition) {
        return "True".equals(conditions.get(condition));
    }

    /** Chosen for removal: Karpenter says why in a condition before it deletes. */
    boolean disrupted() {
        return deleting || is("DisruptionReason");
    }
}
