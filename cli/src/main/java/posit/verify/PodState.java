package posit.verify;

import static java.util.stream.Collectors.joining;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pod says of itself. */
record PodState(Pod pod) {
    static List<PodState> of(List<Pod> pods) {
        return pods.stream().map(PodState::new).toList();
    }

    /** How many pods each node has, without those that have no node yet. */
    static Map<String, Long> byNode(List<PodState> pods) {
        return pods.stream()
                .flatMap(pod -> pod.node().stream())
                .collect(Collectors.groupingBy(node -> node, Collectors.counting()));
    }

    /** The pods and what keeps each from being ready; pods with the same trouble share it. */
    static String troubles(List<PodState> pods, Function<PodState, String> trouble) {
        var byTrouble = pods.stream()
                .sorted(Comparator.comparing(PodState::name))
                .collect(Collectors.groupingBy(
                        trouble, LinkedHashMap::new, Collectors.mapping(PodState::name, joining(", "))));
        return byTrouble.entrySet().stream()
                .map(entry -> entry.getValue() + ": " + entry.getKey())
                .collect(joining("; "));
    }

    String name() {
        return pod.getMetadata().getName();
    }

    /** Empty as long as it is not scheduled. */
    Optional<String> node() {
        return Optional.ofNullable(pod.getSpec()).map(spec -> spec.getNodeName());
    }

    String annotation(String key) {
        var annotations = pod.getMetadata().getAnnotations();
        return annotations == null ? "" : annotations.getOrDefault(key, "");
    }

    boolean ready() {
        return condition("Ready")
                .filter(ready -> "True".equals(ready.getStatus()))
                .isPresent();
    }

    /** Why it is not ready, in a word or with the scheduler's own. */
    String trouble() {
        return Stream.concat(waiting(), unscheduled()).findFirst().orElseGet(() -> status().map(PodStatus::getPhase)
                .map(phase -> phase.equals("Running") ? "runs, but is not ready" : phase)
                .orElse("no status"));
    }

    private Stream<String> waiting() {
        return status().stream()
                .flatMap(status -> Stream.of(status.getInitContainerStatuses(), status.getContainerStatuses())
                        .flatMap(List::stream))
                .map(ContainerStatus::getState)
                .filter(state -> state != null && state.getWaiting() != null)
                .map(state -> String.valueOf(state.getWaiting().getReason()))
                .sorted((one, other) -> Boolean.compare(one.startsWith("Pod"), other.startsWith("Pod")));
    }

    private Stream<String> unscheduled() {
        return condition("PodScheduled").stream()
                .filter(scheduled -> "False".equals(scheduled.getStatus()))
                .map(scheduled -> String.valueOf(scheduled.getMessage()));
    }

    private Optional<PodCondition> condition(String type) {
        return status().stream()
                .flatMap(status -> status.getConditions().stream())
                .filter(condition -> type.equals(condition.getType()))
                .findFirst();
    }

    private Optional<PodStatus> status() {
        return Optional.ofNullable(pod.getStatus());
    }
}
