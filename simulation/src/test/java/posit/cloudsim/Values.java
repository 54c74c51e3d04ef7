package posit.cloudsim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import posit.engine.Secret;

/** Looks into plain property values, through lists and secrets. */
final class Values {
    private Values() {}

    /** All values at a path such as {@code vpcConfig.subnetIds}; of a list each element counts. */
    static List<Object> at(Object value, String path) {
        var found = new ArrayList<Object>();
        collect(value, path.isEmpty() ? List.of() : List.of(path.split("\\.")), found);
        return found;
    }

    static List<String> texts(Object value, String path) {
        return at(value, path).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    static Optional<String> text(Object value, String path) {
        return texts(value, path).stream().findFirst();
    }

    static boolean isTrue(Object value, String path) {
        return at(value, path).contains(true);
    }

    /** Every text anywhere inside, keys of maps not. */
    static void eachText(Object value, Consumer<String> action) {
        var plain = open(value);
        if (plain instanceof String text) {
            action.accept(text);
        } else if (plain instanceof Map<?, ?> map) {
            map.values().forEach(entry -> eachText(entry, action));
        } else if (plain instanceof Collection<?> list) {
            list.forEach(entry -> eachText(entry, action));
        }
    }

    static Object open(Object value) {
        return value instanceof Secret secret ? secret.value() : value;
    }

    /** Maps are merged, everything else is as in {@code above} where it says something. */
    static Object merged(Object below, Object above) {
        if (!(open(below) instanceof Map<?, ?> lower) || !(above instanceof Map<?, ?> upper)) {
            return above;
        }
        var both = new TreeMap<Object, Object>(lower);
        upper.forEach((key, entry) -> both.merge(key, entry, Values::merged));
        return both;
    }

    private static void collect(Object value, List<String> path, List<Object> found) {
        var plain = open(value);
        if (plain instanceof Collection<?> list) {
            list.forEach(entry -> collect(entry, path, found));
        } else if (path.isEmpty()) {
            if (plain != null) {
                found.add(plain);
            }
        } else if (plain instanceof Map<?, ?> map) {
            collect(map.get(path.get(0)), path.subList(1, path.size()), found);
        }
    }
}
