package posit.verify;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Objects;
import posit.terminal.Finding;

/** The release's Deployment has all its replicas, all of its newest revision. */
record ReleaseCheck(Cluster cluster, String name) implements Check {
    @Override
    public String topic() {
        return "release";
    }

    @Override
    public Finding look() {
        return cluster.deployment(name, name)
                .map(ReleaseCheck::compare)
                .orElseGet(() -> Finding.failed("no Deployment " + name + " in namespace " + name));
    }

    private static Finding compare(Deployment deployment) {
        var wanted = number(deployment.getSpec().getReplicas());
        var status = deployment.getStatus();
        var ready = status == null ? 0 : number(status.getReadyReplicas());
        var updated = status == null ? 0 : number(status.getUpdatedReplicas());
        var seen = status == null || status.getObservedGeneration() == null ? 0 : status.getObservedGeneration();
        var generation = Objects.requireNonNullElse(deployment.getMetadata().getGeneration(), 0L);
        if (seen < generation) {
            return Finding.failed("a change of the Deployment is not rolled out yet");
        }
        var good = wanted > 0 && ready >= wanted && updated >= wanted;
        var behind = updated < wanted ? ", " + updated + " of the newest revision" : "";
        return Finding.of(good, ready + " of " + wanted + " replicas ready" + behind);
    }

    private static int number(Integer number) {
        return number == null ? 0 : number;
    }
}
