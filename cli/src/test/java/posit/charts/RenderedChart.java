package posit.charts;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;
import posit.engine.Unknown;

/** The Kubernetes objects that Helm makes of a chart and its values. */
record RenderedChart(List<Map<String, Object>> objects) {

    /**
     * @param charts directory with the charts
     * @param name of the release and of its namespace
     * @param temporary directory to work in
     */
    static RenderedChart of(Path charts, String chart, String name, Object values, Path temporary) throws IOException {
        var manifests = new Helm(whole(charts, chart, temporary))
                .template()
                .withName(name)
                .withNamespace(name)
                .withKubeVersion("1.35.0")
                .withValuesFile(Files.writeString(temporary.resolve("values.yaml"), new Yaml().dump(values)))
                .call();
        var objects = new ArrayList<Map<String, Object>>();
        for (var document : new Yaml().loadAll(manifests)) {
            if (document != null) {
                objects.add(map(document));
            }
        }
        return new RenderedChart(objects);
    }

    List<Map<String, Object>> all(String kind) {
        return objects.stream()
                .filter(object -> kind.equals(object.get("kind")))
                .toList();
    }

    Map<String, Object> only(String kind, String name) {
        return all(kind).stream()
                .filter(object -> name.equals(at(object, "metadata", "name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** What is found by names of properties and indexes of lists. */
    static Object at(Object from, Object... path) {
        var found = from;
        for (var step : path) {
            found = found instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    /** Values with a sample in the place of what is unknown. */
    static Object known(Object value, String sample) {
        if (value instanceof Map<?, ?> map) {
            var known = new TreeMap<String, Object>();
            map.forEach((key, entry) -> known.put((String) key, known(entry, sample)));
            return known;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(entry -> known(entry, sample)).toList();
        }
        return value == Unknown.VALUE ? sample : value;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    static Map<String, Object> yaml(String text) {
        return map(new Yaml().load(text));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** A copy with the library chart inside, which a checkout has beside it. */
    private static Path whole(Path charts, String chart, Path temporary) throws IOException {
        var copy = temporary.resolve(chart);
        copy(charts.resolve(chart), copy);
        var library = copy.resolve("charts/rstudio-library");
        if (!Files.exists(library)) {
            copy(charts.resolve("rstudio-library"), library);
        }
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
