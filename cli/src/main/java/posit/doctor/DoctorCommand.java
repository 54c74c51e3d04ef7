package posit.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.config.azure.AzureConfig;
import posit.engine.Plan;
import posit.plan.OfflinePlan;
import posit.stackfile.StackFile;
import posit.stackfile.StackFileException;
import posit.terminal.ExitCode;
import posit.terminal.FindingsJson;
import posit.terminal.FindingsPage;
import posit.terminal.Program;
import posit.terminal.Row;
import posit.terminal.Terminal;
import posit.verify.Web;

/** {@code ./posit doctor <stack>}: what is missing for {@code pulumi up} of a stack, and how to get it; it changes nothing. */
public final class DoctorCommand {
    private static final Duration PROGRAM_LIMIT = Duration.ofSeconds(20);
    private static final Duration WEB_LIMIT = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final Machine machine;
    private final Function<Plan, List<URI>> addresses;

    /** @param addresses what an update loads from */
    DoctorCommand(Terminal terminal, Path home, Map<String, String> environment, Function<Plan, List<URI>> addresses) {
        this.terminal = terminal;
        this.addresses = addresses;
        machine = new Machine(terminal.root(), home, environment, new Program(terminal.root(), PROGRAM_LIMIT));
    }

    public static void main(String[] args) {
        var home = Path.of(System.getProperty("user.home"));
        Terminal.run(
                terminal -> new DoctorCommand(terminal, home, System.getenv(), NetworkChecks::addresses).run(args));
    }

    /** Returns the exit code. */
    int run(String... args) {
        try {
            var arguments = DoctorArguments.parse(args);
            var stack = StackFile.named(terminal.root(), arguments.stack());
            var rows = rows(stack, arguments.online());
            show(arguments, stack.stack(), rows);
            return ExitCode.of(rows);
        } catch (IllegalArgumentException | StackFileException e) {
            terminal.err().println("posit: " + e.getMessage());
            return ExitCode.UNSEEN;
        }
    }

    private List<Row> rows(StackFile stack, boolean online) {
        var checks = new StackChecks(stack);
        var java = new JavaChecks(machine);
        var rows = new ArrayList<>(checks.rows());
        rows.addAll(new PulumiChecks(machine, stack.file()).rows());
        rows.addAll(new Checks("Java")
                .add("maven", Tool.MAVEN.look(machine))
                .add("java", java.jdk())
                .add("parallelism", java.parallelism())
                .rows());
        rows.addAll(cloud(stack, checks.config(), online));
        if (online && checks.config().isPresent()) {
            rows.addAll(new NetworkChecks(new Web(WEB_LIMIT, false)).rows(addresses.apply(OfflinePlan.of(stack))));
        }
        return rows;
    }

    /** A stack file with mistakes may say all the same which cloud it is for. */
    private List<Row> cloud(StackFile stack, Optional<StackConfig> config, boolean online) {
        var settings = config.map(StackConfig::settings);
        return switch (stack.values().getOrDefault("posit:cloud", "")) {
            case "aws" ->
                new AwsChecks(machine, settings.map(AwsConfig.class::cast).map(AwsConfig::provider)).rows(online);
            case "azure" -> new AzureChecks(machine, settings.map(AzureConfig.class::cast)).rows(online);
            default -> List.of();
        };
    }

    private void show(DoctorArguments arguments, String stack, List<Row> rows) {
        if (arguments.json()) {
            terminal.out().println(FindingsJson.text(stack, rows, ExitCode.of(rows)));
        } else {
            new FindingsPage(terminal.coloured())
                    .lines("stack " + stack, "doctor, nothing changed", rows)
                    .forEach(terminal.out()::println);
        }
    }
}
