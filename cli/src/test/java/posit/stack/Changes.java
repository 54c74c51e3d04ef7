package posit.stack;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.provider.Arguments;
import posit.engine.Plan;

/** What an edit of a stack file changes in what is asked of Pulumi. */
final class Changes {
    private Changes() {}

    /** An edit of one key, for a parameterized test, and all that it changes. */
    static Arguments edit(String key, Object value, String... changed) {
        return arguments(key, value, Set.of(changed));
    }

    /** The same as {@link #changed(Plan, Plan)} when both stacks are created. */
    static Set<String> changed(Stack before, Stack after) {
        return changed(before.create(), after.create());
    }

    /** What only the second stack has. */
    static Set<String> added(Stack before, Stack after) {
        return added(before.create(), after.create());
    }

    /** What only the first stack has. */
    static Set<String> removed(Stack before, Stack after) {
        return added(after, before);
    }

    /** Names of resources and outputs that both plans have, and not alike; secrets are not compared. */
    static Set<String> changed(Plan before, Plan after) {
        var changed = new TreeSet<String>();
        var blocks = GraphText.blocks(after);
        GraphText.blocks(before).forEach((heading, block) -> {
            if (blocks.containsKey(heading) && !blocks.get(heading).equals(block)) {
                changed.add(name(heading));
            }
        });
        before.outputs().forEach((name, value) -> {
            if (!value.equals(after.outputs().get(name))) {
                changed.add("output " + name);
            }
        });
        return changed;
    }

    static Set<String> added(Plan before, Plan after) {
        var headings = new ArrayList<>(GraphText.blocks(after).keySet());
        headings.removeAll(GraphText.blocks(before).keySet());
        var names = new TreeSet<String>();
        headings.forEach(heading -> names.add(name(heading)));
        return names;
    }

    private static String name(String heading) {
        var path = heading.substring(0, heading.indexOf("  ("));
        return path.substring(path.lastIndexOf('/') + 1).strip();
    }
}
