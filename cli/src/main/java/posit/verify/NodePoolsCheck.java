package posit.verify;

import java.util.List;
import java.util.stream.Collectors;
import posit.terminal.Finding;

/** Both of the page's NodePools are there and ready. */
record NodePoolsCheck(Cluster cluster) implements Check {
    @Override
    public String topic() {
        return "node pools";
    }

    @Override
    public Finding look() {
        var pools = cluster.nodePools();
        var wanted = List.of(Autoscaling.SERVER_POOL, Autoscaling.CONTENT_POOL);
        var fact = wanted.stream()
                .map(name -> name + (!pools.containsKey(name) ? " missing" : pools.get(name) ? " ready" : " not ready"))
                .collect(Collectors.joining(", "));
        return Finding.of(wanted.stream().allMatch(name -> pools.getOrDefault(name, false)), fact);
    }
}
