package posit.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
import posit.stackfile.StackArgument;
import posit.stackfile.StackFile;
import posit.terminal.ExitCode;
import posit.terminal.Help;
import posit.terminal.Terminal;
import posit.terminal.UsageException;

/** {@code ./posit plan STACK}: the program of {@code pulumi up}, run offline, shown, and compared with its requirements. */
@Command(
        name = "plan",
        sortOptions = false,
        description = {
            "Show what `pulumi up` would make, and compare it with Posit's reference architectures.",
            "Needs no cloud account, no Pulumi CLI and no network."
        })
public final class PlanCommand implements Callable<Integer> {
    @Mixin
    private StackArgument stack = new StackArgument();

    /** The answers that replace the usual one; the terminal shows one. */
    static final class Answer {
        @Option(
                names = "--rows",
                description = "List every requirement with its verdict, and the critical path of the first update.")
        private boolean rows;

        @Option(
                names = "--bill",
                description = "List what costs money, with sizes, and when each version goes out of support.")
        private boolean bill;

        @Option(
                names = "--against",
                paramLabel = "FILE|STACK",
                description = "List what would change from there to this plan: a file that --json or `pulumi preview"
                        + " --json --show-sames` wrote, or another stack.")
        private Optional<String> against = Optional.empty();
    }

    @ArgGroup
    private Answer answer = new Answer();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Write a page to read, to print and to sign: picture, requirements, exposure, encryption, rights,"
                            + " costs, time.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the plan in the shape of `pulumi preview --json`.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--times",
            paramLabel = "FILE",
            description = {
                "Take creation times that you measured, one a line, such as",
                "aws:rds/instance:Instance[multiAz=true] 13m"
            })
    private Optional<Path> times = Optional.empty();

    @Mixin
    private Help help = new Help();

    private final Terminal terminal;

    public PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return show(stack.file(terminal));
    }

    private int show(StackFile stack) {
        var plan = OfflinePlan.valid(stack);
        var conformance = Conformance.of(plan);
        stack.warnings().forEach(warning -> terminal.err().println("posit: " + warning));
        var comparison = answer.against.map(other -> compare(plan, stack, other));
        var times = this.times.map(CreationTimes::measured).orElseGet(CreationTimes::listed);
        var region = stack.values().getOrDefault("aws:region", stack.values().get("azure-native:location"));
        var timing = Timing.of(plan, times);
        var text = json.isPresent() || html.isPresent() ? PlanJson.text(plan, stack.values(), stack.secretKeys()) : "";
        json.ifPresent(file -> write(file, text));
        html.ifPresent(file -> {
            var outlook = new Outlook(timing, Bill.of(plan, LocalDate.now()), comparison);
            var page = StackPage.of(plan, OfflinePlan.known(stack), conformance, outlook, region, text);
            write(file, page.text());
        });
        if (comparison.isPresent()) {
            print(new CompareReport(comparison.get(), terminal.coloured()).lines());
            return comparison.get().losesData() ? ExitCode.NOT_AS_WANTED : ended(conformance, stack);
        }
        if (answer.bill) {
            var title = plan.project() + " · stack " + plan.stack();
            print(new BillReport(Bill.of(plan, LocalDate.now()), terminal.coloured()).lines(title));
            return ended(conformance, stack);
        }
        print(new TerminalReport(plan, conformance, timing, region, answer.rows, terminal.coloured()).lines());
        return conformance.holds() ? ExitCode.AS_WANTED : ExitCode.NOT_AS_WANTED;
    }

    private void print(List<String> lines) {
        lines.forEach(terminal.out()::println);
    }

    /** The way from the other side to this plan. */
    private Comparison compare(Plan plan, StackFile stack, String other) {
        return Comparison.of(other(other), Side.of(plan, "this plan of stack " + stack.stack()));
    }

    /** Ends an answer that does not show the rows. */
    private int ended(Conformance conformance, StackFile stack) {
        if (!conformance.holds()) {
            terminal.err()
                    .println("posit: rows of the reference architecture are not met: ./posit plan " + stack.stack());
            return ExitCode.NOT_AS_WANTED;
        }
        return ExitCode.AS_WANTED;
    }

    /** A file with a plan, or else a stack, whose plan is made now. */
    private Side other(String named) {
        var file = Path.of(named);
        if (named.endsWith(".json") || Files.isRegularFile(file) && !named.endsWith(".yaml")) {
            return PlanFile.read(file);
        }
        var stack = StackFile.named(terminal.root(), named);
        var plan = OfflinePlan.valid(stack);
        return Side.of(plan, "stack " + stack.stack());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UsageException(
                    file + ": cannot be written (" + e.getClass().getSimpleName() + ")");
        }
    }
}
