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
        return elsewhere.isEmpty()
                ? spread(
                        pods,
                        nodes.values().stream()
                                .filter(ContentNodesCheck::isContent)
                                .count())
                : Finding.failed("not on " + Autoscaling.WORKLOAD + "=" + Autoscaling.CONTENT_POOL + ": " + elsewhere);
    }

    /** The page only asks for spread as far as there are nodes: content starts while the second one is being made. */
    private static Finding spread(List<PodState> pods, long available) {
        var byNode = PodState.byNode(pods);
        if (byNode.isEmpty()) {
            return Finding.failed(pods.size() + " content pods wait for a node");
        }
        var placed = byNode.values().stream().mapToLong(Long::longValue).sum();
        var counts = byNode.values().stream()
                .sorted((one, other) -> Long.compare(other, one))
                .map(String::valueOf);
        var fact = placed + " content pods on " + byNode.size() + " of " + available + " content nodes ("
                + counts.collect(Collectors.joining(", ")) + ")" + waiting(pods.size() - placed);
        return Finding.of(placed < 2 || byNode.size() > 1 || available < 2, fact);
    }

    private static String waiting(long pods) {
        return pods == 0 ? "" : "; " + pods + " wait for a node";
    }

    private static boolean isContent(Map<String, String> labels) {
        return labels != null && Autoscaling.CONTENT_POOL.equals(labels.get(Autoscaling.WORKLOAD));
    }
}
