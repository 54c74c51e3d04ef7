package posit.config.reader;

import com.google.gson.JsonElement;
import java.lang.reflect.InvocationTargetException;

/**
 * A value that reads itself: its class has a static method {@code read(JsonElement, String path, Problems)}, which returns
 * null, and adds a problem, for what it refuses.
 */
public interface OwnReading {
    static Object of(Class<?> type, JsonElement element, String path, Problems problems) {
        try {
            return type.getMethod("read", JsonElement.class, String.class, Problems.class)
                    .invoke(null, element, path, problems);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " failed to read", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no method read", e);
        }
    }
}
