package posit.provider;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Inputs by their paths, without the indexes of lists. */
final class Inputs {
    private Inputs() {}

    /** The paths of every input, and of every input inside of one; tags are of the user's own making. */
    static TreeSet<String> paths(Map<String, Object> inputs) {
        var paths = new TreeSet<String>();
        inputs.forEach((input, value) -> {
            paths.add(input);
            if (first(value) instanceof Map<?, ?> inner && !input.equals("tags")) {
                inner(inner).keySet().forEach(key -> paths.add(input + "." + key));
                paths(inner(inner)).forEach(path -> paths.add(input + "." + path));
            }
        });
        return paths;
    }

    /** The same without one of them; of a list the first element counts. */
    static Map<String, Object> without(Map<String, Object> inputs, String path) {
        var steps = path.split("\\.", 2);
        var fewer = new LinkedHashMap<>(inputs);
        if (steps.length == 1) {
            fewer.remove(path);
            return fewer;
        }
        fewer.computeIfPresent(steps[0], (key, value) -> {
            var inner = without(inner((Map<?, ?>) first(value)), steps[1]);
            return value instanceof List<?> list ? replaced(list, inner) : inner;
        });
        return fewer;
    }

    private static List<Object> replaced(List<?> list, Object first) {
        var others = new ArrayList<Object>(list);
        others.set(0, first);
        return others;
    }

    private static Object first(Object value) {
        return value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** The same state with another value at a path, where there is one to change. */
    static Optional<JsonObject> changed(String type, Shape.Fields shape, JsonObject state, String path) {
        var changed = state.deepCopy();
        return change(type, shape, changed, path) ? Optional.of(changed) : Optional.empty();
    }

    private static boolean change(String type, Shape.Fields shape, JsonObject object, String path) {
        var steps = path.split("\\.", 2);
        var name = ProviderSchema.field(type, shape, steps[0]);
        var value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return false;
        }
        if (steps.length == 1) {
            var other = other(value);
            object.add(name, other);
            return !other.equals(value);
        }
        var inner = shape.all().get(name) instanceof Shape.Many many
                ? many.element()
                : shape.all().get(name);
        var first = value.isJsonArray() ? value.getAsJsonArray().get(0) : value;
        return inner instanceof Shape.Fields fields
                && first.isJsonObject()
                && change(type, fields, first.getAsJsonObject(), steps[1]);
    }

    /** A state may hold what no configuration may: nobody checks it. */
    private static JsonElement other(JsonElement value) {
        if (value.isJsonArray()) {
            var array = value.getAsJsonArray().deepCopy();
            if (!array.isEmpty()) {
                array.set(0, other(array.get(0)));
            }
            return array;
        }
        if (value.isJsonObject()) {
            var object = value.getAsJsonObject().deepCopy();
            object.asMap().replaceAll((key, inner) -> inner.isJsonPrimitive() ? other(inner) : inner);
            return object;
        }
        return value.isJsonPrimitive() ? other(value.getAsJsonPrimitive()) : value;
    }

    private static JsonPrimitive other(JsonPrimitive value) {
        if (value.isBoolean()) {
            return new JsonPrimitive(!value.getAsBoolean());
        }
        if (value.isNumber()) {
            return new JsonPrimitive(value.getAsInt() + 1);
        }
        var text = value.getAsString();
        if (text.startsWith("{")) {
            return new JsonPrimitive("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
        }
        if (text.matches("[0-9]+")) {
            return new JsonPrimitive(String.valueOf(Long.parseLong(text) + 1));
        }
        if (text.matches("[0-9.]+/[0-9]+")) {
            return new JsonPrimitive("198.51.100.0/24");
        }
        return new JsonPrimitive(text.equals("true") ? "false" : text.equals("false") ? "true" : text + "x");
    }
}
