package posit.config.reader;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The stack's configuration as Pulumi hands it over.
 *
 * @param values full keys ({@code posit:connect}, {@code aws:region}) to JSON or plain text
 * @param secretKeys the keys that are secret, or hold a secret somewhere inside
 * @param directory of the project, in which Pulumi starts the program
 */
public record ConfigSource(Map<String, String> values, Set<String> secretKeys, Path directory) {
    private static final String VALUES = "PULUMI_CONFIG";
    private static final String SECRET_KEYS = "PULUMI_CONFIG_SECRET_KEYS";

    public ConfigSource {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        secretKeys = Collections.unmodifiableSet(new TreeSet<>(secretKeys));
    }

    public ConfigSource(Map<String, String> values, Set<String> secretKeys) {
        this(values, secretKeys, Path.of(""));
    }

    /** Reads what the Pulumi engine puts into the environment of a program. */
    public static ConfigSource fromEnvironment(Map<String, String> env) {
        Map<String, String> values = new TreeMap<>();
        try {
            Keys.object(json(env, VALUES, "{}")).entrySet().forEach(e -> values.put(e.getKey(), text(e.getValue())));
            List<String> secrets = json(env, SECRET_KEYS, "[]").getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsString)
                    .toList();
            return new ConfigSource(values, Set.copyOf(secrets));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            // Without the cause: its message may quote a secret.
            throw new ConfigException(List.of(VALUES + " or " + SECRET_KEYS
                    + " in the environment is not what Pulumi writes. Start the program with pulumi up."));
        }
    }

    private static JsonElement json(Map<String, String> env, String name, String otherwise) {
        String text = env.getOrDefault(name, "");
        return JsonParser.parseString(text.isBlank() ? otherwise : text);
    }

    private static String text(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    /** The keys only: any value may be a secret. */
    @Override
    public String toString() {
        return "ConfigSource[keys=" + values.keySet() + ", secretKeys=" + secretKeys + "]";
    }
}
