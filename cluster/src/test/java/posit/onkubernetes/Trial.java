package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import posit.controlplane.Eventually;
import posit.controlplane.RealCluster;

/** The servers of one product in a namespace and on nodes of their own: many can be tried at once on one control plane. */
final class Trial {
    private static final Duration PATIENCE_OF_DRAIN = Duration.ofSeconds(40);

    private final RealCluster cluster;
    private final Workload workload;
    private final Machines machines;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private String fingerprint = "";
    private Instant since = Instant.now();
    private long fewest;

    Trial(RealCluster cluster, Workload workload, Machines machines) {
        this.cluster = cluster;
        this.workload = workload;
        this.machines = machines;
    }

    void begin() {
        cluster.namespace(workload.namespace());
        machines.begin();
        workload.apply(cluster);
        note("1 start");
    }

    String busiestZone() {
        return most(placement().byZone());
    }

    /** Every machine of the zone falls silent, for good. */
    void loseZone(String zone) {
        cluster.kubelets().lose(zone);
        Eventually.eventually(() -> assertThat(placement().byZone()).doesNotContainKey(zone));
        note("7 zone lost");
    }

    /** The cloud takes the machines of the lost zone away, and cannot make others there. */
    void removeLostNodes() {
        Nodes.of(cluster, workload.namespace()).stream()
                .filter(node -> cluster.kubelets().isLost(node))
                .forEach(node -> cluster.admin().resource(node).delete());
        note("9 zone lost, nodes removed");
    }

    /**
     * The node with the most servers takes no more pods, and one that it has goes; then a rollout, before and after the
     * node takes pods again.
     */
    void cordon() {
        var node = cordonBusiest();
        var pod = podsOn(node).get(0);
        var name = pod.getMetadata().getName();
        cluster.admin().resource(pod).delete();
        Eventually.eventually(() -> assertThat(placement().pods())
                .noneMatch(other -> other.getMetadata().getName().equals(name)));
        note("4 node cordoned, its pod deleted");
        rollOut("5 node cordoned, rollout");
        // Karpenter takes an empty node away, cordoned or not.
        if (cluster.admin().nodes().withName(node).get() != null) {
            Nodes.cordon(cluster, node, false);
        }
        rollOut("6 node uncordoned, rollout");
    }

    /** Karpenter may take a node away between two looks. */
    private String cordonBusiest() {
        var node = new AtomicReference<String>();
        Eventually.eventually(() -> {
            node.set(most(settled().byNode()));
            Nodes.cordon(cluster, node.get(), true);
        });
        return node.get();
    }

    private static String most(Map<String, Long> counts) {
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** A new revision of the Deployment, as a new version or setting brings. */
    void rollOut(String event) {
        var restarted = Map.of(
                "annotations",
                Map.of("kubectl.kubernetes.io/restartedAt", Instant.now().toString()));
        cluster.merge(deployment(), Map.of("spec", Map.of("template", Map.of("metadata", restarted))));
        note(event);
    }

    void replaceMachines() {
        machines.replace(this);
        note("3 machines replaced");
    }

    /** Evicts what is on a node; false: what still is there may not go, or cannot run elsewhere. */
    boolean drain(String node) {
        var deadline = Instant.now().plus(PATIENCE_OF_DRAIN);
        while (Instant.now().isBefore(deadline)) {
            var left = podsOn(node);
            if (left.isEmpty()) {
                settled();
                return true;
            }
            left.forEach(cluster::evict);
            Eventually.pause();
        }
        return false;
    }

    List<Pod> podsOn(String node) {
        return placement().pods().stream()
                .filter(pod -> node.equals(pod.getSpec().getNodeName()))
                .toList();
    }

    Placement placement() {
        var now = Placement.of(cluster, workload.namespace(), workload.app());
        fewest = Math.min(fewest, now.ready());
        return now;
    }

    /** What was seen after each event. */
    Map<String, Seen> seen() {
        return seen;
    }

    private void note(String event) {
        var placement = settled();
        seen.put(event, new Seen(placement, workload.replicas(), fewest, rolledOut()));
        fewest = placement.ready();
    }

    /** What is there at the end: all of the newest revision, or pods that no node may have, for a while. */
    Placement settled() {
        since = Instant.now();
        return Eventually.settled(Eventually.LONG, this::placement, this::isSettled);
    }

    private boolean isSettled(Placement placement) {
        if (!placement.fingerprint().equals(fingerprint)) {
            fingerprint = placement.fingerprint();
            since = Instant.now();
        }
        if (placement.refused() == 0) {
            return placement.ready() == workload.replicas() && rolledOut();
        }
        return placement.ready() + placement.refused() == placement.pods().size()
                && since.plus(machines.calm()).isBefore(Instant.now());
    }

    private boolean rolledOut() {
        var now = deployment().get();
        var status = now.getStatus();
        return now.getMetadata().getGeneration().equals(status.getObservedGeneration())
                && number(status.getReplicas()) == workload.replicas()
                && number(status.getUpdatedReplicas()) == workload.replicas()
                && number(status.getReadyReplicas()) == workload.replicas();
    }

    private RollableScalableResource<Deployment> deployment() {
        return cluster.admin()
                .apps()
                .deployments()
                .inNamespace(workload.namespace())
                .withName(workload.name());
    }

    private static int number(Integer number) {
        return number == null ? 0 : number;
    }
}
