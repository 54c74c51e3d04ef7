package posit.plan.compare;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import posit.engine.Plan;
import posit.terminal.AccessException;

/**
 * A plan in a file: of ours ({@code ./posit plan --json}), or of the engine ({@code pulumi preview --json}).
 *
 * <p>ref: https://github.com/pulumi/pulumi/blob/master/pkg/display/json.go (PreviewDigest)
 */
public final class PlanFile {
    private static final String MAKE_ONE =
            "Make one: ./posit plan <stack> --json FILE, or pulumi preview --json --show-sames > FILE";

    /** From the lightest to the heaviest; several steps of one resource are told as the heaviest. */
    private static final List<String> OPERATIONS = List.of(
            "same",
            "refresh",
            "read",
            "read-discard",
            "import",
            "create",
            "update",
            "remove-pending-replace",
            "discard-replaced",
            "delete",
            "delete-replaced",
            "read-replacement",
            "import-replacement",
            "create-replacement",
            "replace");

    /**
     * Own and default tags, which the provider for AWS adds to the inputs. The dependencies of a state name what the program
     * itself gave, and tell the two apart. ref: https://github.com/pulumi/pulumi-aws/blob/master/provider/tags.go
     */
    private static final String ALL_TAGS = "tagsAll";

    private static final Set<String> MAKES = Set.of("create", "import", "read");

    private final Path file;
    private final Map<String, ComparedResource> existing = new LinkedHashMap<>();
    private final Map<String, ComparedResource> asked = new LinkedHashMap<>();
    private final Map<String, String> operations = new TreeMap<>();
    private String stack = "";
    private int same;

    private PlanFile(Path file) {
        this.file = file;
    }

    /** @throws AccessException one line that names the file */
    public static Side read(Path file) {
        return new PlanFile(file).side();
    }

    private Side side() {
        var root = root();
        var steps = steps(root);
        for (var i = 0; i < steps.size(); i++) {
            step(i + 1, steps.get(i));
        }
        var title = file.getFileName() + (stack.isEmpty() ? "" : " · stack " + stack);
        var hidden = hidden(root);
        // Of a stack that stays as it is the CLI shows nothing but the stack itself, or nothing at all.
        var built = !existing.isEmpty() || hidden > 0;
        if (!built) {
            return new Side(title, "as planned", asked, root.has("duration"), true, Set.of());
        }
        var created = new TreeSet<>(asked.keySet());
        created.removeAll(existing.keySet());
        return new Side(title, "as built", existing, true, hidden == 0, created);
    }

    private JsonObject root() {
        var text = text();
        if (text.isBlank()) {
            throw problem("is empty. " + MAKE_ONE);
        }
        try (var reader = new JsonReader(new StringReader(text))) {
            var json = new Gson().getAdapter(JsonElement.class).read(reader);
            if (!json.isJsonObject()) {
                throw notAPlan("");
            }
            if (hasMore(reader)) {
                throw notAPlan(" but several documents, such as the events of an update");
            }
            return json.getAsJsonObject();
        } catch (IOException | JsonParseException e) {
            throw problem("is not whole JSON; was it cut off while it was written? " + MAKE_ONE);
        }
    }

    private static boolean hasMore(JsonReader reader) throws IOException {
        try {
            return reader.peek() != JsonToken.END_DOCUMENT;
        } catch (MalformedJsonException e) {
            return true;
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw problem("cannot be read as text (" + e.getClass().getSimpleName() + ")");
        }
    }

    private JsonArray steps(JsonObject root) {
        if (root.get("steps") instanceof JsonArray steps && !steps.isEmpty()) {
            return steps;
        }
        if (root.has("deployment")) {
            throw notAPlan(" but what `pulumi stack export` wrote");
        }
        throw notAPlan(root.has("resourcePlans") ? " but what `pulumi preview --save-plan` wrote" : "");
    }

    private void step(int number, JsonElement json) {
        var step = json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
        var operation = text(step, "op");
        var urn = text(step, "urn");
        if (urn.split("::", 4).length < 4) {
            throw problem("step " + number + " has no URN. " + MAKE_ONE);
        }
        if (!OPERATIONS.contains(operation)) {
            throw problem("step " + number + " does \"" + operation + "\", which this version of posit does not know. "
                    + MAKE_ONE);
        }
        stack = urn.split("::", 2)[0].replace("urn:pulumi:", "");
        same += operation.equals("same") ? 1 : 0;
        if (!ComparedResource.key(urn).startsWith(Plan.STACK_TYPE + "::")) {
            remember(step, urn, operation);
        }
    }

