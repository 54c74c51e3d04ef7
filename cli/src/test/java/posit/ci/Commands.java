package posit.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import posit.cli.Posit;
import posit.terminal.Terminal;

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

    /** What {@code ./posit COMMAND --help} says; empty for an unknown command. */
    static String help(String command) {
        return said(command, "--help");
    }

    static String help() {
        return said("--help");
    }

    private static String said(String... arguments) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var nothing = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Posit.run(new Terminal(Path.of(""), false, stream, nothing), arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> options(String words) {
        return OPTION.matcher(words).results().map(match -> match.group()).toList();
    }
}
