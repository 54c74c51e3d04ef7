package posit.stack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import posit.config.reader.ConfigSource;
import posit.engine.EmbeddedEngine;
import posit.engine.Plan;
import posit.engine.Settings;
import posit.platform.Platform;

/** One stack's configuration, and the real program run on it; every run is done once for all tests of this JVM. */
public record Stack(String project, String name, Map<String, String> values, Set<String> secretKeys) {
    private static final Map<Map.Entry<Stack, Boolean>, Plan> PLANS = new ConcurrentHashMap<>();

    /** The same stack with one value changed, named as {@code pulumi config set --path} does. */
    public Stack set(String path, Object value) {
        return with(path, new Gson().toJsonTree(value), false);
    }

    public Stack setSecret(String path, String value) {
        return with(path, new Gson().toJsonTree(value), true);
    }

    /** The same stack without a whole value, such as a product. */
    public Stack without(String key) {
        var fewer = new TreeMap<>(values);
        fewer.remove(key);
        return new Stack(project, name, Map.copyOf(fewer), secretKeys);
    }

    /** The same stack without one key inside a value. */
    public Stack remove(String path) {
        var steps = path.split("\\.");
        var root = JsonParser.parseString(values.get(steps[0])).getAsJsonObject();
        var inner = root;
        for (var step : List.of(steps).subList(1, steps.length - 1)) {
            inner = inner.getAsJsonObject(step);
        }
        inner.remove(steps[steps.length - 1]);
        var changed = new TreeMap<>(values);
        changed.put(steps[0], root.toString());
        return new Stack(project, name, Map.copyOf(changed), secretKeys);
    }

    /** The same program under another stack name. */
    public Stack named(String other) {
        return new Stack(project, other, values, secretKeys);
    }

    /** What {@code pulumi preview} would ask for. */
    public Plan preview() {
        return plan(true);
    }

    /** What {@code pulumi up} would ask for when nothing exists yet. */
    public Plan create() {
        return plan(false);
    }

    /** A preview in which nothing is unknown. */
    public Plan known() {
        return succeeded(EmbeddedEngine.run(settings().knowing(), this::deploy));
    }

    /** A fresh run, which no other test has seen. */
    public Plan run(boolean preview) {
        return EmbeddedEngine.run(preview ? settings() : settings().creating(), this::deploy);
    }

    private Settings settings() {
        return Settings.preview(project, name, values, secretKeys);
    }

    private void deploy(Context context) {
        Platform.deploy(context, new ConfigSource(values, secretKeys));
    }

    private Plan plan(boolean preview) {
        return PLANS.computeIfAbsent(Map.entry(this, preview), key -> succeeded(run(preview)));
    }

    private static Plan succeeded(Plan plan) {
        if (plan.succeeded()) {
            return plan;
        }
        throw new AssertionError("the program failed: " + String.join("\n", plan.errors()), plan.failure());
    }

    private Stack with(String path, JsonElement value, boolean secret) {
        var changed = new TreeMap<>(values);
        var secrets = new TreeSet<>(secretKeys);
        var steps = path.split("\\.", 2);
        if (secret) {
            secrets.add(steps[0]);
        }
        if (steps.length == 1) {
            changed.put(path, value.isJsonPrimitive() ? value.getAsString() : value.toString());
        } else {
            var root =
                    JsonParser.parseString(values.getOrDefault(steps[0], "{}")).getAsJsonObject();
            put(root, steps[1], value);
            changed.put(steps[0], root.toString());
        }
        return new Stack(project, name, Map.copyOf(changed), Set.copyOf(secrets));
    }

    private static void put(JsonObject object, String path, JsonElement value) {
        var steps = path.split("\\.", 2);
        if (steps.length == 1) {
            object.add(path, value);
            return;
        }
        if (!object.has(steps[0])) {
            object.add(steps[0], new JsonObject());
        }
        put(object.getAsJsonObject(steps[0]), steps[1], value);
    }
}
