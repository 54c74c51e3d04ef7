package posit.controlplane;

import static java.util.stream.Collectors.toSet;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The kubelets of all nodes that carry {@link #FAKE}: nodes become ready and renew their leases, bound pods run, pods of
 * Jobs succeed, deleted pods go. Nodes of a lost zone stay as they are, and so do their pods.
 */
public final class FakeKubelets implements AutoCloseable {
    /** As Karpenter's kwok provider marks the nodes it makes. */
    public static final Map<String, String> FAKE = Map.of("kwok.x-k8s.io/node", "fake");

    public static final String ZONE = "topology.kubernetes.io/zone";

    /** How long no lease may be renewed; five of our heartbeats, for a slow machine. */
    static final Duration SILENCE_TO_BE_LOST = Duration.ofSeconds(20);

    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final int ROUND_MILLIS = 250;

    private final KubernetesClient client;
    private final SharedIndexInformer<Node> nodes;
    private final SharedIndexInformer<Pod> pods;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Instant> heartbeats = new ConcurrentHashMap<>();
    private final Map<String, String> played = new ConcurrentHashMap<>();
    private final Map<String, Duration> bootTimes = new ConcurrentHashMap<>();
    private final Set<String> lostZones = ConcurrentHashMap.newKeySet();
    private final Status status;

    FakeKubelets(KubernetesClient client) {
        this.client = client;
        status = new Status(client);
        nodes = client.nodes().inform();
        pods = client.pods().inAnyNamespace().inform();
        clock.scheduleWithFixedDelay(this::round, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The pods of all namespaces, as last seen. */
    public List<Pod> pods() {
        return pods.getStore().list();
    }

    public List<Node> nodes() {
        return nodes.getStore().list();
    }

    /** Power and network of a zone fail. */
    public void lose(String zone) {
        lostZones.add(zone);
    }

    public boolean isLost(Node node) {
        return lostZones.contains(zone(node));
    }

    /** Machines made in this zone from now on need so long to be ready. */
    public void bootSlowly(String zone, Duration time) {
        bootTimes.put(zone, time);
    }

    /** A failed call is made again in the next round: whatever was to be done is still to be done then. */
    private void round() {
        try {
            var alive = nodes().stream().filter(this::isAlive).toList();
            alive.forEach(this::keep);
            var names = alive.stream().map(node -> node.getMetadata().getName()).collect(toSet());
            pods().stream()
                    .filter(pod -> pod.getSpec().getNodeName() != null)
                    .filter(pod -> names.contains(pod.getSpec().getNodeName()))
                    .forEach(this::play);
        } catch (KubernetesClientException e) {
            played.clear();
        }
    }

    private boolean isAlive(Node node) {
        var zone = zone(node);
        var boots = bootTimes.getOrDefault(zone, Duration.ZERO);
        return FAKE.entrySet().stream().allMatch(mark -> mark.getValue()
                        .equals(node.getMetadata().getAnnotations().get(mark.getKey())))
                && !isLost(node)
                && !Instant.parse(node.getMetadata().getCreationTimestamp())
                        .plus(boots)
                        .isAfter(Instant.now());
    }

    private void keep(Node node) {
        var name = node.getMetadata().getName();
        var now = Instant.now();
        if (heartbeats.getOrDefault(name, Instant.EPOCH).plus(HEARTBEAT).isAfter(now)) {
            return;
        }
        status.renewLease(name);
        if (!Status.isReady(node)) {
            status.makeReady(name);
        }
        heartbeats.put(name, now);
    }

    /** Once for each version of a pod: what was done shows a little later. */
    private void play(Pod pod) {
        var version = pod.getMetadata().getResourceVersion();
        if (!version.equals(played.put(pod.getMetadata().getUid(), version))) {
            status.advance(pod);
        }
    }

    private static String zone(Node node) {
        return node.getMetadata().getLabels().getOrDefault(ZONE, "");
    }

    @Override
    public void close() {
        clock.shutdownNow();
        nodes.close();
        pods.close();
        client.close();
    }
}
