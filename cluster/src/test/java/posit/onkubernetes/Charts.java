package posit.onkubernetes;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import posit.controlplane.RealCluster;

/** The official charts of Posit's products, in the directory that {@code -Dposit.charts} names. */
record Charts(Path directory) {
    static final List<String> PRODUCTS = List.of("rstudio-connect", "rstudio-pm");
    private static final String LIBRARY = "rstudio-library";

    static Optional<Charts> given() {
        var directory = System.getProperty("posit.charts", "");
        return directory.isBlank() ? Optional.empty() : Optional.of(new Charts(Path.of(directory)));
    }

    /** As {@code helm install} does it. */
    void install(RealCluster cluster, String chart, HelmRelease release, Path temporary) throws IOException {
        var values = Files.writeString(temporary.resolve(chart + ".yaml"), new Yaml().dump(release.values()));
        new Helm(whole(chart, temporary))
                .install()
                .withName(release.name())
                .withNamespace(release.namespace())
                .withValuesFile(values)
                .withKubeConfigContents(cluster.controlPlane().adminKubeconfig())
                .call();
    }

    static Map<String, HelmRelease> products(PlannedObjects objects) {
        var releases = objects.releases();
        releases.keySet().retainAll(PRODUCTS);
        return releases;
    }

    /** A copy with the library chart inside, which a checkout has beside it. */
    private Path whole(String chart, Path temporary) throws IOException {
        var copy = temporary.resolve(chart);
        copy(directory.resolve(chart), copy);
        if (!Files.exists(copy.resolve("charts").resolve(LIBRARY))) {
            copy(directory.resolve(LIBRARY), copy.resolve("charts").resolve(LIBRARY));
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
