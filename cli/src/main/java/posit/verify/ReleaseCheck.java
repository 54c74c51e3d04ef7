package posit.verify;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Objects;
import posit.terminal.Finding;

/** Helm has ended what it began, and the release's Deployment has all its replicas, all of its newest revision. */
record ReleaseCheck(Cluster cluster, String name) implements Check {
    @Override
    public String topic() {
        return "release";
    }

    @Override
    public Finding look() {
        return cluster.pendingRevision(name, name).map(this::interrupted).orElseGet(() -> cluster.deployment(name, name)
                .map(ReleaseCheck::compare)
                .orElseGet(() -> Finding.failed("no Deployment " + name + " in namespace " + name)));
    }

    /** As long as it is there, Helm refuses the release: "cannot re-use a name that is still in use". */
    private Finding interrupted(String secret) {
        return Finding.failed("an update began it and has not ended: " + secret)
                .advise("if no update runs: kubectl -n " + name + " delete secret " + secret
                        + ", then pulumi up; docs/operations/interrupted.md");
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
