package posit.testing;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Property values as they travel to Pulumi's engine, read into plain Java values.
 *
 * <p>Written apart from the embedded engine's reader on purpose: tests of the components know the SDK and nothing above it.
 *
 * <p>ref: https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/properties.go (the signatures)
 */
final class PropertyValues {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /** A value that is marked as secret. */
    record Secret(Object value) {}

    private PropertyValues() {}

    /** Whole numbers become Long. */
    static Map<String, Object> of(Struct struct) {
        var values = new TreeMap<String, Object>();
        struct.getFieldsMap().forEach((key, value) -> values.put(key, of(value)));
        return values;
    }

    static Map<String, Object> withoutMarks(Map<?, ?> values) {
        var plain = new TreeMap<String, Object>();
        values.forEach((key, value) -> plain.put((String) key, withoutMarks(value)));
        return plain;
    }

    private static Object withoutMarks(Object value) {
        if (value instanceof Secret secret) {
            return withoutMarks(secret.value());
        }
        if (value instanceof Map<?, ?> map) {
            return withoutMarks(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PropertyValues::withoutMarks).toList();
        }
        return value;
    }

    private static Object of(Value value) {
        return switch (value.getKindCase()) {
            case BOOL_VALUE -> value.getBoolValue();
            case NUMBER_VALUE -> number(value.getNumberValue());
            case STRING_VALUE -> value.getStringValue();
            case LIST_VALUE -> list(value.getListValue().getValuesList());
            case STRUCT_VALUE -> signed(value.getStructValue());
            case NULL_VALUE, KIND_NOT_SET -> null;
        };
    }

    private static List<Object> list(List<Value> values) {
        return values.stream().map(PropertyValues::of).toList();
    }

    private static Object number(double number) {
        return number == Math.rint(number) ? (Object) (long) number : (Object) number;
    }

    private static Object signed(Struct struct) {
        var values = of(struct);
        var signature = values.get(SIGNATURE);
        if (SECRET.equals(signature)) {
            return new Secret(values.get("value"));
        }
        if (OUTPUT.equals(signature)) {
            var secret = Boolean.TRUE.equals(values.get("secret"));
            return secret ? new Secret(values.get("value")) : values.get("value");
        }
        return values;
    }
}
