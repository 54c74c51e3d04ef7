package posit.onkubernetes;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.controlplane.FakeKubelets;
import posit.controlplane.RealCluster;

/** Where the pods of one app are, without those that are going or whose node is gone. */
record Placement(List<Pod> pods, Map<String, Node> nodes) {
    static Placement of(RealCluster cluster, String namespace, String app) {
        var nodes = cluster.kubelets().nodes().stream()
                .collect(Collectors.toMap(node -> node.getMetadata().getName(), node -> node, (one, other) -> one));
        var pods = cluster.kubelets().pods().stream()
                .filter(pod -> pod.getMetadata().getNamespace().equals(namespace))
                .filter(pod -> app.equals(pod.getMetadata().getLabels().get("app.kubernetes.io/name")))
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> !pod.getStatus().getPhase().equals("Succeeded"))
                .filter(pod -> pod.getSpec().getNodeName() == null
                        || nodes.containsKey(pod.getSpec().getNodeName()))
                .toList();
        return new Placement(pods, nodes);
    }

    long ready() {
        return pods.stream().filter(Placement::isReady).count();
    }

    static boolean isReady(Pod pod) {
        return is(pod, "Ready", "True");
    }

    private static boolean is(Pod pod, String condition, String status) {
        return pod.getStatus().getConditions().stream()
                .anyMatch(seen ->
                        seen.getType().equals(condition) && seen.getStatus().equals(status));
    }

    /** Pods that no node may have, and the scheduler has said so. */
    long refused() {
        return pods.stream().filter(pod -> is(pod, "PodScheduled", "False")).count();
    }

    Map<String, Long> byNode() {
        return counted(placed().map(pod -> pod.getSpec().getNodeName()));
    }

    Map<String, Long> byZone() {
        return counted(placed().map(pod -> zone(pod.getSpec().getNodeName())));
    }

    private Stream<Pod> placed() {
        return pods.stream().filter(pod -> pod.getSpec().getNodeName() != null);
    }

    private String zone(String node) {
        return nodes.get(node).getMetadata().getLabels().getOrDefault(FakeKubelets.ZONE, "none");
    }

    private static Map<String, Long> counted(Stream<String> names) {
        return names.collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    /** The label by which their nodes were chosen, of all nodes that have pods. */
    List<String> workloads() {
        return placed().map(pod -> nodes.get(pod.getSpec().getNodeName()))
                .map(node -> node.getMetadata().getLabels().getOrDefault("workload", "none"))
                .distinct()
                .sorted()
                .toList();
    }

    /** Enough to tell two looks apart. */
    String fingerprint() {
        return pods.stream()
                .map(pod -> pod.getMetadata().getName() + " " + pod.getSpec().getNodeName() + " " + isReady(pod))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
