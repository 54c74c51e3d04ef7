package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import posit.controlplane.Eventually;
import posit.controlplane.RealCluster;

/** Back to a cluster without stacks: they have fixed names, so that two at a time would be one. */
public final class Cleaning {
    private Cleaning() {}

    public static void removeStacks(RealCluster cluster) {
        var admin = cluster.admin();
        admin.namespaces().list().getItems().stream()
                .filter(namespace -> namespace.getMetadata().getName().startsWith("posit-"))
                .forEach(namespace -> admin.resource(namespace).delete());
        Eventually.eventually(() -> assertThat(admin.namespaces().list().getItems())
                .noneMatch(namespace -> namespace.getMetadata().getName().startsWith("posit-")));
        // Not before: without its node a pod would wait for the collector of garbage.
        admin.nodes().delete();
        admin.persistentVolumes().delete();
        Eventually.eventually(
                () -> assertThat(admin.persistentVolumes().list().getItems()).isEmpty());
    }
}
