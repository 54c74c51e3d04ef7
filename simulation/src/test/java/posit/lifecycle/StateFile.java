package posit.lifecycle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import posit.engine.Plan;

/** The state of a stack as the CLI's local backend keeps it. */
final class StateFile {
    private final JsonObject latest;

    private StateFile(JsonObject latest) {
        this.latest = latest;
    }

    static StateFile read(Path file) {
        try {
            var checkpoint = JsonParser.parseString(Files.readString(file))
                    .getAsJsonObject()
                    .getAsJsonObject("checkpoint");
            var latest = checkpoint.getAsJsonObject("latest");
            return new StateFile(latest == null ? new JsonObject() : latest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Stored> resources() {
        var resources = new ArrayList<Stored>();
        array(latest, "resources").forEach(resource -> resources.add(stored(resource.getAsJsonObject())));
        return resources;
    }

    /** Of the stack; secrets as objects with their {@code ciphertext}. */
    JsonObject outputs() {
        for (var resource : array(latest, "resources")) {
            if (EventLog.text(resource.getAsJsonObject(), "type").equals(Plan.STACK_TYPE)) {
                return resource.getAsJsonObject().getAsJsonObject("outputs");
            }
        }
        throw new AssertionError("no stack in the state");
    }

    /** URNs of resources whose fate the CLI did not learn, because it was killed. */
    List<String> pending() {
        var pending = new ArrayList<String>();
        array(latest, "pending_operations")
                .forEach(operation ->
                        pending.add(EventLog.text(operation.getAsJsonObject().getAsJsonObject("resource"), "urn")));
        return pending;
    }

    /** Edits an exported state: a creation that was under way becomes a resource if its id is known, or is forgotten. */
    static void adoptPending(Path file, Map<String, String> ids) {
        try {
            var state = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            var deployment = state.getAsJsonObject("deployment");
            for (var operation : array(deployment, "pending_operations")) {
                var resource = operation.getAsJsonObject().getAsJsonObject("resource");
                var id = ids.get(EventLog.text(resource, "urn"));
                if (id != null) {
                    resource.addProperty("id", id);
                    resource.add("outputs", resource.get("inputs"));
                    array(deployment, "resources").add(resource);
                }
            }
            deployment.remove("pending_operations");
            Files.writeString(file, state.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stored stored(JsonObject resource) {
        var errors = new ArrayList<String>();
        array(resource, "initErrors").forEach(error -> errors.add(error.getAsString()));
        var properties = new JsonObject();
        properties.add("inputs", resource.get("inputs"));
        properties.add("outputs", resource.get("outputs"));
        return new Stored(
                EventLog.text(resource, "urn"),
                EventLog.text(resource, "type"),
                EventLog.text(resource, "id"),
                flag(resource, "custom"),
                flag(resource, "protect"),
                flag(resource, "delete"),
                flag(resource, "external"),
                errors,
                EventLog.text(resource, "parent"),
                needs(resource),
                () -> properties);
    }

    private static Set<String> needs(JsonObject resource) {
        var needs = new TreeSet<String>();
        array(resource, "dependencies").forEach(urn -> needs.add(urn.getAsString()));
        var provider = EventLog.text(resource, "provider");
        needs.add(provider.isEmpty() ? "" : provider.substring(0, provider.lastIndexOf("::")));
        needs.remove("");
        return needs;
    }

    private static boolean flag(JsonObject object, String name) {
        return object.has(name) && object.get(name).getAsBoolean();
    }

    private static JsonArray array(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonArray() ? object.getAsJsonArray(name) : new JsonArray();
    }
}
