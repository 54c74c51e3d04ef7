package posit.engine;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Between protobuf values, as they travel, and plain Java values: String, Boolean, Long, Double, List, sorted Map, null,
 * {@link Secret}, {@link Unknown} and {@link Ref}.
 *
 * <p>ref: https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/properties.go (the signatures)
 */
public final class Wire {
    /** How an unknown value is written, on the wire and in the CLI's JSON. */
    public static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /** The key that marks a map as something special; its value says what. */
    public static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    public static final String RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /** The general marker first, then those that also say which type the value will have. */
    private static final Set<String> UNKNOWNS = Set.of(
            UNKNOWN,
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private static final double EXACT_INTEGERS = 1L << 53;

    private Wire() {}

    public static SortedMap<String, Object> plain(Struct struct) {
        var map = new TreeMap<String, Object>();
        struct.getFieldsMap().forEach((key, value) -> map.put(key, plain(value)));
        return Collections.unmodifiableSortedMap(map);
    }

    public static Object plain(Value value) {
        return switch (value.getKindCase()) {
            case BOOL_VALUE -> value.getBoolValue();
            case NUMBER_VALUE -> number(value.getNumberValue());
            case STRING_VALUE -> text(value.getStringValue());
            case LIST_VALUE -> list(value.getListValue().getValuesList());
            case STRUCT_VALUE -> compound(value.getStructValue());
            case NULL_VALUE, KIND_NOT_SET -> null;
        };
    }

    public static Struct struct(Map<String, ?> map) {
        var struct = Struct.newBuilder();
        map.forEach((key, value) -> struct.putFields(key, value(value)));
        return struct.build();
    }

    public static Value value(Object plain) {
        if (plain instanceof String text) {
            return Value.newBuilder().setStringValue(text).build();
        }
        if (plain instanceof Boolean flag) {
            return Value.newBuilder().setBoolValue(flag).build();
        }
        if (plain instanceof Number number) {
            return Value.newBuilder().setNumberValue(number.doubleValue()).build();
        }
        if (plain == null) {
            return Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
        }
        return compound(plain);
    }

    /** Whether something unknown is anywhere in a plain value. */
    public static boolean hasUnknown(Object plain) {
        if (plain instanceof Secret secret) {
            return hasUnknown(secret.value());
        }
        if (plain instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Wire::hasUnknown);
        }
        if (plain instanceof Collection<?> list) {
            return list.stream().anyMatch(Wire::hasUnknown);
        }
        return plain == Unknown.VALUE;
    }

    private static Value compound(Object plain) {
        if (plain == Unknown.VALUE) {
            return value(UNKNOWN);
        }
        if (plain instanceof Secret secret) {
            return signed(SECRET, "value", secret.value());
        }
        if (plain instanceof Ref ref) {
            return signed(RESOURCE, "urn", ref.urn(), "id", ref.id(), "packageVersion", ref.version());
        }
        if (plain instanceof Map<?, ?> map) {
            var struct = Struct.newBuilder();
            map.forEach((key, value) -> struct.putFields((String) key, value(value)));
            return Value.newBuilder().setStructValue(struct).build();
        }
        if (plain instanceof Collection<?> list) {
            var values = ListValue.newBuilder();
            list.forEach(item -> values.addValues(value(item)));
            return Value.newBuilder().setListValue(values).build();
        }
        throw new IllegalArgumentException(
                "no property value: " + plain.getClass().getName());
    }

    /** Of the optional fields those that are null stay away, except the value of a secret, which may be null. */
    private static Value signed(String signature, Object... fields) {
        var struct = Struct.newBuilder().putFields(SIGNATURE, value(signature));
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null || signature.equals(SECRET)) {
                struct.putFields((String) fields[i], value(fields[i + 1]));
            }
        }
        return Value.newBuilder().setStructValue(struct).build();
    }

    private static Object compound(Struct struct) {
        var signature =
                struct.getFieldsOrDefault(SIGNATURE, Value.getDefaultInstance()).getStringValue();
        return switch (signature) {
            case SECRET -> new Secret(field(struct, "value"));
            case RESOURCE -> ref(struct);
            case OUTPUT -> output(struct);
            default -> plain(struct);
        };
    }

    private static Ref ref(Struct struct) {
        return new Ref((String) field(struct, "urn"), field(struct, "id"), (String) field(struct, "packageVersion"));
    }

    /** An output with its dependencies, which the request lists elsewhere as well; without a value it is unknown. */
    private static Object output(Struct struct) {
        var value = struct.containsFields("value") ? field(struct, "value") : Unknown.VALUE;
        return Boolean.TRUE.equals(field(struct, "secret")) ? new Secret(value) : value;
    }

    private static Object field(Struct struct, String name) {
        return plain(struct.getFieldsOrDefault(name, Value.getDefaultInstance()));
    }

    /** Protobuf knows doubles only; whole numbers come back as what they were. */
    private static Object number(double number) {
        if (number == Math.rint(number) && Math.abs(number) <= EXACT_INTEGERS) {
            return (long) number;
        }
        return number;
    }

    private static Object text(String text) {
        return text.length() == UNKNOWN.length() && UNKNOWNS.contains(text) ? Unknown.VALUE : text;
    }

    private static List<Object> list(List<Value> values) {
        var list = new ArrayList<Object>(values.size());
        values.forEach(value -> list.add(plain(value)));
        return Collections.unmodifiableList(list);
    }
}
