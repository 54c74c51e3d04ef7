package posit.values;

import java.util.List;
import java.util.stream.Stream;
import posit.output.Product;

/**
 * What stands behind {@code ./posit values}.
 *
 * @param stack name of a stack, or path of its file
 * @param products one, or all
 */
record ValuesArguments(String stack, List<Product> products) {
    private static final String SHORT_USAGE = "usage: ./posit values <stack> [connect|package-manager]";

    /** @throws IllegalArgumentException with one line for the user */
    static ValuesArguments parse(String... args) {
        Stream.of(args).filter(argument -> argument.startsWith("-")).findFirst().ifPresent(option -> {
            throw new IllegalArgumentException("unknown option " + option + ". " + SHORT_USAGE);
        });
        if (args.length < 1 || args.length > 2) {
            throw new IllegalArgumentException("name one stack, such as aws, and at most one product. " + SHORT_USAGE);
        }
        return args.length == 1
                ? new ValuesArguments(args[0], List.of(Product.values()))
                : new ValuesArguments(args[0], List.of(product(args[1])));
    }

    private static Product product(String word) {
        return Product.of(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown product \"" + word + "\"; products: " + Product.words() + ". " + SHORT_USAGE));
    }
}
