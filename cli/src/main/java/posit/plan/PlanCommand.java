package posit.plan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import posit.engine.Plan;
import posit.plan.bill.Bill;
import posit.plan.bill.BillReport;
import posit.plan.compare.CompareReport;
import posit.plan.compare.Comparison;
import posit.plan.compare.PlanFile;
import posit.plan.compare.Side;
import posit.plan.conformance.Conformance;
import posit.plan.report.TerminalReport;
import posit.plan.report.html.Outlook;
import posit.plan.report.html.StackPage;
import posit.plan.timing.CreationTimes;
import posit.plan.timing.Timing;
import posit.stackfile.StackFile;
import posit.stackfile.StackFileException;
import posit.terminal.Terminal;

/** {@code ./posit plan <stack>}: the program of {@code pulumi up}, run offline, shown, and held against its pages. */
public final class PlanCommand {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int LOSES_DATA = 2;

    private final Path root;
    private final boolean coloured;
    private final PrintStream out;
    private final PrintStream err;

    /** @param root directory with Pulumi.yaml */
    PlanCommand(Path root, boolean coloured, PrintStream out, PrintStream err) {
        this.root = root;
        this.coloured = coloured;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        Terminal.run(it -> new PlanCommand(it.root(), it.coloured(), it.out(), it.err()).run(args));
    }

    /** Returns the exit code. */
    int run(String... args) {
        try {
            var arguments = PlanArguments.parse(args);
            return show(arguments, StackFile.named(root, arguments.stack()));
        } catch (IllegalArgumentException | StackFileException e) {
            return fail(e.getMessage(), List.of());
        }
    }

    private int show(PlanArguments arguments, StackFile stack) {
        var plan = OfflinePlan.of(stack);
        if (!plan.succeeded()) {
            return fail(stack.file() + ":", plan.errors());
        }
        var conformance = Conformance.of(plan);
        stack.warnings().forEach(warning -> err.println("posit: " + warning));
        var comparison = arguments.against().map(other -> compare(plan, stack, other));
        var times = arguments.times().map(CreationTimes::measured).orElseGet(CreationTimes::listed);
        var region = stack.values().getOrDefault("aws:region", stack.values().get("azure-native:location"));
        var timing = Timing.of(plan, times);
        var json = arguments.wantsJson() ? PlanJson.text(plan, stack.values(), stack.secretKeys()) : "";
        arguments.json().ifPresent(file -> write(file, json));
        arguments.html().ifPresent(file -> {
            var outlook = new Outlook(timing, Bill.of(plan, LocalDate.now()), comparison);
            var page = StackPage.of(plan, OfflinePlan.known(stack), conformance, outlook, region, json);
            write(file, page.text());
        });
        if (comparison.isPresent()) {
            print(new CompareReport(comparison.get(), coloured).lines());
            return comparison.get().losesData() ? LOSES_DATA : ended(conformance, stack);
        }
        if (arguments.bill()) {
            var title = plan.project() + " · stack " + plan.stack();
            print(new BillReport(Bill.of(plan, LocalDate.now()), coloured).lines(title));
            return ended(conformance, stack);
        }
        print(new TerminalReport(plan, conformance, timing, region, arguments.rows(), coloured).lines());
        return conformance.holds() ? DONE : FAILED;
    }

    private void print(List<String> lines) {
        lines.forEach(out::println);
    }

    /** The way from the other side to this plan. */
    private Comparison compare(Plan plan, StackFile stack, String other) {
        return Comparison.of(other(other), Side.of(plan, "this plan of stack " + stack.stack()));
    }

    /** Of a page that does not show the rows. */
    private int ended(Conformance conformance, StackFile stack) {
        return conformance.holds()
                ? DONE
                : fail("rows of the reference architecture are not met: ./posit plan " + stack.stack(), List.of());
    }

    /** A file with a plan, or else a stack, whose plan is made now. */
    private Side other(String named) {
        var file = Path.of(named);
        if (named.endsWith(".json") || Files.isRegularFile(file) && !named.endsWith(".yaml")) {
            return PlanFile.read(file);
        }
        var stack = StackFile.named(root, named);
        var plan = OfflinePlan.of(stack);
        if (!plan.succeeded()) {
            throw new StackFileException(stack.file() + ":\n" + String.join("\n", plan.errors()));
        }
        return Side.of(plan, "stack " + stack.stack());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + ": cannot be written (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private int fail(String what, List<String> problems) {
        err.println("posit: " + what);
        problems.forEach(err::println);
        return FAILED;
    }
}
