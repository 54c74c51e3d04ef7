package posit.plan.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which inputs of a type cannot be changed on an existing resource, so that Pulumi replaces it.
 *
 * <p>Read from {@code replacements.txt} beside this class, where each line has its source.
 */
public final class Replacements {
    private static final String ANY = "*";

    private final Map<String, List<String>> paths;

    private Replacements(Map<String, List<String>> paths) {
        this.paths = paths;
    }

    public static Replacements load() {
        var paths = new TreeMap<String, List<String>>();
        var file = Replacements.class.getResourceAsStream("replacements.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .forEach(words -> paths.put(words[0], List.of(Arrays.copyOfRange(words, 1, words.length))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Replacements(paths);
    }

    /** Paths by type. */
    public Map<String, List<String>> paths() {
        return paths;
    }

    /** @param path such as {@code launchTemplate.id}; an object that comes or goes counts as what it holds */
    public boolean forces(String type, String path) {
        return of(type).stream()
                .anyMatch(forcing -> forcing.equals(ANY) || covers(forcing, path) || covers(path, forcing));
    }

    /** Objects of Kubernetes that have no line of their own have that of all. */
    private List<String> of(String type) {
        var own = paths.get(type);
        return own == null ? paths.getOrDefault(type.split(":", 2)[0] + ":" + ANY, List.of()) : own;
    }

    static boolean covers(String outer, String path) {
        return path.equals(outer) || path.startsWith(outer + ".");
    }
}
