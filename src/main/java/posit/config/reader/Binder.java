package posit.config.reader;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills records from JSON, strictly: every key known, every type right, every rule kept, all complaints at once. */
public final class Binder {
    private final Problems problems;
    private final Scalars scalars;
    private final ForeignKeys foreign;
    private final RenamedKeys renamed;

    public Binder(Problems problems, ForeignKeys foreign) {
        this.problems = problems;
        this.scalars = new Scalars(problems);
        this.foreign = foreign;
        this.renamed = new RenamedKeys(problems);
    }

    /** Components without {@link Key} and {@link Inline} are taken from the defaults. */
    public <R extends Record> R bind(Class<R> type, JsonObject file, Record fallback, String path) {
        JsonObject given = renamed.current(fallback, file, path);
        List<String> known = Keys.names(fallback);
        given.keySet().stream().filter(k -> !known.contains(k)).forEach(k -> unknown(fallback, path, k, known));
        return fill(type, given, fallback, path);
    }

    /** The keys that were found under a former name. */
    public List<Renamed> renamed() {
        return renamed.found();
    }

    private void unknown(Record section, String path, String key, List<String> known) {
        foreign.find(section, key)
                .ifPresentOrElse(
                        place -> problems.foreign(path, key, known, place), () -> problems.unknown(path, key, known));
    }

    private <R extends Record> R fill(Class<R> type, JsonObject given, Record fallback, String path) {
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(c -> component(c, given, Keys.value(fallback, c), path))
                .toArray();
        R bound = construct(type, values);
        if (bound instanceof Section section) {
            section.validate(new Check(problems, path, given, fallback));
        }
        return bound;
    }

    private Object component(RecordComponent component, JsonObject given, Object fallback, String section) {
        Key key = component.getAnnotation(Key.class);
        if (Keys.isInline(component)) {
            Record part = (Record) fallback;
            return fill(part.getClass(), given, part, section);
        }
        if (key == null) {
            return fallback;
        }
        Slot slot = new Slot(key, Keys.path(section, component.getName()), fallback);
        JsonElement element = given.get(component.getName());
        Object value =
                element == null ? absent(component.getType(), slot) : read(component.getGenericType(), element, slot);
        return value == null ? fallback : value;
    }

    private Object absent(Class<?> type, Slot slot) {
        if (Keys.isSection(type)) {
            return section(type, new JsonObject(), slot);
        }
        if (slot.fallback() == null) {
            problems.missing(slot.path(), slot.allowed(), slot.key().example());
        }
        return null;
    }

    /** Null stands for a value that was refused. */
    private Object read(Type type, JsonElement element, Slot slot) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, element, slot);
        }
        Class<?> plain = (Class<?>) type;
        return Keys.isSection(plain) ? section(plain, element, slot) : scalars.read(plain, element, slot);
    }

    private Object container(ParameterizedType type, JsonElement element, Slot slot) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            Object value = read(of[0], element, slot);
            return value == null ? null : Optional.of(value);
        }
        return type.getRawType() == List.class ? list(of[0], element, slot) : map(of[1], element, slot);
    }

    private Object list(Type of, JsonElement element, Slot slot) {
        if (!element.isJsonArray()) {
            return scalars.mistyped(
                    element, slot, "a list is wanted", "write each entry on a line of its own, after a dash");
        }
        List<Object> values = new ArrayList<>();
        for (JsonElement each : element.getAsJsonArray()) {
            values.add(read(of, each, slot.element("[" + values.size() + "]")));
        }
        return values.contains(null) ? null : List.copyOf(values);
    }

    private Object map(Type of, JsonElement element, Slot slot) {
        if (!element.isJsonObject()) {
            return scalars.mistyped(element, slot, "a map is wanted", "write each entry as name: value");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        element.getAsJsonObject()
                .entrySet()
                .forEach(e -> values.put(e.getKey(), read(of, e.getValue(), slot.element("." + e.getKey()))));
        return values.containsValue(null) ? null : Collections.unmodifiableMap(values);
    }

    private Object section(Class<?> type, JsonElement element, Slot slot) {
        if (!element.isJsonObject()) {
            String keys = String.join(", ", Keys.names(type));
            return scalars.mistyped(element, slot, "a map is wanted", "write its keys below it: " + keys);
        }
        JsonObject given = element.getAsJsonObject();
        Record fallback = SectionDefaults.of(type, given, slot.fallback());
        return bind(type.asSubclass(Record.class), given, fallback, slot.path());
    }

    private static <R extends Record> R construct(Class<R> type, Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }
}
