package posit.plan;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import posit.engine.LogMessage;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.engine.Ref;
import posit.engine.Secret;
import posit.engine.Unknown;
import posit.engine.Wire;

/**
 * Writes a plan as {@code pulumi preview --json} does, so that whatever reads one reads the other.
 *
 * <p>Two differences: the stack's step carries the outputs, which the CLI does not know yet at that point, and there is
 * no duration, so that the same plan gives the same bytes.
 *
 * <p>ref: https://github.com/pulumi/pulumi/blob/master/pkg/display/json.go (PreviewDigest) and
 * sdk/go/common/apitype/core.go (ResourceV3)
 */
public final class PlanJson {
    private static final String SECRET = "[secret]";

    private final JsonWriter json;

    private PlanJson(Writer writer) {
        this.json = new JsonWriter(writer);
        json.setIndent("    ");
        json.setHtmlSafe(false);
    }

    /**
     * @param config of the stack, by full key
     * @param secretKeys keys of {@code config} that must not be shown
     */
    public static String text(Plan plan, Map<String, String> config, Set<String> secretKeys) {
        var writer = new StringWriter(1 << 17);
        try {
            write(plan, config, secretKeys, writer);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return writer.toString();
    }

    /** Leaves the writer open. */
    public static void write(Plan plan, Map<String, String> config, Set<String> secretKeys, Writer writer)
            throws IOException {
        new PlanJson(writer).digest(plan, config, secretKeys);
        writer.write('\n');
        writer.flush();
    }

    private void digest(Plan plan, Map<String, String> config, Set<String> secretKeys) throws IOException {
        json.beginObject();
        var blinded = new TreeMap<>(config);
        blinded.replaceAll((key, value) -> secretKeys.contains(key) ? SECRET : value);
        field("config", blinded);
        json.name("steps").beginArray();
        for (var resource : plan.resources()) {
            step(resource);
        }
        json.endArray();
        diagnostics(plan.log());
        json.name("changeSummary").beginObject();
        for (var count : counts(plan).entrySet()) {
            json.name(count.getKey()).value(count.getValue());
        }
        json.endObject();
        json.endObject();
    }

    private static Map<String, Integer> counts(Plan plan) {
        var counts = new TreeMap<String, Integer>();
        plan.resources().forEach(resource -> counts.merge(operation(resource), 1, Integer::sum));
        return counts;
    }

    private static String operation(PlannedResource resource) {
        if (resource.external()) {
            return "read";
        }
        return resource.importId().isEmpty() ? "create" : "import";
    }

    private void step(PlannedResource resource) throws IOException {
        json.beginObject();
        json.name("op").value(operation(resource));
        json.name("urn").value(resource.urn());
        field("provider", resource.provider());
        json.name("newState");
        state(resource);
        json.name("detailedDiff").nullValue();
        json.endObject();
    }

    /** Fields in the CLI's order; those that are empty are left out, as there. */
    private void state(PlannedResource resource) throws IOException {
        json.beginObject();
        json.name("urn").value(resource.urn());
        json.name("custom").value(resource.custom());
        json.name("type").value(resource.type());
        field("inputs", resource.inputs());
        if (resource.type().equals(Plan.STACK_TYPE)) {
            field("outputs", resource.outputs());
        }
        field("parent", resource.parent());
        flag("protect", resource.protect());
        flag("external", resource.external());
        field("dependencies", resource.dependencies());
        field("provider", resource.provider());
        field("propertyDependencies", resource.propertyDependencies());
        field("additionalSecretOutputs", resource.additionalSecretOutputs());
        field("aliases", resource.aliases());
        timeouts(resource.timeouts());
        field("importID", resource.external() ? "" : resource.importId());
        flag("retainOnDelete", resource.retainOnDelete());
        field("ignoreChanges", resource.ignoreChanges());
        field("replaceOnChanges", resource.replaceOnChanges());
        json.endObject();
    }

    /** In seconds, as numbers. */
    private void timeouts(Map<String, String> timeouts) throws IOException {
        if (timeouts.isEmpty()) {
            return;
        }
        json.name("customTimeouts").beginObject();
        for (var timeout : timeouts.entrySet()) {
            json.name(timeout.getKey()).value(Long.parseLong(timeout.getValue().replace("s", "")));
        }
        json.endObject();
    }

    private void diagnostics(Collection<LogMessage> log) throws IOException {
        if (log.isEmpty()) {
            return;
        }
        json.name("diagnostics").beginArray();
        for (var message : log) {
            json.beginObject();
            field("urn", message.urn());
            json.name("message").value(message.text());
            json.name("severity").value(severity(message));
            json.endObject();
        }
        json.endArray();
    }

    private static String severity(LogMessage message) {
        return switch (message.severity()) {
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    private void flag(String name, boolean value) throws IOException {
        if (value) {
            json.name(name).value(true);
        }
    }

    private void field(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.name(name).value(text);
        }
    }

    private void field(String name, Map<String, ?> map) throws IOException {
        if (!map.isEmpty()) {
            json.name(name);
            value(map);
        }
    }

    private void field(String name, Collection<?> list) throws IOException {
        if (!list.isEmpty()) {
            json.name(name);
            value(list);
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.beginObject();
            for (var entry : map.entrySet()) {
                json.name((String) entry.getKey());
                value(entry.getValue());
            }
            json.endObject();
        } else if (value instanceof Collection<?> list) {
            json.beginArray();
            for (var item : list) {
                value(item);
            }
            json.endArray();
        } else if (value instanceof Ref ref) {
            ref(ref);
        } else {
            leaf(value);
        }
    }

    private void ref(Ref ref) throws IOException {
        json.beginObject();
        json.name(Wire.SIGNATURE).value(Wire.RESOURCE);
        if (ref.id() != null) {
            json.name("id");
            leaf(ref.id());
        }
        json.name("packageVersion").value(ref.version() == null ? "" : ref.version());
        json.name("urn").value(ref.urn());
        json.endObject();
    }

    private void leaf(Object value) throws IOException {
        if (value instanceof Secret) {
            json.value(SECRET);
        } else if (value == Unknown.VALUE) {
            json.value(Wire.UNKNOWN);
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else {
            json.value((String) value);
        }
    }
}
