package posit.provider;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a value of a Terraform resource may be, read from {@code terraform providers schema -json}. */
sealed interface Shape {
    /** @param type {@code string}, {@code number} or {@code bool} */
    record Scalar(String type) implements Shape {}

    /** @param block whether it is written as repeated blocks; a state has no null for such a list */
    record Many(Shape element, boolean block) implements Shape {}

    record Keyed(Shape value) implements Shape {}

    /** @param all by Terraform's name */
    record Fields(Map<String, Shape> all) implements Shape {
        /** The Terraform name of an input: in snake case, and in the singular where pulumi-aws writes the plural. */
        Optional<String> named(String input) {
            return all.keySet().stream()
                    .filter(name -> camel(name).equals(input)
                            || all.get(name) instanceof Many
                                    && plural(camel(name)).equals(input))
                    .findFirst();
        }
    }

    /** The shape of a resource, or of a block in it. */
    static Fields block(JsonObject block) {
        var all = new TreeMap<String, Shape>();
        members(block, "attributes").forEach((name, json) -> all.put(name, attribute(json.getAsJsonObject())));
        members(block, "block_types").forEach((name, json) -> {
            var nested = json.getAsJsonObject();
            all.put(name, repeated(block(nested.getAsJsonObject("block")), nested, true));
        });
        return new Fields(all);
    }

    private static Shape attribute(JsonObject attribute) {
        var nested = attribute.getAsJsonObject("nested_type");
        return nested == null ? type(attribute.get("type")) : repeated(block(nested), nested, false);
    }

    private static Shape repeated(Fields fields, JsonObject nested, boolean block) {
        var mode = nested.get("nesting_mode").getAsString();
        return mode.equals("single") ? fields : new Many(fields, block);
    }

    private static Shape type(JsonElement type) {
        if (type.isJsonPrimitive()) {
            return new Scalar(type.getAsString());
        }
        var of = type.getAsJsonArray().get(1);
        return switch (type.getAsJsonArray().get(0).getAsString()) {
            case "map" -> new Keyed(type(of));
            case "object" -> {
                var all = new TreeMap<String, Shape>();
                of.getAsJsonObject().entrySet().forEach(entry -> all.put(entry.getKey(), type(entry.getValue())));
                yield new Fields(all);
            }
            default -> new Many(type(of), false);
        };
    }

    private static Map<String, JsonElement> members(JsonObject json, String key) {
        return json.has(key) ? json.getAsJsonObject(key).asMap() : Map.of();
    }

    private static String camel(String snake) {
        var camel = new StringBuilder();
        for (var word : snake.split("_")) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    private static String plural(String word) {
        if (word.endsWith("y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + (word.endsWith("s") ? "es" : "s");
    }
}
