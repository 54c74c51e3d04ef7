package posit.terminal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import posit.config.reader.Nearest;

/** Runs a command with its arguments, and turns whatever happens into a message and an exit code. */
public final class CommandRunner {
    private CommandRunner() {}

    /** @param command annotated for picocli */
    public static int run(Terminal terminal, Callable<Integer> command, String... arguments) {
        return run(terminal, new CommandLine(command), arguments);
    }

    public static int run(Terminal terminal, CommandLine command, String... arguments) {
        command.registerConverter(Path.class, CommandRunner::file)
                .setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((exception, args) -> wrongUse(terminal, exception))
                .setExecutionExceptionHandler((exception, line, result) -> failed(terminal, exception));
        try {
            return command.execute(arguments);
        } catch (RuntimeException | Error failure) {
            // picocli lets errors of the JVM pass, and the JVM would end with 1.
            return bug(terminal, failure);
        }
    }

    /** What an empty name would lead to is the working directory. */
    private static Path file(String name) {
        if (name.isEmpty()) {
            throw new TypeConversionException("the name of the file is empty");
        }
        return Path.of(name);
    }

    private static int wrongUse(Terminal terminal, ParameterException exception) {
        var command = exception.getCommandLine();
        terminal.err().println("posit: " + exception.getMessage());
        if (exception instanceof UnmatchedArgumentException unmatched) {
            meant(unmatched).ifPresent(word -> terminal.err().println("Did you mean: " + word + "?"));
        }
        terminal.err().println("Try: ./" + command.getCommandSpec().qualifiedName(" ") + " --help");
        return ExitCode.WRONG_USE;
    }

    /** An option or command of the command itself, or an option of one of its commands. */
    private static Optional<String> meant(UnmatchedArgumentException unmatched) {
        var meant = new TreeMap<String, String>();
        var command = unmatched.getCommandLine().getCommandSpec();
        command.subcommands().forEach((name, line) -> {
            line.getCommandSpec().optionsMap().keySet().forEach(option -> meant.put(option, name + " " + option));
            meant.put(name, name);
        });
        command.optionsMap().keySet().forEach(option -> meant.put(option, option));
        var typed = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        return Nearest.to(typed, meant.keySet()).map(meant::get);
    }

    private static int failed(Terminal terminal, Exception exception) {
        if (exception instanceof UserException mistake) {
            terminal.err().println("posit: " + mistake.getMessage());
            return mistake.exitCode();
        }
        return bug(terminal, exception);
    }

    private static int bug(Terminal terminal, Throwable failure) {
        terminal.err().println("posit: this is a bug in posit, not in your stack. Please report it with these lines:");
        failure.printStackTrace(terminal.err());
        return ExitCode.BUG;
    }
}
