package posit.onkubernetes;

import java.util.List;
import java.util.Map;

/** Reading of values that JSON could hold. */
final class Values {
    private Values() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    static List<String> texts(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }

    /** By names, or null where one is not there. */
    static Object at(Object from, String... path) {
        var found = from;
        for (var step : path) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }
}
