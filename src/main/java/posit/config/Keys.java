package posit.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The keys of a section: its annotated record components. */
final class Keys {
    static final String PROJECT = "posit:";

    private Keys() {}

    static List<RecordComponent> of(Class<?> section) {
        return Arrays.stream(section.getRecordComponents())
                .filter(c -> c.isAnnotationPresent(Key.class))
                .toList();
    }

    static List<String> names(Class<?> section) {
        return of(section).stream().map(RecordComponent::getName).toList();
    }

    static RecordComponent find(Class<?> section, String name) {
        return of(section).stream()
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(section.getSimpleName() + " has no key " + name));
    }

    static boolean isSection(Class<?> type) {
        return type.isRecord() && !of(type).isEmpty();
    }

    /** The words of an enum in the stack file: REFERENCE_2026 is reference-2026. */
    static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Keys::word).toList();
    }

    static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String path(String section, String key) {
        return section.endsWith(":") ? section + key : section + "." + key;
    }

    /** The command that sets a key: {@code --path} is what makes the CLI read the dots. */
    static String command(String path, String value) {
        return "pulumi config set " + (path.matches("[^.\\[]*") ? "" : "--path ") + path + " " + value;
    }

    /** What to do about a value the rule refuses. */
    static String cure(Key rule) {
        return rule.cure().isEmpty() ? "write it like " + rule.example() : rule.cure();
    }

    static Object value(Record section, RecordComponent key) {
        try {
            key.getAccessor().setAccessible(true);
            return key.getAccessor().invoke(section);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + key, e);
        }
    }

    static JsonObject object(JsonElement element) {
        return element != null && element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    }
}
