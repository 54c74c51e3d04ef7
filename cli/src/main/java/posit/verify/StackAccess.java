package posit.verify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import posit.output.Product;
import posit.outputs.PlatformOutput;
import posit.terminal.AccessException;

/**
 * How to reach a stack.
 *
 * @param kubeconfig a secret
 * @param urls of the products it has
 * @param addresses of their load balancers, as far as known
 * @param autoscaled whether Connect was deployed onto the pools of Posit's autoscaling page
 */
record StackAccess(String kubeconfig, Map<Product, URI> urls, Map<Product, String> addresses, boolean autoscaled) {
    /** Stands for a secret that {@code --show-secrets} would show. */
    private static final String HIDDEN = "[secret]";

    private static final String COMMAND = "pulumi stack output --json --show-secrets";

    /** @param pulumi what the Pulumi CLI prints as the outputs of a stack */
    static StackAccess of(VerifyArguments arguments, Function<String, String> pulumi) {
        var outputs = outputs(arguments, pulumi);
        var urls = new EnumMap<Product, URI>(Product.class);
        var addresses = new EnumMap<Product, String>(Product.class);
        for (var product : Product.values()) {
            address(outputs, product.urlOutput()).ifPresent(url -> urls.put(product, url));
            text(outputs, product.loadBalancerOutput()).ifPresent(address -> addresses.put(product, address));
        }
        urls.putAll(arguments.urls());
        if (urls.isEmpty()) {
            throw new AccessException(
                    arguments.asksPulumi() || arguments.outputs().isPresent()
                            ? "the stack has no output " + PlatformOutput.CONNECT_URL.key() + " or "
                                    + PlatformOutput.PACKAGE_MANAGER_URL.key() + ": it was not deployed yet"
                            : "nothing to look at: give --connect-url, --package-manager-url or --outputs");
        }
        var kubeconfig = arguments.kubeconfig().map(StackAccess::read).orElseGet(() -> kubeconfig(outputs));
        return new StackAccess(kubeconfig, urls, addresses, isAutoscaled(outputs));
    }

    private static Optional<URI> address(JsonObject outputs, String name) {
        return text(outputs, name).map(text -> VerifyArguments.address(text)
                .orElseThrow(() -> new AccessException("the output " + name + VerifyArguments.NO_ADDRESS)));
    }

    /** By what the Helm values have the servers select: the pools themselves may be missing, and that is to be told. */
    private static boolean isAutoscaled(JsonObject outputs) {
        JsonElement value = outputs.get(PlatformOutput.CONNECT_HELM_VALUES.key());
        for (var key : List.of("nodeSelector", Autoscaling.WORKLOAD)) {
            value = value instanceof JsonObject object ? object.get(key) : null;
        }
        return new JsonPrimitive(Autoscaling.SERVER_POOL).equals(value);
    }

    private static JsonObject outputs(VerifyArguments arguments, Function<String, String> pulumi) {
        if (arguments.outputs().isPresent()) {
            var file = arguments.outputs().get();
            return parse(read(file), file.toString());
        }
        return arguments.asksPulumi()
                ? parse(pulumi.apply(arguments.stack().orElseThrow()), COMMAND)
                : new JsonObject();
    }

    /** Whatever is wrong, the text is not shown: it holds secrets. */
    private static JsonObject parse(String text, String source) {
        try {
            return JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new AccessException(source + ": not the JSON of " + COMMAND);
        }
    }

    private static String kubeconfig(JsonObject outputs) {
        var text = text(outputs, PlatformOutput.KUBECONFIG.key())
                .orElseThrow(() -> new AccessException("the stack has no output " + PlatformOutput.KUBECONFIG.key()));
        if (text.equals(HIDDEN)) {
            throw new AccessException(
                    "the output " + PlatformOutput.KUBECONFIG.key() + " is hidden: write the file with " + COMMAND);
        }
        return text;
    }

    /** An object stands for its own JSON: that is how some providers hand out a kubeconfig. */
    private static Optional<String> text(JsonObject outputs, String name) {
        return Optional.ofNullable(outputs.get(name))
                .filter(value -> !value.isJsonNull())
                .map(value -> value.isJsonPrimitive() ? value.getAsString() : value.toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AccessException(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** No kubeconfig: it may hold a token. */
    @Override
    public String toString() {
        return "StackAccess[" + urls + "]";
    }
}
