package posit.config.shared;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Section;

/** Who reads the metrics of the products. */
public record MetricsConfig(
        @Key(
                says = "Whether each product gets a ServiceMonitor, by which the Prometheus operator finds its metrics."
                        + " The operator and its CRDs must be in the cluster before, or the release fails.",
                source = "https://prometheus-operator.dev/docs/developer/getting-started/")
        boolean serviceMonitor,

        @Key(
                says =
                        "Labels by which that Prometheus chooses its ServiceMonitors: for kube-prometheus-stack `release` and"
                                + " the name of its release.",
                allowed = "values as Kubernetes allows them in labels",
                pattern = "([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?",
                example = "{release: kube-prometheus-stack}")
        Map<String, String> labels)
        implements Section {
    private static final String NAME = "([a-z0-9.-]{1,253}/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?";

    public static MetricsConfig defaults() {
        return new MetricsConfig(false, Map.of());
    }

    /** Of the ServiceMonitors; empty where there are none. */
    public Optional<Map<String, String>> monitorLabels() {
        return serviceMonitor ? Optional.of(labels) : Optional.empty();
    }

    @Override
    public void validate(Check check) {
        check.fits(
                labels.isEmpty() || serviceMonitor || !check.sound("serviceMonitor"),
                "labels",
                "there is no ServiceMonitor to carry them",
                "set posit:metrics.serviceMonitor to true, or remove the key");
        labels.keySet()
                .forEach(name ->
                        check.entry(name.matches(NAME), "labels", name, "not the name of a label", "write another"));
    }

    /**
     * Refuses Helm values by which a product exports nothing that could be monitored: its chart then leaves the
     * ServiceMonitor out.
     *
     * @param product its section
     * @param exporter path of the chart's switch
     */
    public void validateExporter(Check product, String... exporter) {
        String path = "helmValues";
        JsonElement value = product.given().get(path);
        for (String key : exporter) {
            if (!(value instanceof JsonObject below) || !below.has(key)) {
                break;
            }
            path += "." + key;
            value = below.get(key);
        }
        boolean exports = value == null || value.isJsonObject() || value.equals(new JsonPrimitive(true));
        product.nested(
                exports || !serviceMonitor,
                path,
                value,
                "posit:metrics.serviceMonitor is true, and without an exporter there is nothing to monitor, so only true is"
                        + " allowed",
                "remove the key, or set posit:metrics.serviceMonitor to false");
    }
}
