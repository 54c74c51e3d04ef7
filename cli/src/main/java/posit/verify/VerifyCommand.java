package posit.verify;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import posit.terminal.AccessException;
import posit.terminal.ExitCode;
import posit.terminal.FindingsJson;
import posit.terminal.FindingsPage;
import posit.terminal.Program;
import posit.terminal.Row;
import posit.terminal.Terminal;

/** {@code ./posit verify <stack>}: a look at what is deployed, with a verdict on each thing seen; it changes nothing. */
public final class VerifyCommand {
    private final Terminal terminal;
    private final Limits limits;
    private final String pulumi;
    private final UnaryOperator<URI> plain;

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

    public static void main(String[] args) {
        Terminal.run(terminal -> new VerifyCommand(
                        terminal, Limits.USUAL, "pulumi", url -> URI.create("http://" + url.getHost() + "/"))
                .run(args));
    }

    /** Returns the exit code. */
    int run(String... args) {
        try {
            var arguments = VerifyArguments.parse(args);
            var rows = look(arguments);
            show(arguments, rows);
            return ExitCode.of(rows);
        } catch (IllegalArgumentException | AccessException e) {
            terminal.err().println("posit: " + e.getMessage());
            return ExitCode.UNSEEN;
        }
    }

    private List<Row> look(VerifyArguments arguments) {
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

    private void show(VerifyArguments arguments, List<Row> rows) {
        var title = arguments.stack().map(stack -> "stack " + stack).orElse("no stack named");
        if (arguments.json()) {
            terminal.out().println(FindingsJson.text(arguments.stack().orElse(""), rows, ExitCode.of(rows)));
        } else {
            new FindingsPage(terminal.coloured())
                    .lines(title, "verify, nothing changed", rows)
                    .forEach(terminal.out()::println);
        }
    }
}
