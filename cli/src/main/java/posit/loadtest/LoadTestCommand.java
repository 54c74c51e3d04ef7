package posit.loadtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import posit.engine.Plan;
import posit.plan.OfflinePlan;
import posit.reference.LoadTest;
import posit.reference.Preset;
import posit.stackfile.StackFile;
import posit.terminal.AccessException;
import posit.terminal.ExitCode;
import posit.terminal.Finding;
import posit.terminal.FindingsJson;
import posit.terminal.FindingsPage;
import posit.terminal.Row;
import posit.terminal.Terminal;

/** {@code ./posit loadtest STACK FILE...}: what k6 measured, compared with the figures of the reference architectures. */
@Command(
        name = "loadtest",
        description = "Compare what k6 measured (loadtest/README.md) with the figures of the reference architecture.")
public final class LoadTestCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "STACK",
            description = "aws, for Pulumi.aws.yaml beside Pulumi.yaml; or the path of a stack file.")
    private String stack;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "What k6 printed, one file or more.")
    private List<Path> files;

    @Option(names = "--json", description = "Print the same as JSON.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Terminal terminal;

    public LoadTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return compare(StackFile.named(terminal.root(), stack));
    }

    private int compare(StackFile stack) {
        var plan = OfflinePlan.of(stack);
        if (!plan.succeeded()) {
            fail(stack.file() + ":", plan.errors());
            return ExitCode.NOT_AS_WANTED;
        }
        var rows = new ArrayList<Row>();
        files.forEach(file -> rows.addAll(rows(plan, Summary.read(file))));
        if (json) {
            terminal.out().println(FindingsJson.text(stack.stack(), rows, ExitCode.of(rows)));
        } else {
            new FindingsPage(terminal.coloured())
                    .lines("stack " + stack.stack(), "loadtest, against the page", rows)
                    .forEach(terminal.out()::println);
        }
        return ExitCode.of(rows);
    }

    private static List<Row> rows(Plan plan, Summary measured) {
        var product = measured.product();
        if (!plan.outputs().containsKey(product.urlOutput())) {
            throw new AccessException("the stack has no " + product.title() + ", of which this is a summary");
        }
        var section = product.title() + (measured.ramp() ? ", ramp" : ", load");
        var rows = new ArrayList<Row>();
        rows.add(new Row(section, "server", server(plan, measured)));
        rows.addAll(
                switch (product) {
                    case CONNECT -> new ConnectFindings(measured, page(plan), section).rows();
                    case PACKAGE_MANAGER ->
                        new PackageManagerFindings(measured, Preset.REFERENCE.packageManagerOnAks(), section).rows();
                });
        return rows;
    }

    private static LoadTest page(Plan plan) {
        return plan.ofType("pulumi:providers:aws").isEmpty() ? LoadTest.CONNECT_ON_AKS : LoadTest.CONNECT_ON_EKS;
    }

    private static Finding server(Plan plan, Summary measured) {
        var own = String.valueOf(plan.outputs().get(measured.product().urlOutput()));
        return measured.server().equals(own)
                ? Finding.passed(own)
                : Finding.open(measured.server() + "; the stack's own address is " + own);
    }

    private void fail(String what, List<String> problems) {
        terminal.err().println("posit: " + what);
        problems.forEach(terminal.err()::println);
    }
}
