package posit.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a run of an engine went.
 *
 * @param steps of resources, in the order in which they were done
 * @param failures what was said of each resource that failed, by URN; "" for the run itself
 * @param text all that a person saw
 */
record Outcome(boolean succeeded, List<Step> steps, Map<String, String> failures, String text, Duration time) {
    /** Nothing happens, or it is a part of a {@code replace} that is told as well. */
    private static final Set<String> QUIET =
            Set.of("same", "read", "refresh", "create-replacement", "delete-replaced", "discard-replaced");

    /** Fails with what a person saw, unless the run succeeded. */
    Outcome expectSuccess() {
        if (!succeeded) {
            throw new AssertionError("the run failed: " + failures + "\n" + text);
        }
        return this;
    }

    Outcome expectFailure() {
        if (succeeded) {
            throw new AssertionError("the run succeeded\n" + text);
        }
        return this;
    }

    /** All steps that changed something, sorted, as {@code update cluster-nodes [scalingConfig]}. */
    Set<String> changes() {
        var changes = new TreeSet<String>();
        changed().forEach(step -> changes.add(step.toString()));
        return changes;
    }

    List<Step> changed() {
        return steps.stream().filter(step -> !QUIET.contains(step.operation())).toList();
    }

    /** How many steps of each operation. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        steps.forEach(step -> counts.merge(step.operation(), 1, Integer::sum));
        return counts;
    }
}
