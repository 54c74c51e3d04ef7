package posit.stackfile;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts together the configuration of a stack from its own file and from the project's.
 *
 * <p>ref: https://github.com/pulumi/pulumi/blob/master/pkg/workspace/config.go (mergeConfig)
 */
final class ConfigReader {
    private static final String SECURE = "secure";

    private final String project;
    private final SortedMap<String, String> values = new TreeMap<>();
    private final SortedSet<String> secretKeys = new TreeSet<>();

    ConfigReader(String project) {
        this.project = project;
    }

    SortedMap<String, String> values() {
        return values;
    }

    SortedSet<String> secretKeys() {
        return secretKeys;
    }

    void stack(Path file, Map<String, Object> config) {
        config.forEach((key, value) -> {
            var full = fullKey(key);
            if (values.containsKey(full)) {
                throw new StackFileException(
                        file + ": the key '" + full + "' is here twice, with and without the project's name");
            }
            put(full, value);
        });
    }

    /** Values and defaults for keys that the stack leaves out. */
    void project(Path file, Map<String, Object> config, Path stackFile) {
        var missing = new ArrayList<String>();
        config.forEach((key, declaration) -> {
            var full = fullKey(key);
            if (!values.containsKey(full) && !putDefault(full, declaration) && full.startsWith(project + ":")) {
                missing.add(full);
            }
            if (declaration instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("secret"))) {
                secretKeys.add(full);
            }
        });
        requireNone(missing, file, stackFile);
    }

    private boolean putDefault(String key, Object declaration) {
        var value = declaration;
        if (declaration instanceof Map<?, ?> map) {
            value = map.get("value") == null ? map.get("default") : map.get("value");
        }
        if (value == null) {
            return false;
        }
        put(key, value);
        return true;
    }

    /** The CLI refuses such a stack as well, before it starts the program. */
    private static void requireNone(List<String> missing, Path file, Path stackFile) {
        if (!missing.isEmpty()) {
            throw new StackFileException(stackFile + ": " + String.join(", ", missing) + " must be set, because " + file
                    + " declares " + (missing.size() == 1 ? "it" : "them") + " without a default");
        }
    }

    /** Keys may also have the old form {@code namespace:config:name}. */
    private String fullKey(String key) {
        return key.indexOf(':') < 0 ? project + ":" + key : key.replaceFirst(":config:", ":");
    }

    private void put(String key, Object value) {
        if (hasSecure(value)) {
            secretKeys.add(key);
        }
        values.put(key, value instanceof String text ? text : json(value));
    }

    private static boolean hasSecure(Object value) {
        if (value instanceof Map<?, ?> map) {
            return isSecure(map) || map.values().stream().anyMatch(ConfigReader::hasSecure);
        }
        return value instanceof List<?> list && list.stream().anyMatch(ConfigReader::hasSecure);
    }

    private static boolean isSecure(Map<?, ?> map) {
        return map.size() == 1 && map.get(SECURE) instanceof String;
    }

    /** A secret on its own is text, like any other text. */
    private static String json(Object value) {
        if (value instanceof Map<?, ?> map && isSecure(map)) {
            return StackFile.OPAQUE;
        }
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setLenient(true);
            write(json, value);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return text.toString();
    }

    private static void write(JsonWriter json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map && isSecure(map)) {
            json.value(StackFile.OPAQUE);
        } else if (value instanceof Map<?, ?> map) {
            json.beginObject();
            for (var entry : map.entrySet()) {
                write(json.name((String) entry.getKey()), entry.getValue());
            }
            json.endObject();
        } else if (value instanceof List<?> list) {
            json.beginArray();
            for (var item : list) {
                write(json, item);
            }
            json.endArray();
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else if (value instanceof Number number) {
            json.value(number);
        } else {
            json.value((String) value);
        }
    }
}
