package posit.plan;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind {@code ./posit plan}.
 *
 * @param stack name of a stack, or path of its file
 * @param json where to write the plan as JSON
 * @param html where to write the plan as a page
 * @param rows whether to show each requirement's page and words
 */
record PlanArguments(String stack, Optional<Path> json, Optional<Path> html, boolean rows) {
    private static final String SHORT_USAGE = "usage: ./posit plan <stack> [--rows] [--html FILE] [--json FILE]";

    /** @throws IllegalArgumentException with one line for the user */
    static PlanArguments parse(String... args) {
        var left = new ArrayDeque<>(List.of(args));
        var stacks = new ArrayList<String>();
        Optional<Path> json = Optional.empty();
        Optional<Path> html = Optional.empty();
        var rows = false;
        while (!left.isEmpty()) {
            var argument = left.pop();
            if (argument.equals("--rows")) {
                rows = true;
            } else if (argument.equals("--json")) {
                json = Optional.of(file(argument, left));
            } else if (argument.equals("--html")) {
                html = Optional.of(file(argument, left));
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException("unknown option " + argument + ". " + SHORT_USAGE);
            } else {
                stacks.add(argument);
            }
        }
        if (stacks.size() != 1) {
            throw new IllegalArgumentException("name one stack, such as aws. " + SHORT_USAGE);
        }
        return new PlanArguments(stacks.get(0), json, html, rows);
    }

    private static Path file(String option, ArrayDeque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw new IllegalArgumentException(option + " wants a file. " + SHORT_USAGE);
        }
        return Path.of(left.pop());
    }
}
