package posit.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands at the ends of nested maps and lists. */
public final class Leaves {
    private Leaves() {}

    public static List<Object> of(Object value) {
        return stream(value).toList();
    }

    private static Stream<Object> stream(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(Leaves::stream);
        }
        return value instanceof List<?> list ? list.stream().flatMap(Leaves::stream) : Stream.of(value);
    }
}
