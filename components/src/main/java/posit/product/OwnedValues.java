package posit.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which Helm values of a chart a user may not set, because a component does, and what to do instead.
 *
 * @param reasons path such as {@code config.Postgres}, good for all below it too, to a sentence for the user
 */
public record OwnedValues(Map<String, String> reasons) {
    /** Collects a table. */
    public static final class Builder {
        private final Map<String, String> reasons = new TreeMap<>();

        /** The same reason for several paths. */
        public Builder own(String reason, String... paths) {
            for (var path : paths) {
                reasons.put(path, reason);
            }
            return this;
        }

        public OwnedValues build() {
            return new OwnedValues(Map.copyOf(reasons));
        }
    }

    /** What chart and product read from a Secret just as well. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|clientsecret|secretkey|apikey|token)");

    private static final String IN_A_SECRET =
            "values are shown in plans and kept in the cluster in plain text; put it into a Kubernetes Secret and name"
                    + " that in pod.env";

    /**
     * Hands on every value that is not the user's to set.
     *
     * @param refused path and reason
     */
    public void check(Map<String, ?> given, BiConsumer<String, String> refused) {
        leaves("", given).forEach(path -> reason(path).ifPresent(reason -> refused.accept(path, reason)));
    }

    /** Why the value under a path is not the user's to set. */
    public Optional<String> reason(String path) {
        if (isBelow(path, "pod.env")) {
            return Optional.empty();
        }
        return reasons.entrySet().stream()
                .filter(owned -> isBelow(path, owned.getKey()) || isBelow(owned.getKey(), path))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> SECRET.matcher(path).matches() ? Optional.of(IN_A_SECRET) : Optional.empty());
    }

    /** Ours with theirs added: maps key by key, lists one after the other, everything else theirs. */
    public static Map<String, Object> merged(Map<String, Object> ours, Map<String, ?> theirs) {
        var all = new TreeMap<>(ours);
        theirs.forEach((key, value) -> all.merge(key, value, OwnedValues::both));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Object both(Object ours, Object theirs) {
        if (ours instanceof Map<?, ?> left && theirs instanceof Map<?, ?> right) {
            return merged((Map<String, Object>) left, (Map<String, Object>) right);
        }
        return ours instanceof List<?> left && theirs instanceof List<?> right
                ? Stream.concat(left.stream(), right.stream()).toList()
                : theirs;
    }

    private static boolean isBelow(String path, String owned) {
        return path.equals(owned) || path.startsWith(owned + ".");
    }

    /** Paths of everything that is not a map itself. */
    private static Stream<String> leaves(String path, Map<?, ?> values) {
        return values.entrySet().stream().flatMap(entry -> {
            var below = path.isEmpty() ? entry.getKey().toString() : path + "." + entry.getKey();
            return entry.getValue() instanceof Map<?, ?> map ? leaves(below, map) : Stream.of(below);
        });
    }
}
