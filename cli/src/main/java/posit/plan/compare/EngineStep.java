package posit.plan.compare;

import java.util.List;
import java.util.Map;

/**
 * What {@code pulumi preview} says will happen to a resource that exists.
 *
 * @param operation the heaviest of its steps: {@code same}, {@code update}, {@code replace}, {@code delete}, ...
 * @param changed paths of inputs that change
 * @param replacing paths of inputs that make it a replacement
 * @param inputs that the previewed program asked for
 */
record EngineStep(String operation, List<String> changed, List<String> replacing, Map<String, Object> inputs) {
    boolean replaces() {
        return operation.contains("replace");
    }

    boolean changes() {
        return !operation.equals("same") && !operation.startsWith("refresh") && !operation.startsWith("read");
    }
}
