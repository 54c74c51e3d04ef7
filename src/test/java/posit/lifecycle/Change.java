package posit.lifecycle;

import java.util.Set;
import java.util.TreeSet;

/**
 * An everyday edit of a stack file.
 *
 * @param key as {@code pulumi config set --path} names it
 * @param expected all that may happen, as {@link Outcome#changes()} has it
 */
record Change(String key, Object value, Set<String> expected) {
    static Change of(String key, Object value, String... expected) {
        return new Change(key, value, new TreeSet<>(Set.of(expected)));
    }
}
