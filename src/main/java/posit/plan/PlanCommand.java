package posit.plan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import posit.plan.conformance.Conformance;
import posit.plan.engine.Plan;
import posit.plan.report.TerminalReport;
import posit.plan.report.html.StackPage;
import posit.terminal.Terminal;

/** {@code ./posit plan <stack>}: the program of {@code pulumi up}, run offline, shown, and held against its pages. */
public final class PlanCommand {
    static final int DONE = 0;
    static final int FAILED = 1;

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
        var region = stack.values().getOrDefault("aws:region", stack.values().get("azure-native:location"));
        new TerminalReport(plan, conformance, region, arguments.rows(), coloured)
                .lines()
                .forEach(out::println);
        arguments.json().ifPresent(file -> write(file, json(plan, stack)));
        arguments.html().ifPresent(file -> write(file, page(plan, conformance, region, stack)));
        return conformance.holds() ? DONE : FAILED;
    }

    private static String json(Plan plan, StackFile stack) {
        return PlanJson.text(plan, stack.values(), stack.secretKeys());
    }

    private static String page(Plan plan, Conformance conformance, String region, StackFile stack) {
        return StackPage.of(plan, OfflinePlan.known(stack), conformance, region, json(plan, stack))
                .text();
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
