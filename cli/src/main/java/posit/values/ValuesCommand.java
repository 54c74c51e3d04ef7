package posit.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import posit.engine.Plan;
import posit.output.Product;
import posit.plan.OfflinePlan;
import posit.stackfile.StackArgument;
import posit.stackfile.StackFile;
import posit.stackfile.StackFileException;
import posit.terminal.ExitCode;
import posit.terminal.Help;
import posit.terminal.Terminal;

/** {@code ./posit values STACK [PRODUCT]}: the Helm values of a stack's releases, for {@code helm template} or a restore. */
@Command(
        name = "values",
        description = "Print the Helm values of the products as YAML, as offline as plan; secrets by reference only.")
public final class ValuesCommand implements Callable<Integer> {
    @Mixin
    private StackArgument stack = new StackArgument();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PRODUCT",
            converter = ProductConverter.class,
            description = "connect or package-manager; without it, all products of the stack.")
    private Optional<Product> product = Optional.empty();

    @Mixin
    private Help help = new Help();

    private final Terminal terminal;

    public ValuesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    private static final class ProductConverter implements ITypeConverter<Product> {
        @Override
        public Product convert(String word) {
            return Product.of(word)
                    .orElseThrow(() -> new TypeConversionException(
                            "unknown product \"" + word + "\"; products: " + Product.words()));
        }
    }

    @Override
    public Integer call() {
        return show(stack.file(terminal));
    }

    private int show(StackFile stack) {
        stack.warnings().forEach(warning -> terminal.err().println("posit: " + warning));
        var plan = OfflinePlan.valid(stack);
        var products = product.map(List::of).orElse(List.of(Product.values()));
        var documents = documents(plan, products);
        if (documents.isEmpty()) {
            var asked = products.stream().map(Product::word).collect(Collectors.joining(", "));
            throw new StackFileException(stack.file() + ": this stack has no " + asked + "; it has " + words(plan));
        }
        terminal.out().println(String.join("\n---\n", documents));
        return ExitCode.AS_WANTED;
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
}
