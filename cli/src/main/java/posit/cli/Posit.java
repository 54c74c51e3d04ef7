package posit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import posit.doctor.DoctorCommand;
import posit.loadtest.LoadTestCommand;
import posit.plan.PlanCommand;
import posit.terminal.CommandRunner;
import posit.terminal.Help;
import posit.terminal.Terminal;
import posit.values.ValuesCommand;
import posit.verify.VerifyCommand;

/** {@code ./posit}: the one entry of all commands. */
@Command(
        name = "posit",
        versionProvider = Posit.ProjectVersion.class,
        description = "Posit Connect and Package Manager on Kubernetes.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes: ",
        footer = {
            "0 as wanted",
            "  1  the plan or the stack is not as wanted: a mistake in the stack file, a requirement or check",
            "     that fails, data that would be lost",
            "  2  the command line is wrong",
            "  3  something could not be read, reached or compared",
            "  70 a bug in posit",
            "",
            "`./posit COMMAND --help` shows the options of a command."
        })
public final class Posit implements Callable<Integer> {
    /** In the order of the help. A command is made only when it is asked for: each loads hundreds of classes. */
    private static final List<String> ORDER = List.of("plan", "values", "doctor", "verify", "loadtest", "completion");

    private static final Map<String, Function<Terminal, Callable<Integer>>> COMMANDS = Map.of(
            "plan", PlanCommand::new,
            "values", ValuesCommand::new,
            "doctor", DoctorCommand::new,
            "verify", VerifyCommand::new,
            "loadtest", LoadTestCommand::new,
            "completion", Completion::new);

    @Mixin
    private Help help = new Help();

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    private final Terminal terminal;

    private Posit(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        Terminal.run(terminal -> run(terminal, arguments));
    }

    public static int run(Terminal terminal, String... arguments) {
        var named = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
        return CommandRunner.run(terminal, named ? line(terminal, List.of(arguments[0])) : all(terminal), arguments);
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(all(terminal), "name a command: " + String.join(", ", ORDER));
    }

    private static CommandLine all(Terminal terminal) {
        return line(terminal, ORDER);
    }

    private static CommandLine line(Terminal terminal, List<String> commands) {
        var line = new CommandLine(new Posit(terminal));
        commands.forEach(name -> line.addSubcommand(name, COMMANDS.get(name).apply(terminal)));
        return line;
    }

    /** What Maven wrote into a resource. */
    static final class ProjectVersion implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (var resource = Posit.class.getResourceAsStream("/posit/cli/version.txt")) {
                return new String[] {"posit " + new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip()};
            }
        }
    }

    /** {@code ./posit completion}: completes commands and options in bash and zsh. */
    @Command(
            name = "completion",
            description = "Print a completion script for bash and zsh: `source <(./posit completion)`.")
    private static final class Completion implements Callable<Integer> {
        @Mixin
        private Help help = new Help();

        private final Terminal terminal;

        private Completion(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            terminal.out().print(AutoComplete.bash("posit", all(terminal)));
            return 0;
        }
    }
}