    private void remember(JsonObject step, String urn, String operation) {
        var key = ComparedResource.key(urn);
        operations.merge(key, operation, PlanFile::heavier);
        var after = state(step, "newState");
        if (!after.isEmpty()) {
            asked.putIfAbsent(key, item(urn, after.get(), Optional.empty()));
        }
        var before = MAKES.contains(operation) ? Optional.<JsonObject>empty() : state(step, "oldState");
        before.ifPresent(state -> existing.put(key, item(urn, state, Optional.of(engineStep(step, key)))));
    }

    private static String heavier(String one, String other) {
        return OPERATIONS.indexOf(one) < OPERATIONS.indexOf(other) ? other : one;
    }

    private EngineStep engineStep(JsonObject step, String key) {
        var reasons = new TreeSet<>(texts(step, "diffReasons"));
        var replacing = new TreeSet<>(texts(step, "replaceReasons"));
        if (step.get("detailedDiff") instanceof JsonObject diff) {
            reasons.addAll(diff.keySet());
            diff.entrySet().stream()
                    .filter(entry -> entry.getValue().toString().contains("-replace"))
                    .forEach(entry -> replacing.add(entry.getKey()));
        }
        var known = Optional.ofNullable(existing.get(key)).flatMap(ComparedResource::engine);
        known.ifPresent(earlier -> reasons.addAll(earlier.changed()));
        known.ifPresent(earlier -> replacing.addAll(earlier.replacing()));
        var inputs = asked.containsKey(key) ? asked.get(key).inputs() : Map.<String, Object>of();
        return new EngineStep(operations.get(key), paths(reasons), paths(replacing), inputs);
    }

    /** From {@code values.items[0].name} to the form with points alone. */
    private static List<String> paths(Set<String> paths) {
        return paths.stream()
                .map(path -> path.replace("[\"", ".")
                        .replace("\"]", "")
                        .replace("[", ".")
                        .replace("]", ""))
                .toList();
    }

    private static ComparedResource item(String urn, JsonObject state, Optional<EngineStep> engine) {
        var inputs = new TreeMap<String, Object>();
        if (state.get("inputs") instanceof JsonObject given) {
            inputs.putAll(Values.inputs(given));
        }
        var dependencies = new TreeMap<String, List<String>>();
        if (state.get("propertyDependencies") instanceof JsonObject given) {
            given.keySet().forEach(input -> dependencies.put(input, texts(given, input)));
        }
        if (text(state, "type").startsWith("aws:") && !dependencies.containsKey(ALL_TAGS)) {
            inputs.remove(ALL_TAGS);
        }
        return new ComparedResource(
                urn,
                inputs,
                dependencies,
                ComparedResource.providerUrn(text(state, "provider")),
                isTrue(state, "protect"),
                isTrue(state, "retainOnDelete"),
                texts(state, "aliases"),
                texts(state, "ignoreChanges"),
                texts(state, "replaceOnChanges"),
                engine);
    }

    /** How many resources the engine counted and did not show. */
    private int hidden(JsonObject root) {
        var summary = root.get("changeSummary") instanceof JsonObject counts ? counts.get("same") : null;
        return summary == null ? 0 : summary.getAsInt() - same;
    }

    private static Optional<JsonObject> state(JsonObject step, String name) {
        return step.get(name) instanceof JsonObject state ? Optional.of(state) : Optional.empty();
    }

    private static boolean isTrue(JsonObject object, String name) {
        return object.has(name) && object.get(name).toString().equals("true");
    }

    private static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static List<String> texts(JsonObject object, String name) {
        var texts = new ArrayList<String>();
        if (object.get(name) instanceof JsonArray list) {
            list.forEach(item -> texts.add(item.getAsString()));
        }
        return texts;
    }

    private AccessException notAPlan(String but) {
        return problem("is not a plan" + but + ". " + MAKE_ONE);
    }

    private AccessException problem(String text) {
        return new AccessException(file + ": " + text);
    }
}
