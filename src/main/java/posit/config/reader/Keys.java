package posit.config.reader;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The keys of a section: its annotated record components, and those of the parts that stand among them. */
public final class Keys {
    public static final String PROJECT = "posit:";

    private Keys() {}

    public static List<RecordComponent> of(Class<?> section) {
        return Arrays.stream(section.getRecordComponents())
                .flatMap(c -> isInline(c) && c.getType().isRecord() ? of(c.getType()).stream() : own(c))
                .toList();
    }

    /** With those of a part that is of one class or another. */
    public static List<RecordComponent> keysOf(Record section) {
        return Arrays.stream(section.getClass().getRecordComponents())
                .flatMap(c -> isInline(c) ? keysOf((Record) get(section, c)).stream() : own(c))
                .toList();
    }

    private static Stream<RecordComponent> own(RecordComponent component) {
        return component.isAnnotationPresent(Key.class) ? Stream.of(component) : Stream.empty();
    }

    static boolean isInline(RecordComponent component) {
        return component.isAnnotationPresent(Inline.class);
    }

    public static List<String> names(Class<?> section) {
        return names(of(section));
    }

    public static List<String> names(Record section) {
        return names(keysOf(section));
    }

    private static List<String> names(List<RecordComponent> keys) {
        return keys.stream().map(RecordComponent::getName).toList();
    }

    public static RecordComponent find(Class<?> section, String name) {
        return of(section).stream()
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(section.getSimpleName() + " has no key " + name));
    }

    public static boolean isSection(Class<?> type) {
        return type.isRecord() && !of(type).isEmpty();
    }

    /** The words of an enum in the stack file: its own keys, or its names, by which APP_ROUTING is app-routing. */
    public static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Keys::word).toList();
    }

    public static String word(Object constant) {
        try {
            Method key = ((Enum<?>) constant).getDeclaringClass().getMethod("key");
            return (String) key.invoke(constant);
        } catch (NoSuchMethodException e) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the key of " + constant, e);
        }
    }

    public static String path(String section, String key) {
        return section.endsWith(":") ? section + key : section + "." + key;
    }

    /** The command that sets a key: {@code --path} is what makes the CLI read the dots, and shells read brackets. */
    public static String command(String path, String value) {
        String quoted = path.contains("[") ? "'" + path + "'" : path;
        return "pulumi config set " + (path.matches("[^.\\[]*") ? "" : "--path ") + quoted + " " + value;
    }

    /** What to do about a value the rule refuses. */
    static String cure(Key rule) {
        return rule.cure().isEmpty() ? "write it like " + rule.example() : rule.cure();
    }

    /** The value of a key, be it the section's own or of a part of it. */
    public static Object value(Record section, RecordComponent key) {
        if (key.getDeclaringRecord() == section.getClass()) {
            return get(section, key);
        }
        Record owner = Arrays.stream(section.getClass().getRecordComponents())
                .filter(Keys::isInline)
                .map(c -> (Record) get(section, c))
                .filter(part -> has(part, key))
                .findFirst()
                .orElseThrow();
        return value(owner, key);
    }

    private static boolean has(Record section, RecordComponent key) {
        return keysOf(section).stream().anyMatch(k -> k.getDeclaringRecord() == key.getDeclaringRecord());
    }

    private static Object get(Record section, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(section);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    public static JsonObject object(JsonElement element) {
        return element != null && element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    }
}
