package posit.plan.compare;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import posit.engine.Plan;
import posit.plan.PlanJson;

/** What {@code pulumi preview --json} would write of a stack that was built as a plan says. */
final class Previews {
    private final JsonObject digest;

    private Previews(JsonObject digest) {
        this.digest = digest;
    }

    /** Nothing of it changes; every value is known. */
    static Previews built(Plan created) {
        var digest = JsonParser.parseString(PlanJson.text(created, Map.of(), Set.of()))
                .getAsJsonObject();
        for (var json : digest.getAsJsonArray("steps")) {
            var step = json.getAsJsonObject();
            step.addProperty("op", "same");
            step.add("oldState", step.get("newState").deepCopy());
        }
        digest.addProperty("duration", 1_000);
        digest.add(
                "changeSummary",
                JsonParser.parseString("{\"same\": " + created.resources().size() + "}"));
        return new Previews(digest);
    }

    /** What the engine says of one resource. */
    Previews step(String type, String name, Consumer<JsonObject> edit) {
        edit.accept(find(type, name));
        return this;
    }

    /** As the resource was before. */
    Previews old(String type, String name, String input, Object value) {
        var inputs = find(type, name).getAsJsonObject("oldState").getAsJsonObject("inputs");
        inputs.add(input, JsonParser.parseString(String.valueOf(value)));
        return this;
    }

    Previews add(String step) {
        digest.getAsJsonArray("steps").add(JsonParser.parseString(step));
        return this;
    }

    /** Without the steps that change nothing, as the CLI writes it without {@code --show-sames}. */
    Previews withoutSames() {
        var steps = new JsonArray();
        for (var step : digest.getAsJsonArray("steps")) {
            if (!step.getAsJsonObject().get("op").getAsString().equals("same") || isStack(step)) {
                steps.add(step);
            }
        }
        digest.add("steps", steps);
        return this;
    }

    Side side(Path directory) {
        return PlanFile.read(write(directory));
    }

    Path write(Path directory) {
        try {
            return Files.writeString(directory.resolve("preview.json"), digest.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject find(String type, String name) {
        for (var json : digest.getAsJsonArray("steps")) {
            var urn = json.getAsJsonObject().get("urn").getAsString();
            if (urn.endsWith(type + "::" + name)) {
                return json.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + type + " " + name);
    }

    private static boolean isStack(JsonElement step) {
        return step.getAsJsonObject().get("urn").getAsString().contains(Plan.STACK_TYPE + "::");
    }

    static Side side(Plan plan) {
        return Side.of(plan, "stack " + plan.stack());
    }

    static List<String> names(Comparison comparison, Change.Kind kind) {
        return comparison.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(Change::name)
                .toList();
    }

    static Change only(Comparison comparison, String name) {
        return comparison.changes().stream()
                .filter(change -> change.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no change of " + name + " in " + comparison.changes()));
    }
}
