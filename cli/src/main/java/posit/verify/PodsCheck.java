package posit.verify;

import posit.terminal.Finding;

/** Every server pod is ready. */
record PodsCheck(Cluster cluster, String namespace, String label) implements Check {
    @Override
    public String topic() {
        return "pods";
    }

    @Override
    public Finding look() {
        var pods = PodState.of(cluster.pods(namespace, label));
        if (pods.isEmpty()) {
            return Finding.failed("no pod labelled " + label + " in namespace " + namespace);
        }
        var others = pods.stream().filter(pod -> !pod.ready()).toList();
        var fact = pods.size() - others.size() + " of " + pods.size() + " ready";
        if (others.isEmpty()) {
            return Finding.passed(fact);
        }
        return Finding.failed(fact + "; " + PodState.troubles(others, PodState::trouble))
                .advise("kubectl --namespace " + namespace + " describe pods; and their logs");
    }
}
