package posit.testing;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.Yaml;

/** Renders official charts as Helm would; skipped without {@code -Dposit.charts=<directory with the charts>}. */
public final class Charts {
    private Charts() {}

    /** All objects that a release of the chart makes, as maps. */
    public static List<Map<String, Object>> render(String chart, String namespace, Map<String, Object> values) {
        var charts = System.getProperty("posit.charts", "");
        Assumptions.assumeFalse(charts.isEmpty(), "posit.charts is not set");
        var source = Path.of(charts, chart);
        Assumptions.assumeTrue(Files.isDirectory(source), () -> source + " does not exist");
        try {
            var directory = Files.createTempDirectory("posit-chart");
            try {
                return render(directory, withLibrary(source, directory), namespace, values);
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, Object> object(List<Map<String, Object>> objects, String kind, String name) {
        return objects.stream()
                .filter(object -> kind.equals(object.get("kind")))
                .filter(object -> name.equals(((Map<?, ?>) object.get("metadata")).get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> render(
            Path directory, Path chart, String namespace, Map<String, Object> values) throws IOException {
        var file = Files.writeString(directory.resolve("values.yaml"), new Yaml().dump(values));
        var text = new Helm(chart)
                .template()
                .withName(namespace)
                .withNamespace(namespace)
                .withKubeVersion("1.36.0")
                .withValuesFile(file)
                .call();
        return StreamSupport.stream(new Yaml().loadAll(text).spliterator(), false)
                .filter(Map.class::isInstance)
                .map(Charts::fields)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object object) {
        return (Map<String, Object>) object;
    }

    /** Posit's charts need their sibling rstudio-library inside; a downloaded chart has it already. */
    private static Path withLibrary(Path source, Path directory) throws IOException {
        var copy = directory.resolve(source.getFileName());
        copy(source, copy);
        var library = source.resolveSibling("rstudio-library");
        if (source.getFileName().toString().startsWith("rstudio-")
                && Files.isDirectory(library)
                && !Files.isDirectory(copy.resolve("charts/rstudio-library"))) {
            copy(library, copy.resolve("charts/rstudio-library"));
        }
        return copy;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
