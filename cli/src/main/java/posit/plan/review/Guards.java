package posit.plan.review;

import java.util.ArrayList;
import posit.engine.PlannedResource;
import posit.plan.review.Store.Safety;

/** What keeps a resource from being deleted. */
final class Guards {
    private Guards() {}

    /** @param own of the service itself, or "" */
    static Safety of(PlannedResource resource, String own) {
        var guards = new ArrayList<String>();
        if (resource.protect()) {
            guards.add("protected by Pulumi");
        }
        if (resource.retainOnDelete()) {
            guards.add("kept when the stack goes");
        }
        if (!own.isEmpty()) {
            guards.add(own);
        }
        return Safety.of(!guards.isEmpty(), String.join(", ", guards), "nothing");
    }
}
