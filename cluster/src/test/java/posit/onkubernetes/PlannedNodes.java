package posit.onkubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.engine.Plan;

/** All nodes that a plan wants, also those that Karpenter would make: two for servers, two for content. */
public final class PlannedNodes {
    private PlannedNodes() {}

    /** As objects of Kubernetes. */
    public static List<Map<String, Object>> of(Plan plan) {
        var pools = new ArrayList<>(Pool.of(plan));
        new PlannedObjects(plan)
                .objects().values().stream()
                        .filter(object -> "NodePool".equals(object.get("kind")))
                        .map(Pool::ofKarpenter)
                        .forEach(pools::add);
        return pools.stream().flatMap(pool -> pool.nodes().stream()).toList();
    }
}
