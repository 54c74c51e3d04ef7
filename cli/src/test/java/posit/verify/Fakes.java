package posit.verify;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Objects of a cluster as they look when all is well, and the way a test changes one. */
final class Fakes {
    static final String NAMESPACE = "posit-connect";
    static final String NAMESPACES = "/api/v1/namespaces";
    static final String NODES = "/api/v1/nodes";
    static final String PODS = NAMESPACES + "/" + NAMESPACE + "/pods";
    static final String CLAIMS = NAMESPACES + "/" + NAMESPACE + "/persistentvolumeclaims";
    static final String DEPLOYMENTS = "/apis/apps/v1/namespaces/" + NAMESPACE + "/deployments";
    static final String EVENTS = NAMESPACES + "/" + NAMESPACE + "/events";
    static final String SECRETS = NAMESPACES + "/" + NAMESPACE + "/secrets";
    static final String NODE_POOLS = "/apis/karpenter.sh/v1/nodepools";
    static final String NODE_CLAIMS = "/apis/karpenter.sh/v1/nodeclaims";

    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(20));

    private static final String SERVER = "rstudio-connect";
    private static final String CONTENT = "rstudio_connect";

    private Fakes() {}

    /** Connect with two pods in two zones. */
    /** What Helm keeps of a release, with the labels of a real one. */
    static Secret revision(String status) {
        return new SecretBuilder()
                .withMetadata(new ObjectMetaBuilder()
                        .withName("sh.helm.release.v1.posit-connect.v1")
                        .withLabels(Map.of("owner", "helm", "name", "posit-connect", "version", "1", "status", status))
                        .build())
                .build();
    }

    static FakeCluster connect() {
        return new FakeCluster()
                .add(
                        NAMESPACES,
                        new NamespaceBuilder()
                                .withNewMetadata()
                                .withName(NAMESPACE)
                                .endMetadata()
                                .withNewStatus()
                                .withPhase("Active")
                                .endStatus()
                                .build())
                .add(SECRETS, revision("deployed"))
                .add(DEPLOYMENTS, deployment(2, 2))
                .add(NODES, node("node-a", "us-east-1a", "connect-server"))
                .add(NODES, node("node-b", "us-east-1b", "connect-server"))
                .add(PODS, server("server-1", "node-a"))
                .add(PODS, server("server-2", "node-b"))
                .add(CLAIMS, claim("connect-data", "Bound"))
                .empty(EVENTS);
    }

    /** The same with Karpenter and some content. */
    static FakeCluster autoscaling() {
        return connect()
                .add(NODES, node("node-c", "us-east-1a", "connect-content"))
                .add(NODES, node("node-d", "us-east-1b", "connect-content"))
                .add(PODS, content("content-1", "node-c"))
                .add(PODS, content("content-2", "node-d"))
                .add(PODS, content("content-3", "node-d"))
                .add(NODE_POOLS, karpenter("NodePool", "connect-server", "", Map.of("Ready", "True")))
                .add(NODE_POOLS, karpenter("NodePool", "connect-content", "", Map.of("Ready", "True")))
                .add(NODE_CLAIMS, serverClaim("server-x", Map.of("Ready", "True", "Consolidatable", "True")))
                .add(NODE_CLAIMS, serverClaim("server-y", Map.of("Ready", "True")))
                .add(NODE_CLAIMS, karpenter("NodeClaim", "content-x", "connect-content", Map.of("Ready", "True")));
    }

    static Deployment deployment(int ready, int updated) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName(NAMESPACE)
                .withGeneration(3L)
                .endMetadata()
                .withNewSpec()
                .withReplicas(2)
                .endSpec()
                .withNewStatus()
                .withObservedGeneration(3L)
                .withReplicas(2)
                .withReadyReplicas(ready)
                .withUpdatedReplicas(updated)
                .endStatus()
                .build();
    }

    static Node node(String name, String zone, String workload) {
        return new NodeBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels("topology.kubernetes.io/zone", zone)
                .addToLabels("workload", workload)
                .endMetadata()
                .build();
    }

    static Pod server(String name, String node) {
        var pod = pod(name, node, SERVER);
        pod.getMetadata().setAnnotations(Map.of("karpenter.sh/do-not-disrupt", "true"));
        return pod;
    }

    static Pod content(String name, String node) {
        return pod(name, node, CONTENT);
    }

    private static Pod pod(String name, String node, String label) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels("app.kubernetes.io/name", label)
                .endMetadata()
                .withNewSpec()
                .withNodeName(node)
                .endSpec()
                .withNewStatus()
                .withPhase("Running")
                .addNewCondition()
                .withType("Ready")
                .withStatus("True")
                .endCondition()
                .endStatus()
                .build();
    }

    static Pod unscheduled(String name, String message) {
        return new PodBuilder(content(name, null))
                .withNewStatus()
                .withPhase("Pending")
                .addNewCondition()
                .withType("PodScheduled")
                .withStatus("False")
                .withMessage(message)
                .endCondition()
                .endStatus()
                .build();
    }

    /** Started, not ready, and its container waits for that reason. */
    static Pod unready(String name, String node, String reason) {
        return new PodBuilder(pod(name, node, SERVER))
                .withNewStatus()
                .withPhase("Running")
                .addNewCondition()
                .withType("Ready")
                .withStatus("False")
                .endCondition()
                .addNewContainerStatus()
                .withNewState()
                .withNewWaiting()
                .withReason(reason)
                .endWaiting()
                .endState()
                .endContainerStatus()
                .endStatus()
                .build();
    }

    /** What Karpenter 1.14 records of a pod that it finds no node for. */
    static Event refusal(String pod, String message) {
        return new EventBuilder()
                .withNewMetadata()
                .withName(pod + ".18")
                .endMetadata()
                .withNewInvolvedObject()
                .withKind("Pod")
                .withName(pod)
                .endInvolvedObject()
                .withReason("FailedScheduling")
                .withMessage(message)
                .withLastTimestamp("2026-11-30T10:00:00Z")
                .withNewSource()
                .withComponent("karpenter")
                .endSource()
                .build();
    }

    static PersistentVolumeClaim claim(String name, String phase) {
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewStatus()
                .withPhase(phase)
                .withCapacity(Map.of("storage", new Quantity("100Gi")))
                .endStatus()
                .build();
    }

    static GenericKubernetesResource serverClaim(String name, Map<String, String> conditions) {
        return karpenter("NodeClaim", name, "connect-server", conditions);
    }

    /** @param pool label of a NodeClaim, or "" */
    static GenericKubernetesResource karpenter(String kind, String name, String pool, Map<String, String> conditions) {
        var resource = new GenericKubernetesResource();
        resource.setApiVersion("karpenter.sh/v1");
        resource.setKind(kind);
        resource.setMetadata(new ObjectMetaBuilder()
                .withName(name)
                .withCreationTimestamp("2026-11-20T10:00:00Z")
                .addToLabels("karpenter.sh/nodepool", pool)
                .build());
        var list = conditions.entrySet().stream()
                .map(each -> Map.of("type", each.getKey(), "status", each.getValue()))
                .toList();
        resource.setAdditionalProperty("status", Map.of("conditions", List.copyOf(list)));
        return resource;
    }
}
