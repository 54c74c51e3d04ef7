package posit.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The keys that a Helm chart's values may have.
 *
 * @param chart name and version
 * @param keys in dotted form; {@code .*} at the end: free below
 * @param dead known to the chart and read by nothing
 */
public record AllowedKeys(String chart, Set<String> keys, Set<String> dead) {
    private static final String FREE = ".*";

    public static AllowedKeys of(String chart) {
        var lines = lines("/charts/allowed-keys-" + chart + ".txt");
        var keys = new TreeSet<String>();
        var dead = new TreeSet<String>();
        for (var line : lines) {
            if (line.startsWith("!")) {
                dead.add(line.substring(1));
            } else if (!line.startsWith("#")) {
                keys.add(line);
            }
        }
        return new AllowedKeys(lines.get(0).substring("# ".length()), keys, dead);
    }

    /** What is wrong with the keys of some values. */
    public List<String> problems(Map<String, ?> values) {
        var problems = new ArrayList<String>();
        check("", values, problems);
        return problems;
    }

    /** Keys of the chart's own values that are not listed. */
    List<String> unlisted(Map<String, ?> defaults) {
        return problems(defaults).stream()
                .filter(problem -> problem.contains(": no such key"))
                .toList();
    }

    /** Listed keys that the chart's own values do not have. */
    List<String> missingIn(Map<String, ?> defaults) {
        return Stream.concat(keys.stream(), dead.stream())
                .filter(key -> !exists(defaults, key.replace(FREE, "").split("\\.")))
                .toList();
    }

    private static boolean exists(Map<?, ?> defaults, String[] path) {
        Object found = defaults;
        for (var part : path) {
            if (!(found instanceof Map<?, ?> map) || !map.containsKey(part)) {
                return false;
            }
            found = map.get(part);
        }
        return true;
    }

    private void check(String path, Map<?, ?> values, List<String> problems) {
        values.forEach((key, value) -> {
            var full = path + key;
            if (dead.contains(full)) {
                problems.add(full + ": no template of " + chart + " reads it");
            } else if (!keys.contains(full) && !keys.contains(full + FREE)) {
                if (value instanceof Map<?, ?> map && keys.stream().anyMatch(known -> known.startsWith(full + "."))) {
                    check(full + ".", map, problems);
                } else {
                    problems.add(full + ": no such key in " + chart);
                }
            }
        });
    }

    private static List<String> lines(String resource) {
        try (var stream = AllowedKeys.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
