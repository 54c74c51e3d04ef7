package posit.verify;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import posit.terminal.Finding;

/** Step 3 of the page: content pods land on the content pool and spread over its nodes. */
record ContentNodesCheck(Cluster cluster, String namespace) implements Check {
    @Override
    public String topic() {
        return "content nodes";
    }

    @Override
    public Finding look() {
        var pods = PodState.of(cluster.pods(namespace, Autoscaling.CONTENT_PODS));
        if (pods.isEmpty()) {
            return Finding.open("no content runs").advise("deploy a few content items, open them, look again");
        }
        var nodes = cluster.nodes();
        var elsewhere = pods.stream()
                .filter(pod ->
                        pod.node().filter(node -> !isContent(nodes.get(node))).isPresent())
                .map(pod -> pod.name() + " on " + pod.node().orElseThrow())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!elsewhere.isEmpty()) {
            return Finding.failed("not on " + Autoscaling.WORKLOAD + "=" + Autoscaling.CONTENT_POOL + ": " + elsewhere);
        }
        var available =
                nodes.values().stream().filter(ContentNodesCheck::isContent).count();
        var waiting = pods.stream().filter(pod -> pod.node().isEmpty()).toList();
        return waiting.isEmpty() ? Finding.passed(placed(pods, available)) : waiting(pods, waiting, available);
    }

    /** Spread is a preference of the reference architecture: content starts while the second node is being made. */
    private static String placed(List<PodState> pods, long available) {
        var byNode = PodState.byNode(pods);
        var placed = byNode.values().stream().mapToLong(Long::longValue).sum();
        var counts = byNode.values().stream()
                .sorted((one, other) -> Long.compare(other, one))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return placed == 0
                ? "no content pod has a node"
                : placed + " content pods on " + byNode.size() + " of " + available + " content nodes (" + counts + ")";
    }

    private Finding waiting(List<PodState> pods, List<PodState> waiting, long available) {
        var refusals = cluster.karpenterRefusals(namespace);
        var fact = placed(pods, available) + "; waiting for a node: "
                + PodState.troubles(waiting, pod -> refusals.getOrDefault(pod.name(), pod.trouble()));
        var refused = waiting.stream().anyMatch(pod -> refusals.containsKey(pod.name()));
        return Finding.failed(fact)
                .advise(
                        refused
                                ? "raise the limit of the content pool, or stop content"
                                : "wait until Karpenter has made the node: --wait 10m");
    }

    private static boolean isContent(Map<String, String> labels) {
        return labels != null && Autoscaling.CONTENT_POOL.equals(labels.get(Autoscaling.WORKLOAD));
    }
}
