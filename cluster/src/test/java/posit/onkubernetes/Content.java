package posit.onkubernetes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.controlplane.RealCluster;

/**
 * Content processes, made as Connect makes them: Jobs from the release's base, with the requests that content has by default.
 *
 * @param base {@code backends.kubernetes.defaultResourceJobBase} of the values
 */
record Content(RealCluster cluster, String namespace, Map<String, Object> base, Map<String, Object> requests) {
    static final String APP = "rstudio_connect";

    static Content of(RealCluster cluster, String namespace, HelmRelease connect) {
        var scheduler = Values.map(Values.at(connect.values(), "config", "Scheduler"));
        return new Content(
                cluster,
                namespace,
                Values.map(Values.at(connect.values(), "backends", "kubernetes", "defaultResourceJobBase")),
                Map.of("cpu", scheduler.get("CPURequest"), "memory", scheduler.get("MemoryRequest")));
    }

    /** The account of its pods, which a stack makes beside the release. */
    void makeAccount() {
        cluster.apply(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ServiceAccount",
                "metadata",
                Map.of(
                        "name",
                        Values.at(base, "spec", "template", "spec", "serviceAccountName"),
                        "namespace",
                        namespace)));
    }

    Content requesting(String cpus) {
        return new Content(cluster, namespace, base, Map.of("cpu", cpus));
    }

    void start(String name, String workload) {
        var pod = new TreeMap<>(Values.map(Values.at(base, "spec", "template", "spec")));
        pod.put("nodeSelector", Map.of("workload", workload));
        pod.put("restartPolicy", "Never");
        pod.put(
                "containers",
                List.of(Map.of("name", "content", "image", "content", "resources", Map.of("requests", requests))));
        var labels = Map.of("app.kubernetes.io/name", APP);
        cluster.apply(Map.of(
                "apiVersion",
                "batch/v1",
                "kind",
                "Job",
                "metadata",
                Map.of("name", name, "namespace", namespace, "labels", labels),
                "spec",
                Map.of("template", Map.of("metadata", Map.of("labels", labels), "spec", pod))));
    }

    void stopAll() {
        cluster.admin().batch().v1().jobs().inNamespace(namespace).delete();
    }

    Placement placement() {
        return Placement.of(cluster, namespace, APP);
    }
}
