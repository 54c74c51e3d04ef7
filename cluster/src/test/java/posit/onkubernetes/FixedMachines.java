package posit.onkubernetes;

import io.fabric8.kubernetes.api.model.Node;
import java.time.Duration;
import posit.controlplane.Eventually;
import posit.controlplane.FakeKubelets;
import posit.controlplane.RealCluster;

/** A pool of fixed size, whose cloud brings a new machine into the zone before it drains the old one. */
record FixedMachines(RealCluster cluster, Pool pool) implements Machines {
    @Override
    public void begin() {
        pool.nodes().forEach(cluster::apply);
        Eventually.eventually(() -> Nodes.requireReady(cluster, pool.name(), pool.count()));
    }

    @Override
    public Duration calm() {
        return Duration.ofSeconds(8);
    }

    @Override
    public void replace(Trial trial) {
        for (var old : Nodes.of(cluster, pool.name())) {
            replace(old, trial);
        }
    }

    private void replace(Node old, Trial trial) {
        var name = old.getMetadata().getName();
        cluster.apply(pool.node(name + "-new", old.getMetadata().getLabels().get(FakeKubelets.ZONE)));
        Eventually.eventually(() -> Nodes.requireReady(cluster, name + "-new"));
        Nodes.cordon(cluster, name, true);
        if (trial.drain(name)) {
            cluster.admin().nodes().withName(name).delete();
        }
    }
}
