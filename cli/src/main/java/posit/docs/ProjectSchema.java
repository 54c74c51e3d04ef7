package posit.docs;

import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.config.azure.AzureConfig;
import posit.config.reader.Key;
import posit.config.reader.Keys;

/** The {@code config:} block of Pulumi.yaml: what the Pulumi CLI can check by itself, and shows to its users. */
final class ProjectSchema {
    static final String BEGIN = "# begin of generated block";
    static final String END = "# end of generated block";

    private static final String HEAD = """
            %s: %s
            # The CLI demands every key listed here that has no default. posit:connect and posit:packageManager are left out: a
            # product is deployed when its key is there, so neither demanding nor defaulting them would do; sections of one cloud,
            # because a default would be in stacks of the other too. Type object needs Pulumi 3.187 (July 2025).
            config:
            """;

    private ProjectSchema() {}

    static String yaml() {
        StringBuilder yaml = new StringBuilder(HEAD.formatted(BEGIN, GeneratedFiles.COMMAND));
        // The sections are called the same on all clouds; what is in them is not for the CLI to know.
        StackConfig defaults = StackConfig.defaults(AwsConfig.defaults(null));
        List<String> onAzure = Keys.names(AzureConfig.class);
        Stream<RecordComponent> shared = Keys.of(AwsConfig.class).stream().filter(c -> onAzure.contains(c.getName()));
        Stream.concat(Keys.of(StackConfig.class).stream(), shared)
                .filter(c -> c.getType() != Optional.class)
                .forEach(c -> yaml.append(entry(c, Keys.value(defaults, c))));
        return yaml.append(END).append('\n').toString();
    }

    private static String entry(RecordComponent component, Object fallback) {
        String says = component.getAnnotation(Key.class).says();
        return "  " + Keys.PROJECT + component.getName() + ":\n"
                + "    type: " + type(component.getType()) + "\n"
                + "    description: " + new JsonPrimitive(says) + "\n"
                + (fallback == null ? "" : "    default: " + (fallback instanceof Boolean b ? b : "{}") + "\n");
    }

    private static String type(Class<?> type) {
        if (type == boolean.class) {
            return "boolean";
        }
        return type == String.class || type.isEnum() ? "string" : "object";
    }
}
