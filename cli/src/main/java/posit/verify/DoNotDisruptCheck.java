package posit.verify;

import java.util.stream.Collectors;
import posit.terminal.Finding;

/** Step 2 of the page: the annotation against eviction reached the server pods. */
record DoNotDisruptCheck(Cluster cluster, String namespace) implements Check {
    @Override
    public String topic() {
        return "annotation";
    }

    @Override
    public Finding look() {
        var pods = PodState.of(cluster.pods(namespace, Autoscaling.SERVER_PODS));
        var without = pods.stream()
                .filter(pod -> !pod.annotation(Autoscaling.DO_NOT_DISRUPT).equals("true"))
                .map(PodState::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return without.isEmpty()
                ? Finding.of(!pods.isEmpty(), Autoscaling.DO_NOT_DISRUPT + "=true on " + pods.size() + " server pods")
                : Finding.failed("without " + Autoscaling.DO_NOT_DISRUPT + "=true: " + without);
    }
}
