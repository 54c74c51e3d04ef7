package posit.controlplane;

import static java.util.stream.Collectors.toList;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.NodeConditionBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** What kubelets write. */
final class Status {
    /** A pod with this annotation never becomes ready: its container ends as soon as it starts. */
    static final String CRASHES = "posit.test/crashes";

    private static final PatchContext MERGE = PatchContext.of(PatchType.STRATEGIC_MERGE);

    private final KubernetesClient client;

    Status(KubernetesClient client) {
        this.client = client;
    }

    static boolean isReady(Node node) {
        return Optional.ofNullable(node.getStatus()).stream()
                .flatMap(status -> status.getConditions().stream())
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }

    void renewLease(String node) {
        var lease = new LeaseBuilder()
                .withNewMetadata()
                .withName(node)
                .withNamespace("kube-node-lease")
                .endMetadata()
                .withNewSpec()
                .withHolderIdentity(node)
                .withLeaseDurationSeconds((int) FakeKubelets.SILENCE_TO_BE_LOST.toSeconds())
                .withRenewTime(ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
                .endSpec()
                .build();
        client.resource(lease).fieldManager("kubelet").forceConflicts().serverSideApply();
    }

    void makeReady(String node) {
        var status = new NodeBuilder()
                .withNewStatus()
                .withConditions(new NodeConditionBuilder()
                        .withType("Ready")
                        .withStatus("True")
                        .withReason("KubeletReady")
                        .withMessage("")
                        .withLastHeartbeatTime(now())
                        .withLastTransitionTime(now())
                        .build())
                .endStatus()
                .build();
        client.nodes().withName(node).subresource("status").patch(MERGE, body(status.getStatus()));
    }

    void advance(Pod pod) {
        if (pod.getMetadata().getDeletionTimestamp() != null) {
            client.resource(pod).withGracePeriod(0).delete();
        } else if (pod.getStatus().getPhase().equals("Pending")) {
            run(pod);
        } else if (pod.getStatus().getPhase().equals("Running") && ends(pod)) {
            write(pod, "Succeeded", false, null);
        }
    }

    /** Pods of Jobs do, but for content: that runs until somebody stops it. */
    private static boolean ends(Pod pod) {
        return pod.getMetadata().getOwnerReferences().stream()
                        .anyMatch(owner -> owner.getKind().equals("Job"))
                && !"rstudio_connect".equals(pod.getMetadata().getLabels().get("app.kubernetes.io/name"));
    }

    private void run(Pod pod) {
        var annotations = pod.getMetadata().getAnnotations();
        if (annotations != null && annotations.containsKey(CRASHES)) {
            write(pod, "Running", false, "CrashLoopBackOff");
        } else if (pod.getSpec().getContainers().stream().allMatch(container -> configured(pod, container))) {
            write(pod, "Running", true, null);
        } else {
            write(pod, "Pending", false, "CreateContainerConfigError");
        }
    }

    /** Whether the Secrets that its environment names are there. */
    private boolean configured(Pod pod, Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef())
                .filter(reference -> reference != null)
                .allMatch(reference -> has(pod, reference.getName(), reference.getKey()));
    }

    private boolean has(Pod pod, String secret, String key) {
        var found = client.secrets()
                .inNamespace(pod.getMetadata().getNamespace())
                .withName(secret)
                .get();
        return found != null && found.getData() != null && found.getData().containsKey(key);
    }

    private void write(Pod pod, String phase, boolean ready, String waiting) {
        var truth = ready ? "True" : "False";
        var containers = pod.getSpec().getContainers().stream()
                .map(container -> container(container, ready, waiting))
                .collect(toList());
        var status = new PodBuilder()
                .withNewStatus()
                .withPhase(phase)
                .withStartTime(now())
                .addToConditions(
                        new PodConditionBuilder()
                                .withType("Ready")
                                .withStatus(truth)
                                .withLastTransitionTime(now())
                                .build(),
                        new PodConditionBuilder()
                                .withType("ContainersReady")
                                .withStatus(truth)
                                .withLastTransitionTime(now())
                                .build())
                .withContainerStatuses(containers)
                .endStatus()
                .build();
        client.pods().resource(pod).subresource("status").patch(MERGE, body(status.getStatus()));
    }

    private static ContainerStatus container(Container container, boolean ready, String waiting) {
        var state = new ContainerStateBuilder();
        if (waiting == null) {
            state.withNewRunning().withStartedAt(now()).endRunning();
        } else {
            state.withNewWaiting().withReason(waiting).endWaiting();
        }
        return new ContainerStatusBuilder()
                .withName(container.getName())
                .withImage(container.getImage())
                .withImageID("")
                .withReady(ready)
                .withStarted(ready)
                .withRestartCount(0)
                .withState(state.build())
                .build();
    }

    private static String body(Object status) {
        return Serialization.asJson(Map.of("status", status));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
