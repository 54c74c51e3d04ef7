package posit.loadtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import posit.engine.Plan;
import posit.plan.OfflinePlan;
import posit.reference.LoadTest;
import posit.reference.Preset;
import posit.stackfile.StackArgument;
import posit.stackfile.StackFile;
import posit.terminal.AccessException;
import posit.terminal.Finding;
import posit.terminal.Findings;
import posit.terminal.Help;
import posit.terminal.Row;
import posit.terminal.Terminal;

/** {@code ./posit loadtest STACK FILE...}: what k6 measured, compared with the figures of the reference architectures. */
@Command(
        name = "loadtest",
        description = "Compare what k6 measured (loadtest/README.md) with the figures of the reference architecture.")
public final class LoadTestCommand implements Callable<Integer> {
    @Mixin
    private StackArgument stack = new StackArgument();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "What k6 printed, one file or more.")
    private List<Path> files;

    @Option(names = "--json", description = "Print the same as JSON.")
    private boolean json;

    @Mixin
    private Help help = new Help();

    private final Terminal terminal;

    public LoadTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return compare(stack.file(terminal));
    }

    private int compare(StackFile stack) {
        var plan = OfflinePlan.valid(stack);
        var rows = new ArrayList<Row>();
        files.forEach(file -> rows.addAll(rows(plan, Summary.read(file))));
        return new Findings(terminal, json).show(stack.stack(), "loadtest, against the page", rows);
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
}
