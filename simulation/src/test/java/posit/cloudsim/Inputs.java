package posit.cloudsim;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import posit.contract.Schema;
import posit.contract.SchemaCheck;

/** Checks inputs as the plugins do, more strictly: against all that the official packages say. */
final class Inputs {
    private static final Set<String> OF_THE_ENGINE = Set.of("version", "pluginDownloadURL", "__internal");

    private final Schema schema = Schema.read("schema.json").and(Schema.read("custom-resources.json"));
    private final Map<String, Set<String>> outputs = readOutputs();

    /** Nothing is known of providers that have no settings here. */
    List<String> configProblems(String type, String name, Map<String, Object> given) {
        if (!schema.resources().containsKey(type)) {
            return List.of();
        }
        var settings = new TreeMap<>(given);
        settings.keySet().removeAll(OF_THE_ENGINE);
        var problems = new ArrayList<>(SchemaCheck.problems(schema, type, name, settings));
        if (type.equals("pulumi:providers:kubernetes") && settings.get("kubeconfig") != null) {
            Values.text(settings, "kubeconfig")
                    .filter(text -> Kubeconfig.server(text).isEmpty())
                    .ifPresent(text ->
                            problems.add(name + ": failed to parse kubeconfig: no cluster, context and user in it"));
        }
        return problems;
    }

    List<String> problems(String type, String name, Map<String, Object> given) {
        return SchemaCheck.problems(schema, type, name, given);
    }

    /** The inputs with what the plugin adds before anybody sees them: the provider's default tags. */
    Map<String, Object> complete(String type, Map<String, Object> given, Connection connection) {
        var shape = schema.resources().get(type);
        if (!type.startsWith("aws:") || shape == null || !shape.properties().containsKey("tags")) {
            return given;
        }
        var tags = defaultTags(connection);
        if (given.get("tags") instanceof Map<?, ?> own) {
            own.forEach((key, value) -> tags.put((String) key, value));
        }
        var complete = new TreeMap<>(given);
        if (!tags.isEmpty()) {
            complete.put("tagsAll", tags);
        }
        return complete;
    }

    /** Outputs that such a resource always has. */
    Set<String> outputs(String type) {
        return outputs.getOrDefault(type, Set.of());
    }

    /** Settings of a provider travel as text; those that are no text as JSON. */
    private static Map<String, Object> defaultTags(Connection connection) {
        var text = Values.text(connection.settings("aws"), "defaultTags").orElse("{}");
        var tags = new TreeMap<String, Object>();
        try {
            if (new Gson().fromJson(text, Map.class).get("tags") instanceof Map<?, ?> given) {
                given.forEach((key, value) -> tags.put((String) key, value));
            }
        } catch (JsonParseException e) {
            throw new Refusal("InvalidConfiguration", "defaultTags is no JSON");
        }
        return tags;
    }

    private static Map<String, Set<String>> readOutputs() {
        var stream = Inputs.class.getResourceAsStream("/contract/outputs.json");
        var type = new TypeToken<Map<String, TreeSet<String>>>() {};
        return Map.copyOf(new Gson().fromJson(new InputStreamReader(stream, StandardCharsets.UTF_8), type));
    }
}
