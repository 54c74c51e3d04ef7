package posit.onkubernetes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import posit.controlplane.RealCluster;

/**
 * The pods of a Helm release without its chart: of the planned values, all that the scheduler, a drain and a rollout look at.
 *
 * @param app as the chart labels them
 * @param name of the Deployment, which is that of the release
 */
record Workload(
        String app,
        String name,
        String namespace,
        int replicas,
        Map<String, Object> values,
        Map<String, Object> nodeSelector,
        List<Map<String, Object>> spread) {

    static Workload of(String chart, HelmRelease release) {
        return new Workload(
                chart,
                release.name(),
                release.namespace(),
                release.replicas(),
                release.values(),
                Values.map(release.values().get("nodeSelector")),
                Values.maps(release.values().get("topologySpreadConstraints")));
    }

    Workload in(String namespace) {
        return new Workload(app, name, namespace, replicas, values, nodeSelector, spread);
    }

    /** On nodes with another label, and with another rule for its spread. */
    Workload on(String workload, SpreadRule rule) {
        return new Workload(app, name, namespace, replicas, values, Map.of("workload", workload), rule.of(spread));
    }

    Workload withReplicas(int number) {
        return new Workload(app, name, namespace, number, values, nodeSelector, spread);
    }

    void apply(RealCluster cluster) {
        manifests().forEach(cluster::apply);
    }

    List<Map<String, Object>> manifests() {
        var budget = Map.of(
                "maxUnavailable", Values.at(values, "podDisruptionBudget", "maxUnavailable"), "selector", selector());
        return List.of(
                Map.of("apiVersion", "apps/v1", "kind", "Deployment", "metadata", metadata(), "spec", spec()),
                Map.of(
                        "apiVersion",
                        "policy/v1",
                        "kind",
                        "PodDisruptionBudget",
                        "metadata",
                        metadata(),
                        "spec",
                        budget));
    }

    private Map<String, Object> metadata() {
        return Map.of("name", name, "namespace", namespace);
    }

    private Map<String, Object> selector() {
        return Map.of("matchLabels", Map.of("app.kubernetes.io/name", app));
    }

    private Map<String, Object> spec() {
        var strategy = new TreeMap<>(Values.map(values.get("strategy")));
        strategy.put("type", "RollingUpdate");
        return Map.of("replicas", replicas, "selector", selector(), "strategy", strategy, "template", template());
    }

    private Map<String, Object> template() {
        var annotations = Values.at(values, "pod", "annotations");
        return Map.of(
                "metadata",
                Map.of(
                        "labels",
                        Map.of("app.kubernetes.io/name", app),
                        "annotations",
                        annotations == null ? Map.of() : annotations),
                "spec",
                Map.of(
                        "containers",
                        List.of(container()),
                        "nodeSelector",
                        nodeSelector,
                        "tolerations",
                        Values.maps(values.get("tolerations")),
                        "topologySpreadConstraints",
                        spread));
    }

    private Map<String, Object> container() {
        return Map.of("name", "server", "image", "server", "resources", Map.of("requests", requests()));
    }

    /** The chart of Package Manager has further keys beside them. */
    private Map<String, Object> requests() {
        var requests = Values.map(Values.at(values, "resources", "requests"));
        var kept = new TreeMap<String, Object>();
        Stream.of("cpu", "memory").forEach(key -> kept.put(key, requests.get(key)));
        return kept;
    }
}
