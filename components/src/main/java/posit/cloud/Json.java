package posit.cloud;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON with sorted keys: {@code Map.of} has another order in every JVM, which would show as a change on every update. */
public final class Json {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private Json() {}

    /** Of maps, lists, texts, numbers and nulls; what else is in it is written as Gson does. */
    public static String write(Object value) {
        return GSON.toJson(sorted(value));
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, entry) -> sorted.put(String.valueOf(key), sorted(entry)));
            return sorted;
        }
        return value instanceof List<?> list ? list.stream().map(Json::sorted).toList() : value;
    }
}
