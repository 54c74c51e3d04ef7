package posit.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.config.azure.AzureConfig;
import posit.engine.Plan;
import posit.plan.OfflinePlan;
import posit.stackfile.StackArgument;
import posit.stackfile.StackFile;
import posit.terminal.Findings;
import posit.terminal.Help;
import posit.terminal.Program;
import posit.terminal.Row;
import posit.terminal.Terminal;
import posit.verify.Web;

/** {@code ./posit doctor STACK}: what is missing for {@code pulumi up} of a stack, and how to get it; it changes nothing. */
@Command(name = "doctor", description = "Say what this machine lacks for `pulumi up` of the stack, and how to get it.")
public final class DoctorCommand implements Callable<Integer> {
    private static final Duration PROGRAM_LIMIT = Duration.ofSeconds(20);
    private static final Duration WEB_LIMIT = Duration.ofSeconds(5);

    @Mixin
    private StackArgument stack = new StackArgument();

    @Option(
            names = "--online",
            description = "Also ask the cloud, chart repositories and registries, each for at most 20 s.")
    private boolean online;

    @Option(names = "--json", description = "Print the same as JSON.")
    private boolean json;

    @Mixin
    private Help help = new Help();

    private final Terminal terminal;
    private final Machine machine;
    private final Function<Plan, List<URI>> addresses;

    public DoctorCommand(Terminal terminal) {
        this(terminal, Path.of(System.getProperty("user.home")), System.getenv(), NetworkChecks::addresses);
    }

    /** @param addresses what an update loads from */
    DoctorCommand(Terminal terminal, Path home, Map<String, String> environment, Function<Plan, List<URI>> addresses) {
        this.terminal = terminal;
        this.addresses = addresses;
        machine = new Machine(terminal.root(), home, environment, new Program(terminal.root(), PROGRAM_LIMIT));
    }

    @Override
    public Integer call() {
        var file = stack.file(terminal);
        return new Findings(terminal, json).show(file.stack(), "doctor, nothing changed", rows(file));
    }

    private List<Row> rows(StackFile stack) {
        var checks = new StackChecks(stack);
        var java = new JavaChecks(machine);
        var rows = new ArrayList<>(checks.rows());
        rows.addAll(new PulumiChecks(machine, stack.file()).rows());
        rows.addAll(new Checks("Java")
                .add("maven", Tool.MAVEN.look(machine))
                .add("java", java.jdk())
                .add("parallelism", java.parallelism())
                .rows());
        rows.addAll(cloud(stack, checks.config()));
        if (online && checks.config().isPresent()) {
            rows.addAll(new NetworkChecks(new Web(WEB_LIMIT, false)).rows(addresses.apply(OfflinePlan.of(stack))));
        }
        return rows;
    }

    /** A stack file with mistakes may say all the same which cloud it is for. */
    private List<Row> cloud(StackFile stack, Optional<StackConfig> config) {
        var settings = config.map(StackConfig::settings);
        return switch (stack.values().getOrDefault("posit:cloud", "")) {
            case "aws" ->
                new AwsChecks(machine, settings.map(AwsConfig.class::cast).map(AwsConfig::provider)).rows(online);
            case "azure" -> new AzureChecks(machine, settings.map(AzureConfig.class::cast)).rows(online);
            default -> List.of();
        };
    }
}
