package posit.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The inputs of resource types, as tools/schema wrote them down from the official packages.
 *
 * @param versions of the packages the file was made from
 * @param resources by type token
 * @param objects nested objects by name
 */
public record Schema(Map<String, String> versions, Map<String, Shape> resources, Map<String, Shape> objects) {

    /** An object with named properties. */
    public record Shape(Set<String> required, Map<String, Kind> properties) {}

    /** What a value may be. */
    public sealed interface Kind {
        /** {@code string}, {@code number}, {@code boolean} or {@code any}. */
        record Scalar(String name) implements Kind {
            @Override
            public String toString() {
                return name;
            }
        }

        record ListOf(Kind element) implements Kind {
            @Override
            public String toString() {
                return "list of " + element;
            }
        }

        record MapOf(Kind element) implements Kind {
            @Override
            public String toString() {
                return "map of " + element;
            }
        }

        record EnumOf(List<String> values) implements Kind {
            @Override
            public String toString() {
                return "one of " + values;
            }
        }

        /** @param name in {@link Schema#objects} */
        record ObjectOf(String name) implements Kind {
            @Override
            public String toString() {
                return name;
            }
        }

        record OneOf(List<Kind> kinds) implements Kind {
            @Override
            public String toString() {
                return String.join(" or ", kinds.stream().map(Kind::toString).toList());
            }
        }
    }

    /** @param name of a file beside this class */
    public static Schema read(String name) {
        try (var stream = Schema.class.getResourceAsStream("/contract/" + name)) {
            return read(JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Schema read(JsonObject json) {
        return new Schema(
                map(json.getAsJsonObject("versions"), JsonElement::getAsString),
                map(json.getAsJsonObject("resources"), Schema::shape),
                map(json.getAsJsonObject("objects"), Schema::shape));
    }

    /** The types of both, which may name each other's objects. */
    public Schema and(Schema other) {
        var allResources = new TreeMap<>(resources);
        allResources.putAll(other.resources);
        var allObjects = new TreeMap<>(objects);
        allObjects.putAll(other.objects);
        return new Schema(versions, allResources, allObjects);
    }

    private static Shape shape(JsonElement json) {
        var object = json.getAsJsonObject();
        var required = new TreeSet<>(list(object.get("required"), JsonElement::getAsString));
        return new Shape(required, map(object.getAsJsonObject("properties"), Schema::kind));
    }

    private static Kind kind(JsonElement json) {
        if (json.isJsonPrimitive()) {
            return new Kind.Scalar(json.getAsString());
        }
        var entry = json.getAsJsonObject().entrySet().iterator().next();
        return switch (entry.getKey()) {
            case "list" -> new Kind.ListOf(kind(entry.getValue()));
            case "map" -> new Kind.MapOf(kind(entry.getValue()));
            case "enum" -> new Kind.EnumOf(list(entry.getValue(), JsonElement::getAsString));
            case "object" -> new Kind.ObjectOf(entry.getValue().getAsString());
            case "oneOf" -> new Kind.OneOf(list(entry.getValue(), Schema::kind));
            default -> throw new IllegalArgumentException("unknown kind of type: " + entry.getKey());
        };
    }

    private static <T> Map<String, T> map(JsonObject json, Function<JsonElement, T> read) {
        var map = new TreeMap<String, T>();
        json.entrySet().forEach(entry -> map.put(entry.getKey(), read.apply(entry.getValue())));
        return map;
    }

    private static <T> List<T> list(JsonElement json, Function<JsonElement, T> read) {
        return json.getAsJsonArray().asList().stream().map(read).toList();
    }
}
