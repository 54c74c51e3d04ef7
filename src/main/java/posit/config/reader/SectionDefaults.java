package posit.config.reader;

import com.google.gson.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/**
 * What holds in a section where the stack file is silent.
 *
 * <p>A section whose defaults depend on what it says has a static method {@code defaults(JsonObject given)}. Other sections
 * take the defaults that the section around them gives, and those that stand in a list or may be missing have a static
 * method {@code defaults()}.
 */
public final class SectionDefaults {
    private SectionDefaults() {}

    /**
     * @param given what the file says in the section
     * @param fallback what the section around it gives; anything but a record counts as nothing
     */
    public static Record of(Class<?> section, JsonObject given, Object fallback) {
        var dependent = method(section, JsonObject.class);
        if (dependent.isPresent()) {
            return call(dependent.get(), given);
        }
        return fallback instanceof Record record
                ? record
                : call(method(section).orElseThrow(() -> new IllegalStateException(section + " has no defaults")));
    }

    private static Optional<Method> method(Class<?> section, Class<?>... parameters) {
        return Arrays.stream(section.getDeclaredMethods())
                .filter(method -> method.getName().equals("defaults"))
                .filter(method -> Arrays.equals(method.getParameterTypes(), parameters))
                .findFirst();
    }

    private static Record call(Method method, Object... arguments) {
        try {
            method.setAccessible(true);
            return (Record) method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot call " + method, e);
        }
    }
}
