package posit.plan.report;

import java.util.List;
import posit.engine.PlannedResource;

/**
 * One component of the stack in a line.
 *
 * @param label one word
 * @param facts what a reader cares for
 * @param resources in it, the component itself included
 */
public record Box(PlannedResource component, String label, String facts, int resources) {
    static final String BETWEEN = " · ";

    /** What a reader cares for, one by one. */
    public List<String> single() {
        return List.of(facts.split(BETWEEN));
    }
}
