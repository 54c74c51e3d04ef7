package posit.plan.report.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts beside a class on the class path. */
public final class Resources {
    private Resources() {}

    public static String read(Class<?> beside, String name) {
        try (var stream = beside.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
