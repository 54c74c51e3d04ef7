package posit.values;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.engine.Plan;
import posit.output.Product;
import posit.plan.OfflinePlan;
import posit.stackfile.StackFile;
import posit.stackfile.StackFileException;
import posit.terminal.Terminal;

/** {@code ./posit values <stack> [product]}: the Helm values of a stack's releases, for {@code helm template} or a restore. */
public final class ValuesCommand {
    static final int DONE = 0;
    static final int FAILED = 1;

    private final Terminal terminal;

    ValuesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        Terminal.run(terminal -> new ValuesCommand(terminal).run(args));
    }

    /** Returns the exit code. */
    int run(String... args) {
        try {
            var arguments = ValuesArguments.parse(args);
            return show(arguments, StackFile.named(terminal.root(), arguments.stack()));
        } catch (IllegalArgumentException | StackFileException e) {
            return fail(e.getMessage(), List.of());
        }
    }

    private int show(ValuesArguments arguments, StackFile stack) {
        stack.warnings().forEach(warning -> terminal.err().println("posit: " + warning));
        var plan = OfflinePlan.of(stack);
        if (!plan.succeeded()) {
            return fail(stack.file() + ":", plan.errors());
        }
        var documents = documents(plan, arguments.products());
        if (documents.isEmpty()) {
            var asked = arguments.products().stream().map(Product::word).collect(Collectors.joining(", "));
            return fail(stack.file() + ": this stack has no " + asked + "; it has " + words(plan), List.of());
        }
        terminal.out().println(String.join("\n---\n", documents));
        return DONE;
    }

    private static List<String> documents(Plan plan, List<Product> products) {
        var documents = new ArrayList<String>();
        for (var product : products) {
            HelmValues.of(plan, product).map(lines -> String.join("\n", lines)).ifPresent(documents::add);
        }
        return documents;
    }

    private static String words(Plan plan) {
        return Stream.of(Product.values())
                .filter(product -> HelmValues.of(plan, product).isPresent())
                .map(Product::word)
                .collect(Collectors.joining(", "));
    }

    private int fail(String what, List<String> problems) {
        terminal.err().println("posit: " + what);
        problems.forEach(terminal.err()::println);
        return FAILED;
    }
}
