package posit.plan.compare;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import posit.catalog.Catalog;

/** Which inputs of a type cannot be changed on an existing resource, so that Pulumi replaces it. */
public final class Replacements {
    private static final String ANY = "*";

    /** One path of a type, and the edits that it means: all of them unless it says which. */
    private record Forcing(String path, Set<Edit> edits) {
        /** @param word such as {@code kmsKeyId} or {@code kmsKeyId(added,changed)} */
        static Forcing of(String word) {
            var parts = word.split("[(),]");
            var edits = Arrays.stream(parts)
                    .skip(1)
                    .map(edit -> Edit.valueOf(edit.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
            return new Forcing(parts[0], edits.isEmpty() ? EnumSet.allOf(Edit.class) : edits);
        }

        /** An object that comes or goes counts as what it holds; what comes or goes in an object or a list changes it. */
        boolean means(String edited, Edit edit) {
            if (path.equals(ANY) || covers(edited, path)) {
                return edits.contains(edit);
            }
            return covers(path, edited) && edits.contains(Edit.CHANGED);
        }
    }

    private Replacements() {}

    /** @param path such as {@code launchTemplate.id} */
    public static boolean forces(String type, String path, Edit edit) {
        return Catalog.of(type).replacedBy().stream().map(Forcing::of).anyMatch(one -> one.means(path, edit));
    }

    static boolean covers(String outer, String path) {
        return path.equals(outer) || path.startsWith(outer + ".");
    }
}
