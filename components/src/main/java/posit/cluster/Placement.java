package posit.cluster;

import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/**
 * The nodes that the pods of a product run on, and what the pods must carry to stay there.
 *
 * <p>What must hold: nodes with these labels exist, or something makes them when a pod waits. Everything is written as in a
 * pod's own description.
 */
public interface Placement {
    /** Labels of the server's nodes. */
    Map<String, String> labels();

    /** Labels of the nodes on which the product starts jobs. */
    default Map<String, String> jobLabels() {
        return labels();
    }

    /** What the server's pods must tolerate, in the terms of a pod. */
    default List<Map<String, String>> tolerations() {
        return List.of();
    }

    /** What the server's pods must carry. */
    default Map<String, String> annotations() {
        return Map.of();
    }

    /** What each constraint that spreads the server's pods must have besides, for such nodes as these. */
    default Map<String, Object> spread() {
        return Map.of();
    }

    /** What jobs must carry that run to an end on their own and cannot be resumed. */
    default Map<String, String> jobAnnotations() {
        return Map.of();
    }

    /** What must exist before the first pod, and outlive the last one. */
    default List<Resource> readyWhen() {
        return List.of();
    }
}
