package posit.verify;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions that checks ask of a cluster; nothing here can change it. */
final class Cluster {
    private static final String NAME = "app.kubernetes.io/name";
    private static final String POOL = "karpenter.sh/nodepool";
    private static final Set<String> OVER = Set.of("Succeeded", "Failed");
    private static final String KARPENTER = "karpenter";
    private static final String FAILED_SCHEDULING = "FailedScheduling";
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final KubernetesClient client;

    Cluster(KubernetesClient client) {
        this.client = client;
    }

    /** Version of Kubernetes, for a first word with the API. */
    String version() {
        return client.getKubernetesVersion().getGitVersion();
    }

    Optional<Namespace> namespace(String name) {
        return Optional.ofNullable(client.namespaces().withName(name).get());
    }

    Optional<Deployment> deployment(String namespace, String name) {
        return Optional.ofNullable(client.apps()
                .deployments()
                .inNamespace(namespace)
                .withName(name)
                .get());
    }

    /** The Secret of a revision that Helm began and has not ended; empty also for a login that may not list Secrets. */
    Optional<String> pendingRevision(String namespace, String release) {
        try {
            return client
                    .secrets()
                    .inNamespace(namespace)
                    .withLabels(Map.of("owner", "helm", "name", release))
                    .list()
                    .getItems()
                    .stream()
                    .filter(secret -> labels(secret).getOrDefault("status", "").startsWith("pending-"))
                    .map(secret -> secret.getMetadata().getName())
                    .findFirst();
        } catch (KubernetesClientException e) {
            if (e.getCode() == FORBIDDEN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Those that run or are to run, not those that ended or are leaving. */
    List<Pod> pods(String namespace, String nameLabel) {
        return client.pods().inNamespace(namespace).withLabel(NAME, nameLabel).list().getItems().stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> pod.getStatus() == null
                        || !OVER.contains(pod.getStatus().getPhase()))
                .toList();
    }

    /** Labels of all nodes by name. */
    Map<String, Map<String, String>> nodes() {
        return client.nodes().list().getItems().stream()
                .collect(Collectors.toMap(node -> node.getMetadata().getName(), Cluster::labels));
    }

    /** Karpenter's newest word on each pod that it found no node for, by the pod's name. */
    Map<String, String> karpenterRefusals(String namespace) {
        return client.v1().events().inNamespace(namespace).list().getItems().stream()
                .filter(event -> KARPENTER.equals(source(event)) && FAILED_SCHEDULING.equals(event.getReason()))
                .sorted(Comparator.comparing(Cluster::lastSeen))
                .collect(Collectors.toMap(
                        event -> event.getInvolvedObject().getName(), Event::getMessage, (earlier, later) -> later));
    }

    private static String source(Event event) {
        return event.getSource() == null
                ? event.getReportingComponent()
                : event.getSource().getComponent();
    }

    private static String lastSeen(Event event) {
        return Objects.requireNonNullElse(event.getLastTimestamp(), "");
    }

    List<PersistentVolumeClaim> claims(String namespace) {
        return client.persistentVolumeClaims().inNamespace(namespace).list().getItems();
    }

    /** Ready or not, by name; empty when the cluster has no Karpenter. */
    Map<String, Boolean> nodePools() {
        return karpenter("NodePool", "nodepools", Optional.empty()).stream()
                .collect(Collectors.toMap(pool -> pool.getMetadata().getName(), pool -> "True"
                        .equals(NodeClaim.conditions(pool).get("Ready"))));
    }

    List<NodeClaim> nodeClaims(String pool) {
        return karpenter("NodeClaim", "nodeclaims", Optional.of(pool)).stream()
                .map(NodeClaim::of)
                .toList();
    }

    private List<GenericKubernetesResource> karpenter(String kind, String plural, Optional<String> pool) {
        var type = new ResourceDefinitionContext.Builder()
                .withGroup("karpenter.sh")
                .withVersion("v1")
                .withKind(kind)
                .withPlural(plural)
                .withNamespaced(false)
                .build();
        var all = client.genericKubernetesResources(type);
        try {
            return pool.map(name -> all.withLabel(POOL, name).list())
                    .orElseGet(all::list)
                    .getItems();
        } catch (KubernetesClientException e) {
            if (e.getCode() == NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    private static Map<String, String> labels(HasMetadata object) {
        var labels = object.getMetadata().getLabels();
        return labels == null ? Map.of() : labels;
    }
}
