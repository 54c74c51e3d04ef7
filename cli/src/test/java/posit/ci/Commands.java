package posit.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands of this repository that a text tells others to run. */
final class Commands {
    private static final Pattern POSIT = Pattern.compile("\\./posit +([a-z]+)((?: +[^|&;<>\"`'\\n]+| +\"[^\"]*\")*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z][a-z-]*");

    /** @param options such as {@code --json} */
    record Command(String name, List<String> options) {}

    private Commands() {}

    static List<Command> in(String text) {
        return POSIT.matcher(text)
                .results()
                .map(match -> new Command(match.group(1), options(match.group(2))))
                .toList();
    }

    /** Each is one that {@code ./posit --help} tells, with its options. */
    static void assertExist(List<Command> commands) {
        assertThat(commands).allSatisfy(command -> {
            var help = help(command.name());
            assertThat(help).as("./posit --help on " + command.name()).isNotEmpty();
            assertThat(command.options()).allSatisfy(option -> assertThat(help).contains(option));
        });
    }

    /** What {@code ./posit --help} says of a command. */
    static String help(String command) {
        var lines = help().lines().toList();
        var first = lines.stream()
                .filter(line -> line.startsWith("  " + command + " <stack>"))
                .findFirst();
        return first.map(line -> Stream.concat(
                                Stream.of(line),
                                lines.stream().skip(lines.indexOf(line) + 1L).takeWhile(next -> !next.isBlank()))
                        .reduce("", (all, next) -> all + "\n" + next))
                .orElse("");
    }

    static String help() {
        try {
            var process = new ProcessBuilder("sh", "posit", "--help").start();
            return new String(process.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> options(String words) {
        return OPTION.matcher(words).results().map(match -> match.group()).toList();
    }
}
