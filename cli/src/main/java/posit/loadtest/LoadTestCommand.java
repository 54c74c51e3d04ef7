package posit.loadtest;

import java.util.ArrayList;
import java.util.List;
import posit.engine.Plan;
import posit.plan.OfflinePlan;
import posit.reference.LoadTest;
import posit.reference.Preset;
import posit.stackfile.StackFile;
import posit.stackfile.StackFileException;
import posit.terminal.AccessException;
import posit.terminal.ExitCode;
import posit.terminal.Finding;
import posit.terminal.FindingsJson;
import posit.terminal.FindingsPage;
import posit.terminal.Row;
import posit.terminal.Terminal;

/** {@code ./posit loadtest <stack> FILE...}: what k6 measured, held against the figures of the pages the stack follows. */
public final class LoadTestCommand {
    private final Terminal terminal;

    LoadTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        Terminal.run(terminal -> new LoadTestCommand(terminal).run(args));
    }

    /** Returns the exit code. */
    int run(String... args) {
        try {
            var arguments = LoadTestArguments.parse(args);
            return compare(arguments, StackFile.named(terminal.root(), arguments.stack()));
        } catch (IllegalArgumentException | StackFileException | AccessException e) {
            fail(e.getMessage(), List.of());
            return ExitCode.UNSEEN;
        }
    }

    private int compare(LoadTestArguments arguments, StackFile stack) {
        var plan = OfflinePlan.of(stack);
        if (!plan.succeeded()) {
            fail(stack.file() + ":", plan.errors());
            return ExitCode.FAILED;
        }
        var rows = new ArrayList<Row>();
        arguments.files().forEach(file -> rows.addAll(rows(plan, Summary.read(file))));
        if (arguments.json()) {
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
