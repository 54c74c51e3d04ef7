package posit.onkubernetes;

import java.util.Map;

/** A planned Helm release: what it is called, where it goes, the version of its chart, and its values. */
record HelmRelease(String name, String namespace, String version, Map<String, Object> values) {
    static HelmRelease of(Map<String, Object> inputs) {
        return new HelmRelease(
                (String) inputs.get("name"),
                (String) inputs.get("namespace"),
                (String) inputs.get("version"),
                Values.map(inputs.getOrDefault("values", Map.of())));
    }

    int replicas() {
        return ((Number) values.get("replicas")).intValue();
    }
}
