package posit.verify;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import posit.output.Product;
import posit.terminal.UsageException;

/** The arguments of {@code ./posit verify}. */
final class VerifyArguments {
    static final String NO_ADDRESS = " is no address such as https://connect.acme.com";

    @Parameters(
            arity = "0..1",
            paramLabel = "STACK",
            description = "The stack whose outputs the Pulumi CLI is asked for; the path of its file will do.")
    private Optional<String> stack = Optional.empty();

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Look again until all is well, at most 90s, 10m or 1h; without it, once.")
    private Duration patience = Duration.ZERO;

    @Option(names = "--json", description = "Print the same as JSON.")
    private boolean json;

    @Option(
            names = "--autoscaling",
            description = "Check for autoscaling even if neither outputs nor cluster tell of it.")
    private boolean autoscaling;

    @Option(names = "--insecure", description = "Accept any certificate.")
    private boolean insecure;

    @Option(
            names = "--outputs",
            paramLabel = "FILE",
            description = "What `pulumi stack output --json --show-secrets` printed, instead of asking the Pulumi CLI.")
    private Optional<Path> outputs = Optional.empty();

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "The way to the cluster, instead of the one in the outputs.")
    private Optional<Path> kubeconfig = Optional.empty();

    @Option(
            names = "--connect-url",
            paramLabel = "URL",
            converter = UrlConverter.class,
            description = "The address of Connect.")
    private Optional<URI> connectUrl = Optional.empty();

    @Option(
            names = "--package-manager-url",
            paramLabel = "URL",
            converter = UrlConverter.class,
            description = "The address of Package Manager.")
    private Optional<URI> packageManagerUrl = Optional.empty();

    /** A product's address, if it is one. */
    static Optional<URI> address(String text) {
        return text.matches("https?://[^/\\s?#]+/?") ? Optional.of(URI.create(text)) : Optional.empty();
    }

    private static final class UrlConverter implements ITypeConverter<URI> {
        @Override
        public URI convert(String text) {
            return address(text).orElseThrow(() -> new TypeConversionException(text + NO_ADDRESS));
        }
    }

    private static final class TimeConverter implements ITypeConverter<Duration> {
        private static final Pattern TIME = Pattern.compile("(\\d{1,4})([smh]?)");
        private static final Duration LONGEST = Duration.ofHours(1);

        @Override
        public Duration convert(String text) {
            var time = TIME.matcher(text);
            if (!time.matches()) {
                throw new TypeConversionException(text + " is no time such as 90s, 10m or 1h");
            }
            var wait = duration(Long.parseLong(time.group(1)), time.group(2));
            if (wait.compareTo(LONGEST) > 0) {
                throw new TypeConversionException(text + " is too long; at most 1h");
            }
            return wait;
        }

        private static Duration duration(long number, String unit) {
            return switch (unit) {
                case "h" -> Duration.ofHours(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofSeconds(number);
            };
        }
    }

    /** @throws UsageException when nothing says what to look at */
    void check() {
        if (asksPulumi() && stack.isEmpty()) {
            throw new UsageException("name a stack, such as aws, or give --outputs or --kubeconfig");
        }
    }

    /** Without a file that says the same, the Pulumi CLI has to tell what the stack has. */
    boolean asksPulumi() {
        return outputs.isEmpty() && kubeconfig.isEmpty();
    }

    /** As for {@code ./posit plan}, the file of a stack may stand for it. */
    Optional<String> stack() {
        return stack.map(name -> name.replaceFirst("^(?:.*/)?Pulumi\\.(.+)\\.yaml$", "$1"));
    }

    Optional<Path> kubeconfig() {
        return kubeconfig;
    }

    /** File with the JSON of {@code pulumi stack output}. */
    Optional<Path> outputs() {
        return outputs;
    }

    Map<Product, URI> urls() {
        var urls = new EnumMap<Product, URI>(Product.class);
        connectUrl.ifPresent(url -> urls.put(Product.CONNECT, url));
        packageManagerUrl.ifPresent(url -> urls.put(Product.PACKAGE_MANAGER, url));
        return urls;
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
