package posit.contract;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.contract.Schema.Kind;
import posit.contract.Schema.Shape;
import posit.engine.PlannedResource;
import posit.engine.Ref;
import posit.engine.Secret;
import posit.engine.Unknown;

/** Compares the inputs of recorded resources with a {@link Schema}: names, kinds, required properties, enum values. */
public final class SchemaCheck {
    private static final String PROVIDER = "pulumi:providers:";

    private final Schema schema;
    private final List<String> problems = new ArrayList<>();

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    static List<String> problems(Schema schema, PlannedResource resource) {
        return problems(schema, resource.type(), resource.name(), resource.inputs());
    }

    public static List<String> problems(Schema schema, String type, String name, Map<String, ?> inputs) {
        var check = new SchemaCheck(schema);
        var shape = schema.resources().get(type);
        if (shape == null) {
            return List.of(type + " is not in schema.json. Add it to tools/schema/types.txt; then, in tools/schema: "
                    + "npm install --ignore-scripts && npm run extract");
        }
        var given = type.startsWith(PROVIDER) ? decoded(shape, inputs) : inputs;
        check.object(type + " " + name, type, shape, given);
        return check.problems;
    }

    /** The settings of a provider travel as text, other than text as JSON. */
    private static Map<String, Object> decoded(Shape shape, Map<String, ?> inputs) {
        var decoded = new TreeMap<String, Object>(inputs);
        decoded.replaceAll((key, value) ->
                value instanceof String text && !isText(shape.properties().get(key))
                        ? new Gson().fromJson(text, Object.class)
                        : value);
        return decoded;
    }

    private static boolean isText(Kind kind) {
        return kind == null || kind instanceof Kind.EnumOf || kind.toString().equals("string");
    }

    private void object(String at, String name, Shape shape, Map<?, ?> value) {
        shape.required().stream()
                .filter(property -> value.get(property) == null)
                .forEach(property -> problems.add(at + ": " + property + " is required"));
        value.forEach((property, entry) -> {
            var kind = shape.properties().get(property);
            if (kind == null) {
                problems.add(at + ": " + name + " has no property " + property);
            } else {
                value(at + "." + property, kind, entry);
            }
        });
    }

    private void value(String at, Kind kind, Object value) {
        var plain = value instanceof Secret secret ? secret.value() : value;
        if (plain == null || plain == Unknown.VALUE || plain instanceof Ref) {
            return;
        }
        if (kind instanceof Kind.OneOf choice) {
            oneOf(at, choice, plain);
        } else if (kind instanceof Kind.ObjectOf object && plain instanceof Map<?, ?> map) {
            object(at, object.name(), schema.objects().get(object.name()), map);
        } else if (kind instanceof Kind.MapOf of && plain instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> value(at + "." + key, of.element(), entry));
        } else if (kind instanceof Kind.ListOf of && plain instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                value(at + "[" + i + "]", of.element(), list.get(i));
            }
        } else if (!fits(kind, plain)) {
            // Without the value, which may be a secret.
            var found = plain == value ? plain.getClass().getSimpleName() + " " + plain : "secret";
            problems.add(at + ": must be " + kind + ", is " + found);
        }
    }

    private static boolean fits(Kind kind, Object value) {
        if (kind instanceof Kind.EnumOf of) {
            return value instanceof String && of.values().contains(value);
        }
        return switch (kind.toString()) {
            case "any" -> true;
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            default -> false;
        };
    }

    /**
     * Of several kinds the one that fits best has its problems told. Where any text stands beside listed values, only these
     * count: the text is there for values that are younger than the package.
     */
    private void oneOf(String at, Kind.OneOf choice, Object value) {
        var listed = choice.kinds().stream().anyMatch(Kind.EnumOf.class::isInstance);
        problems.addAll(choice.kinds().stream()
                .filter(kind -> !listed || !kind.toString().equals("string"))
                .map(kind -> problemsOf(at, kind, value))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow());
    }

    private List<String> problemsOf(String at, Kind kind, Object value) {
        var check = new SchemaCheck(schema);
        check.value(at, kind, value);
        return check.problems;
    }
}
