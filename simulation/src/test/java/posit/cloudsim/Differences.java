package posit.cloudsim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import posit.plan.compare.Edit;
import pulumirpc.Provider.PropertyDiff;
import pulumirpc.Provider.PropertyDiff.Kind;

/** What differs between old and new inputs, path by path as providers report it: {@code scalingConfig.desiredSize}. */
final class Differences {
    private final ForceNew forceNew;
    private final String type;
    private final SortedMap<String, PropertyDiff> found = new TreeMap<>();

    private Differences(ForceNew forceNew, String type) {
        this.forceNew = forceNew;
        this.type = type;
    }

    static SortedMap<String, PropertyDiff> of(
            ForceNew forceNew, String type, Map<String, Object> before, Map<String, Object> after) {
        var differences = new Differences(forceNew, type);
        differences.compare("", before, after);
        return differences.found;
    }

    static boolean replaces(PropertyDiff difference) {
        return switch (difference.getKind()) {
            case ADD_REPLACE, DELETE_REPLACE, UPDATE_REPLACE -> true;
            case ADD, DELETE, UPDATE, UNRECOGNIZED -> false;
        };
    }

    private void compare(String path, Object before, Object after) {
        var old = Values.open(before);
        var now = Values.open(after);
        if (Objects.equals(old, now)) {
            return;
        }
        if (old instanceof Map<?, ?> oldMap && now instanceof Map<?, ?> newMap) {
            var keys = new TreeSet<String>();
            oldMap.keySet().forEach(key -> keys.add((String) key));
            newMap.keySet().forEach(key -> keys.add((String) key));
            keys.forEach(key -> compare(step(path, key), oldMap.get(key), newMap.get(key)));
        } else if (old instanceof List<?> oldList && now instanceof List<?> newList) {
            for (int i = 0; i < Math.max(oldList.size(), newList.size()); i++) {
                compare(path + "[" + i + "]", element(oldList, i), element(newList, i));
            }
        } else {
            found.put(path, difference(path, old, now));
        }
    }

    private static String step(String path, String key) {
        var quoted = key.matches("[\\w-]+") ? key : "[\"" + key + "\"]";
        return path.isEmpty() || quoted.startsWith("[") ? path + quoted : path + "." + quoted;
    }

    private static Object element(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private PropertyDiff difference(String path, Object old, Object now) {
        // What comes or goes in a list changes the list.
        var edit = path.endsWith("]") ? Edit.CHANGED : Edit.of(old, now);
        var replace = forceNew.forces(type, path.replaceAll("\\[[^]]*]", ""), edit);
        var kind = old == null ? Kind.ADD : now == null ? Kind.DELETE : Kind.UPDATE;
        return PropertyDiff.newBuilder()
                .setKind(replace ? Kind.valueOf(kind + "_REPLACE") : kind)
                .setInputDiff(true)
                .build();
    }
}
