package posit.plan;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stands behind {@code ./posit plan}.
 *
 * @param stack name of a stack, or path of its file
 * @param flags options without a value
 * @param values options with their value
 */
record PlanArguments(String stack, Set<String> flags, Map<String, String> values) {
    private static final String ROWS = "--rows";
    private static final String BILL = "--bill";
    private static final String HTML = "--html";
    private static final String JSON = "--json";
    private static final String AGAINST = "--against";
    private static final String TIMES = "--times";

    private static final Set<String> FLAGS = Set.of(ROWS, BILL);
    private static final Map<String, String> VALUES =
            Map.of(HTML, "a file", JSON, "a file", AGAINST, "a file or a stack", TIMES, "a file");
    private static final String SHORT_USAGE = "usage: ./posit plan <stack> [options]; ./posit --help lists them";

    /** @throws IllegalArgumentException with one line for the user */
    static PlanArguments parse(String... args) {
        var left = new ArrayDeque<>(List.of(args));
        var stacks = new ArrayList<String>();
        var flags = new TreeSet<String>();
        var values = new TreeMap<String, String>();
        while (!left.isEmpty()) {
            var argument = left.pop();
            if (FLAGS.contains(argument)) {
                flags.add(argument);
            } else if (VALUES.containsKey(argument)) {
                values.put(argument, value(argument, left));
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException("unknown option " + argument + ". " + SHORT_USAGE);
            } else {
                stacks.add(argument);
            }
        }
        if (stacks.size() != 1) {
            throw new IllegalArgumentException("name one stack, such as aws. " + SHORT_USAGE);
        }
        return new PlanArguments(stacks.get(0), Set.copyOf(flags), Map.copyOf(values));
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw new IllegalArgumentException(option + " wants " + VALUES.get(option) + ". " + SHORT_USAGE);
        }
        return left.pop();
    }

    /** Whether to show each requirement's page and words. */
    boolean rows() {
        return flags.contains(ROWS);
    }

    /** Whether to show what costs money and what grows old. */
    boolean bill() {
        return flags.contains(BILL);
    }

    /** Where to write the plan as a page. */
    Optional<Path> html() {
        return Optional.ofNullable(values.get(HTML)).map(Path::of);
    }

    /** Where to write the plan as JSON. */
    Optional<Path> json() {
        return Optional.ofNullable(values.get(JSON)).map(Path::of);
    }

    /** Whether the plan is needed as JSON; the page carries its fingerprint. */
    boolean wantsJson() {
        return json().isPresent() || html().isPresent();
    }

    /** What to compare the plan with: a file with a plan, or a stack. */
    Optional<String> against() {
        return Optional.ofNullable(values.get(AGAINST));
    }

    /** Creation times that count instead of the table's. */
    Optional<Path> times() {
        return Optional.ofNullable(values.get(TIMES)).map(Path::of);
    }
}
