package posit.verify;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import posit.terminal.Findings;
import posit.terminal.Help;
import posit.terminal.Program;
import posit.terminal.Row;
import posit.terminal.Terminal;

/** {@code ./posit verify STACK}: a look at what is deployed, with a verdict on each thing seen; it changes nothing. */
@Command(
        name = "verify",
        sortOptions = false,
        description = "Check a deployed stack: pods, zones, volumes, HTTPS, sticky cookie, autoscaling. It only reads.")
public final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private VerifyArguments arguments = new VerifyArguments();

    @Mixin
    private Help help = new Help();

    private final Terminal terminal;
    private final Limits limits;
    private final String pulumi;
    private final UnaryOperator<URI> plain;

    public VerifyCommand(Terminal terminal) {
        this(terminal, Limits.USUAL, "pulumi", url -> URI.create("http://" + url.getHost() + "/"));
    }

    /**
     * @param pulumi name or path of the Pulumi CLI
     * @param plain from a product's address to that without TLS
     */
    VerifyCommand(Terminal terminal, Limits limits, String pulumi, UnaryOperator<URI> plain) {
        this.terminal = terminal;
        this.limits = limits;
        this.pulumi = pulumi;
        this.plain = plain;
    }

    @Override
    public Integer call() {
        arguments.check();
        return new Findings(terminal, arguments.json())
                .show(arguments.stack().orElse(""), "verify, nothing changed", look());
    }

    private List<Row> look() {
        var program = new Program(terminal.root(), limits.program());
        var access = StackAccess.of(arguments, stack -> program.output(outputs(stack), Map.of()));
        var web = new Web(limits.web(), arguments.insecure());
        try (var client = new KubernetesAccess(limits, program).client(access.kubeconfig())) {
            var checks = new VerifyChecks(access, arguments, new Cluster(client), web, plain);
            return new CheckRunner(checks::sections, limits.pause()).look(arguments.patience());
        }
    }

    private List<String> outputs(String stack) {
        return List.of(pulumi, "stack", "output", "--json", "--show-secrets", "--stack", stack, "--non-interactive");
    }
}
