package posit.plan.compare;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import posit.engine.CloudMock;
import posit.engine.Secret;
import posit.engine.Unknown;

/** What differs between the inputs of one resource on both sides. */
final class Differences {
    private static final String BLINDED = "[secret]";

    private final boolean built;
    private final List<PropertyChange> found = new ArrayList<>();

    private Differences(boolean built) {
        this.built = built;
    }

    /** @param built whether the earlier side knows values that a plan cannot know */
    static List<PropertyChange> of(Map<String, Object> before, Map<String, Object> after, boolean built) {
        var differences = new Differences(built);
        differences.maps("", before, after);
        return differences.found;
    }

    private void maps(String path, Map<?, ?> before, Map<?, ?> after) {
        var keys = new TreeSet<String>();
        before.keySet().forEach(key -> keys.add((String) key));
        after.keySet().forEach(key -> keys.add((String) key));
        keys.forEach(key -> values(path.isEmpty() ? key : path + "." + key, before.get(key), after.get(key)));
    }

    private void values(String path, Object before, Object after) {
        if (before instanceof Secret || after instanceof Secret) {
            secrets(path, before, after);
        } else if (before == Unknown.VALUE || after == Unknown.VALUE || built && isMadeUp(after)) {
            if (!built && before != after) {
                found(path, before, after);
            }
        } else if (before instanceof Map<?, ?> left && after instanceof Map<?, ?> right) {
            maps(path, left, right);
        } else if (before instanceof List<?> left && after instanceof List<?> right && !scalars(left, right)) {
            lists(path, left, right);
        } else if (json(before) instanceof JsonObject left && json(after) instanceof JsonObject right) {
            maps(path, Values.inputs(left), Values.inputs(right));
        } else if (!same(before, after)) {
            found(path, before, after);
        }
    }

    /** A version that EKS chooses is known to a preview, and not to a plan. */
    private static boolean isMadeUp(Object value) {
        return value instanceof String text && text.endsWith(CloudMock.MADE_UP_BUILD);
    }

    /** Of a secret that is not known here, nothing can be said; what is known is compared and not shown. */
    private void secrets(String path, Object before, Object after) {
        if (before == null || after == null) {
            found.add(new PropertyChange(path, blinded(before), blinded(after), Edit.of(before, after), false));
            return;
        }
        var left = before instanceof Secret secret ? secret.value() : before;
        var right = after instanceof Secret secret ? secret.value() : after;
        if (!built && left != Unknown.VALUE && right != Unknown.VALUE && !Objects.equals(left, right)) {
            found.add(new PropertyChange(path, BLINDED, BLINDED, Edit.CHANGED, false));
        }
    }

    private static String blinded(Object value) {
        return value == null ? Values.shown(null) : BLINDED;
    }

    private void lists(String path, List<?> before, List<?> after) {
        for (var i = 0; i < Math.max(before.size(), after.size()); i++) {
            values(path + "." + i, i < before.size() ? before.get(i) : null, i < after.size() ? after.get(i) : null);
        }
    }

    private static boolean scalars(List<?> before, List<?> after) {
        return before.stream().noneMatch(Differences::isCompound)
                && after.stream().noneMatch(Differences::isCompound);
    }

    private static boolean isCompound(Object value) {
        return value instanceof Map || value instanceof Collection || value instanceof Secret || value == Unknown.VALUE;
    }

    /** A policy is a text to Pulumi, and an object to its reader. */
    private static JsonElement json(Object value) {
        if (!(value instanceof String text) || !text.startsWith("{")) {
            return null;
        }
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            return null;
        }
    }

    /** Providers write numbers and booleans as texts here and there. */
    private static boolean same(Object before, Object after) {
        return Objects.equals(before, after)
                || before != null
                        && after != null
                        && !isCompound(before)
                        && before.toString().equals(after.toString());
    }

    private void found(String path, Object before, Object after) {
        found.add(new PropertyChange(path, Values.shown(before), Values.shown(after), Edit.of(before, after), false));
    }
}
