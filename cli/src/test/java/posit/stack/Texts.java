package posit.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import posit.engine.Secret;

/** Every text somewhere inside a recorded value, keys of maps included. */
final class Texts {
    /** @param path of a value, or of the map that has the key */
    record Text(String path, String value) {}

    private final boolean secrets;
    private final List<Text> found = new ArrayList<>();

    private Texts(boolean secrets) {
        this.secrets = secrets;
    }

    /** @param secrets whether also those inside a {@link Secret} */
    static Stream<Text> of(Object value, boolean secrets) {
        var texts = new Texts(secrets);
        texts.visit("", value);
        return texts.found.stream();
    }

    private void visit(String path, Object value) {
        if (value instanceof Secret secret) {
            if (secrets) {
                visit(path, secret.value());
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> {
                found.add(new Text(path, key.toString()));
                visit(path.isEmpty() ? key.toString() : path + "." + key, entry);
            });
        } else if (value instanceof Collection<?> list) {
            list.forEach(item -> visit(path + "[]", item));
        } else if (value != null) {
            found.add(new Text(path, value.toString()));
        }
    }
}
