package posit.onkubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import posit.cloud.Json;
import posit.engine.Plan;

/**
 * Charts for a stack that is to come up without the official ones: those of the products have the pods that the scheduler,
 * a drain and a rollout look at, the others a ConfigMap.
 */
public final class StandInCharts {
    private StandInCharts() {}

    /** Writes a chart for each release of a plan, in the version that the release asks for. */
    public static void write(Plan plan, Path directory) throws IOException {
        for (var release : new PlannedObjects(plan).releases().entrySet()) {
            var chart = directory.resolve(release.getKey());
            Files.createDirectories(chart.resolve("templates"));
            Files.writeString(
                    chart.resolve("Chart.yaml"),
                    Json.write(Map.of(
                            "apiVersion",
                            "v2",
                            "name",
                            release.getKey(),
                            "version",
                            release.getValue().version())));
            Files.writeString(chart.resolve("templates/all.yaml"), template(release.getKey(), release.getValue()));
        }
    }

    private static String template(String chart, HelmRelease release) {
        var manifests =
                Charts.PRODUCTS.contains(chart) ? Workload.of(chart, release).manifests() : List.of(configMap(release));
        return manifests.stream()
                .map(Json::write)
                .map(text -> text.replaceFirst("\"replicas\":\\d+", "\"replicas\":{{ .Values.replicas }}"))
                .collect(Collectors.joining("\n---\n"));
    }

    private static Map<String, Object> configMap(HelmRelease release) {
        return Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", release.name(), "namespace", release.namespace()));
    }
}
