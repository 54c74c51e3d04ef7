package posit.onkubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import posit.stack.Stack;
import posit.stack.Stacks;

/** The stacks that are tried: all that are shipped, and those of which other objects come. */
enum Tried {
    AWS(Stacks::aws),
    AZURE(Stacks::azure),
    AWS_AUTOSCALING(Stacks::elastic),
    AWS_READY(Stacks::ready),
    AZURE_READY(Stacks::azureReady),
    AWS_CONNECT_ONLY(Stacks::readyConnect),
    AWS_AUTOSCALING_WITH_PACKAGES(Stacks::elasticWithPackages),
    AZURE_AUTOSCALING(Stacks::azureElasticReady),
    AZURE_TRAEFIK(Stacks::azureWithTraefik),
    AWS_METRICS(() -> Stacks.ready().set("posit:metrics.serviceMonitor", true)),
    GOVCLOUD(() -> Stacks.in("us-gov-west-1"));

    private final Supplier<Stack> stack;

    Tried(Supplier<Stack> stack) {
        this.stack = stack;
    }

    PlannedObjects objects() {
        return new PlannedObjects(stack.get().known());
    }

    /** All that the plan wants, also those that Karpenter would make: two for servers, two for content. */
    List<Map<String, Object>> nodes() {
        var pools = new ArrayList<>(Pool.of(stack.get().known()));
        objects().objects().values().stream()
                .filter(object -> "NodePool".equals(object.get("kind")))
                .map(Pool::ofKarpenter)
                .forEach(pools::add);
        return pools.stream().flatMap(pool -> pool.nodes().stream()).toList();
    }
}
