package posit.verify;

import java.util.Map;
import java.util.stream.Collectors;
import posit.terminal.Finding;

/** Step 1 of the page: server pods stand on nodes of the server pool. */
record ServerNodesCheck(Cluster cluster, String namespace) implements Check {
    @Override
    public String topic() {
        return "server nodes";
    }

    @Override
    public Finding look() {
        var nodes = cluster.nodes();
        var pods = PodState.of(cluster.pods(namespace, Autoscaling.SERVER_PODS));
        var elsewhere = pods.stream()
                .filter(pod -> !Autoscaling.SERVER_POOL.equals(
                        nodes.getOrDefault(pod.node().orElse(""), Map.of()).get(Autoscaling.WORKLOAD)))
                .toList();
        var fact = pods.size() - elsewhere.size() + " of " + pods.size() + " server pods on " + Autoscaling.WORKLOAD
                + "=" + Autoscaling.SERVER_POOL;
        if (elsewhere.isEmpty()) {
            return Finding.of(!pods.isEmpty(), fact);
        }
        var others = elsewhere.stream()
                .map(pod -> pod.name() + " on " + pod.node().orElse("no node"))
                .sorted()
                .collect(Collectors.joining(", "));
        return Finding.failed(fact + "; " + others);
    }
}
