package posit.verify;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import posit.cloud.NodeLabels;
import posit.terminal.Finding;

/** The server pods stand in more than one availability zone. */
record ZonesCheck(Cluster cluster, String namespace, String label) implements Check {
    /** On AKS nodes without zones carry the number of a fault domain instead. */
    private static final String FAULT_DOMAIN = "\\d*";

    @Override
    public String topic() {
        return "zones";
    }

    @Override
    public Finding look() {
        var nodes = cluster.nodes();
        var zones = new TreeMap<String, Long>();
        PodState.byNode(PodState.of(cluster.pods(namespace, label))).forEach((node, pods) -> {
            var zone = nodes.getOrDefault(node, Map.of()).getOrDefault(NodeLabels.ZONE, "");
            zones.merge(zone.matches(FAULT_DOMAIN) ? "no zone" : zone, pods, Long::sum);
        });
        if (zones.isEmpty()) {
            return Finding.failed("no pod is on a node");
        }
        var fact = zones.entrySet().stream()
                .map(zone -> zone.getKey() + ": " + zone.getValue())
                .collect(Collectors.joining(", "));
        var known = zones.keySet().stream().filter(zone -> !zone.equals("no zone"));
        return known.count() > 1
                ? Finding.passed(fact)
                : Finding.failed(fact + "; the loss of one zone would stop all")
                        .advise("once nodes of another zone are ready: kubectl -n " + namespace
                                + " rollout restart deployment");
    }
}
