package posit.plan.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which inputs of a type cannot be changed on an existing resource, so that Pulumi replaces it.
 *
 * <p>Read from {@code replacements.txt} beside this class, where each line has its source.
 */
public final class Replacements {
    private static final String ANY = "*";

    /** One path of a line, and the edits that it means: all of them unless it says which. */
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

    private final Map<String, List<Forcing>> forcing;

    private Replacements(Map<String, List<Forcing>> forcing) {
        this.forcing = forcing;
    }

    public static Replacements load() {
        var forcing = new TreeMap<String, List<Forcing>>();
        var file = Replacements.class.getResourceAsStream("replacements.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .forEach(words -> forcing.put(
                            words[0],
                            Arrays.stream(words).skip(1).map(Forcing::of).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Replacements(forcing);
    }

    /** Paths by type. */
    public Map<String, List<String>> paths() {
        var paths = new TreeMap<String, List<String>>();
        forcing.forEach(
                (type, all) -> paths.put(type, all.stream().map(Forcing::path).toList()));
        return paths;
    }

    /** @param path such as {@code launchTemplate.id} */
    public boolean forces(String type, String path, Edit edit) {
        return of(type).stream().anyMatch(one -> one.means(path, edit));
    }

    /** Objects of Kubernetes that have no line of their own have that of all. */
    private List<Forcing> of(String type) {
        var own = forcing.get(type);
        return own == null ? forcing.getOrDefault(type.split(":", 2)[0] + ":" + ANY, List.of()) : own;
    }

    static boolean covers(String outer, String path) {
        return path.equals(outer) || path.startsWith(outer + ".");
    }
}
