package posit.stack;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import posit.plan.engine.Plan;

/** What an edit of a stack file changes in what is asked of Pulumi. */
final class Changes {
    private Changes() {}

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
