package posit.verify;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import posit.output.Product;

/** What stands behind {@code ./posit verify}. */
final class VerifyArguments {
    private static final String SHORT_USAGE = "usage: ./posit verify <stack> [--wait 10m] [--json]; ./posit --help";
    private static final Pattern TIME = Pattern.compile("(\\d{1,4})([smh]?)");
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<Product, URI> urls = new EnumMap<>(Product.class);
    private Optional<String> stack = Optional.empty();
    private Optional<Path> kubeconfig = Optional.empty();
    private Optional<Path> outputs = Optional.empty();
    private Duration patience = Duration.ZERO;
    private boolean insecure;
    private boolean autoscaling;
    private boolean json;

    private VerifyArguments() {}

    /** @throws IllegalArgumentException with one line for the user */
    static VerifyArguments parse(String... args) {
        var arguments = new VerifyArguments();
        var left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            arguments.take(left.pop(), left);
        }
        if (arguments.asksPulumi() && arguments.stack.isEmpty()) {
            throw new IllegalArgumentException(
                    "name a stack, such as aws, or give --outputs or --kubeconfig. " + SHORT_USAGE);
        }
        return arguments;
    }

    private void take(String argument, ArrayDeque<String> left) {
        switch (argument) {
            case "--kubeconfig" -> kubeconfig = Optional.of(Path.of(value(argument, left)));
            case "--outputs" -> outputs = Optional.of(Path.of(value(argument, left)));
            case "--connect-url" -> urls.put(Product.CONNECT, url(argument, value(argument, left)));
            case "--package-manager-url" -> urls.put(Product.PACKAGE_MANAGER, url(argument, value(argument, left)));
            case "--wait" -> patience = time(value(argument, left));
            case "--insecure" -> insecure = true;
            case "--autoscaling" -> autoscaling = true;
            case "--json" -> json = true;
            default -> takeStack(argument);
        }
    }

    private void takeStack(String argument) {
        if (argument.startsWith("-")) {
            throw new IllegalArgumentException("unknown option " + argument + ". " + SHORT_USAGE);
        }
        if (stack.isPresent()) {
            throw new IllegalArgumentException("name one stack, not two. " + SHORT_USAGE);
        }
        // As for ./posit plan, the file of a stack may stand for it.
        stack = Optional.of(argument.replaceFirst("^(?:.*/)?Pulumi\\.(.+)\\.yaml$", "$1"));
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw new IllegalArgumentException(option + " wants a value. " + SHORT_USAGE);
        }
        return left.pop();
    }

    private static URI url(String option, String text) {
        if (!text.matches("https?://[^/\\s?#]+/?")) {
            throw new IllegalArgumentException(
                    option + ": " + text + " is no address such as https://connect.acme.com");
        }
        return URI.create(text);
    }

    private static Duration time(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException("--wait: " + text + " is no time such as 90s, 10m or 1h");
        }
        var number = Long.parseLong(time.group(1));
        var wait =
                switch (time.group(2)) {
                    case "h" -> Duration.ofHours(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofSeconds(number);
                };
        if (wait.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("--wait: " + text + " is too long; at most 1h");
        }
        return wait;
    }

    /** Without a file that says the same, the Pulumi CLI has to tell what the stack has. */
    boolean asksPulumi() {
        return outputs.isEmpty() && kubeconfig.isEmpty();
    }

    Optional<String> stack() {
        return stack;
    }

    Optional<Path> kubeconfig() {
        return kubeconfig;
    }

    /** File with the JSON of {@code pulumi stack output}. */
    Optional<Path> outputs() {
        return outputs;
    }

    Map<Product, URI> urls() {
        return Map.copyOf(urls);
    }

    /** How long to look again; zero for one look. */
    Duration patience() {
        return patience;
    }

    boolean insecure() {
        return insecure;
    }

    /** Whether to check for autoscaling in any case. */
    boolean autoscaling() {
        return autoscaling;
    }

    boolean json() {
        return json;
    }
}
