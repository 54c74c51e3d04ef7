package posit.stack;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import posit.engine.Plan;
import posit.engine.PlannedInvoke;
import posit.engine.PlannedResource;
import posit.engine.Secret;
import posit.engine.Unknown;

/** A whole plan as text for people: one block for each resource, in the order in which a tree is read. */
final class GraphText {
    private static final int WIDTH = 110;

    private static final Pattern OLDER_API = Pattern.compile("azure-native:\\w+/v\\d{8}");

    private final Plan plan;
    private final Graph graph;
    private final StringBuilder text = new StringBuilder();

    private GraphText(Plan plan) {
        this.plan = plan;
        graph = new Graph(plan);
    }

    static String of(Plan plan) {
        return new GraphText(plan).whole();
    }

    /** By path; the block without its heading, and without inputs of which an update ignores the changes. */
    static Map<String, String> blocks(Plan plan) {
        return new GraphText(plan).blocks(GraphText::heeded);
    }

    private Map<String, String> blocks(Function<PlannedResource, Map<String, Object>> inputs) {
        var blocks = new TreeMap<String, String>();
        managed().forEach(resource -> blocks.put(heading(resource), block(resource, inputs.apply(resource))));
        return blocks;
    }

    private static Map<String, Object> heeded(PlannedResource resource) {
        var heeded = new TreeMap<>(resource.inputs());
        resource.ignoreChanges().forEach(path -> remove(heeded, path));
        return heeded;
    }

    private static void remove(Map<String, Object> from, String path) {
        var keys = path.split("\\.", 2);
        if (keys.length == 1) {
            from.remove(path);
        } else if (from.get(keys[0]) instanceof Map<?, ?> inner) {
            var rest = new TreeMap<String, Object>();
            inner.forEach((key, value) -> rest.put(key.toString(), value));
            remove(rest, keys[1]);
            from.put(keys[0], rest);
        }
    }

    private String whole() {
        blocks(PlannedResource::inputs)
                .forEach((heading, block) ->
                        text.append(heading).append('\n').append(block).append('\n'));
        plan.invokes().forEach(this::invoke);
        text.append("stack outputs\n");
        new TreeMap<>(plan.outputs()).forEach((name, value) -> line(name, value, ""));
        return text.toString();
    }

    private List<PlannedResource> managed() {
        return plan.resources().stream()
                .filter(resource -> !resource.type().equals(Plan.STACK_TYPE))
                .toList();
    }

    private String heading(PlannedResource resource) {
        return path(resource) + "  (" + resource.type() + ")";
    }

    private String path(PlannedResource resource) {
        var parent = resource.parent().isEmpty() ? null : graph.at(resource.parent());
        var top = parent == null || parent.type().equals(Plan.STACK_TYPE);
        return top ? resource.name() : path(parent) + " / " + resource.name();
    }

    private String block(PlannedResource resource, Map<String, Object> inputs) {
        var writer = new GraphText(plan);
        writer.facts(resource);
        inputs.forEach((name, value) -> writer.line(name, value, writer.from(resource, name)));
        return writer.text.toString();
    }

    private void facts(PlannedResource resource) {
        fact("kind", resource.remote() ? "remote component" : resource.custom() ? "" : "component");
        fact("protect", resource.protect() ? "true" : "");
        fact("retain on delete", resource.retainOnDelete() ? "true" : "");
        var delete = resource.deleteBeforeReplace();
        fact("delete before replace", delete == null ? "" : delete.toString());
        fact("provider", resource.provider().isEmpty() ? "" : provider(resource.provider()));
        resource.providers().forEach((name, reference) -> fact("provider of " + name, provider(reference)));
        fact("plugin", resource.version());
        fact("timeouts", joined(resource.timeouts().entrySet()));
        fact("secret outputs", joined(resource.additionalSecretOutputs()));
        fact("ignore changes", joined(resource.ignoreChanges()));
        fact("replace on changes", joined(resource.replaceOnChanges()));
        fact("aliases", aliases(resource));
        fact("after", names(resource.dependencies()));
    }

    /** The azure-native SDK names every older API version of a type: dozens of lines on which nobody here decides. */
    private static String aliases(PlannedResource resource) {
        var ours = resource.aliases().stream()
                .filter(alias -> !OLDER_API.matcher(alias).find())
                .toList();
        var older = resource.aliases().size() - ours.size();
        return older == 0 ? joined(ours) : (joined(ours) + " " + older + " older API versions").strip();
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            text.append("    ").append(name).append(": ").append(value).append('\n');
        }
    }

    private String provider(String reference) {
        return graph.at(Graph.providerUrn(reference)).name();
    }

    private String from(PlannedResource resource, String input) {
        var sources = resource.propertyDependencies().getOrDefault(input, List.of());
        return sources.isEmpty() ? "" : "  <- " + names(sources);
    }

    private String names(Collection<String> urns) {
        return urns.stream().map(urn -> shortName(graph.at(urn))).sorted().collect(Collectors.joining(", "));
    }

    private static String shortName(PlannedResource resource) {
        var kind = resource.type().substring(resource.type().lastIndexOf(':') + 1);
        return kind + " " + resource.name();
    }

    private void line(String name, Object value, String from) {
        var json = json(value);
        var compact = json.toString();
        var shown = compact.length() <= WIDTH ? compact : pretty(json).indent(4).strip();
        text.append("    ")
                .append(name)
                .append(" = ")
                .append(shown)
                .append(from)
                .append('\n');
    }

    private void invoke(PlannedInvoke invoke) {
        text.append("function ").append(invoke.token()).append('\n');
        fact("provider", provider(invoke.provider()));
        fact("plugin", invoke.version());
        invoke.args().forEach((name, value) -> line(name, value, ""));
        text.append('\n');
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String pretty(JsonElement json) {
        var gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls();
        return gson.create().toJson(json);
    }

    private static JsonElement json(Object value) {
        if (value instanceof Map<?, ?> map) {
            var object = new JsonObject();
            new TreeMap<Object, Object>(map).forEach((key, entry) -> object.add(key.toString(), json(entry)));
            return object;
        }
        if (value instanceof Collection<?> list) {
            var array = new JsonArray();
            list.forEach(item -> array.add(json(item)));
            return array;
        }
        return leaf(value);
    }

    private static JsonElement leaf(Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Secret || value == Unknown.VALUE) {
            return new JsonPrimitive(value instanceof Secret ? "[secret]" : "[unknown]");
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        return value instanceof Number number ? new JsonPrimitive(number) : new JsonPrimitive(value.toString());
    }
}
