package posit.loadtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind {@code ./posit loadtest}.
 *
 * @param stack name of a stack, or path of its file
 * @param files what k6 printed
 */
record LoadTestArguments(String stack, List<Path> files, boolean json) {
    private static final String SHORT_USAGE = "usage: ./posit loadtest <stack> FILE... [--json]";

    /** @throws IllegalArgumentException with one line for the user */
    static LoadTestArguments parse(String... args) {
        var words = new ArrayList<String>();
        var json = false;
        for (var argument : args) {
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException("unknown option " + argument + ". " + SHORT_USAGE);
            } else {
                words.add(argument);
            }
        }
        if (words.size() < 2) {
            throw new IllegalArgumentException(
                    "name a stack, such as aws, and one file or more with what k6 printed. " + SHORT_USAGE);
        }
        var files = words.stream().skip(1).map(Path::of).toList();
        return new LoadTestArguments(words.get(0), files, json);
    }
}
