package posit.plan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import posit.Platform;
import posit.config.ConfigSource;
import posit.plan.conformance.Conformance;
import posit.plan.engine.EmbeddedEngine;
import posit.plan.engine.Plan;
import posit.plan.engine.Settings;
import posit.plan.report.TerminalReport;

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

    /** System properties: {@code posit.root}, the directory with Pulumi.yaml; {@code posit.colour}, for a terminal. */
    public static void main(String[] args) {
        // Whatever the locale: the marks are not ASCII. One write at the end is also the fastest.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        var root = Path.of(System.getProperty("posit.root", ""));
        var code = new PlanCommand(root, Boolean.getBoolean("posit.colour"), out, err).run(args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Returns the exit code. */
    int run(String... args) {
        try {
            var arguments = PlanArguments.parse(args);
            return show(arguments, StackFile.read(root, stackOrFile(arguments.stack())));
        } catch (IllegalArgumentException | StackFileException e) {
            return fail(e.getMessage(), List.of());
        }
    }

    /** A path is the user's, and so relative to where the user stands, not to the project. */
    private static String stackOrFile(String argument) {
        return argument.endsWith(".yaml") ? Path.of(argument).toAbsolutePath().toString() : argument;
    }

    private int show(PlanArguments arguments, StackFile stack) {
        var plan = plan(stack);
        if (!plan.succeeded()) {
            return fail(stack.file() + ":", plan.errors());
        }
        var conformance = Conformance.of(plan);
        stack.warnings().forEach(warning -> err.println("posit: " + warning));
        var region = stack.values().getOrDefault("aws:region", stack.values().get("azure-native:location"));
        new TerminalReport(plan, conformance, region, arguments.rows(), coloured)
                .lines()
                .forEach(out::println);
        arguments.json().ifPresent(file -> write(plan, stack, file));
        return conformance.holds() ? DONE : FAILED;
    }

    private static Plan plan(StackFile stack) {
        var settings = Settings.preview(stack.project(), stack.stack(), stack.values(), stack.secretKeys());
        var config = new ConfigSource(stack.values(), stack.secretKeys());
        return EmbeddedEngine.run(settings, context -> Platform.deploy(context, config));
    }

    private static void write(Plan plan, StackFile stack, Path file) {
        try (var writer = Files.newBufferedWriter(file)) {
            PlanJson.write(plan, stack.values(), stack.secretKeys(), writer);
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
