package posit.onkubernetes;

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

    List<Map<String, Object>> nodes() {
        return PlannedNodes.of(stack.get().known());
    }
}
