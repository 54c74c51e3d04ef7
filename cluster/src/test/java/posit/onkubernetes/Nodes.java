package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import posit.controlplane.FakeKubelets;
import posit.controlplane.RealCluster;

/** The nodes of a cluster, and what an operator does to them. */
final class Nodes {
    private Nodes() {}

    /** Those with the label {@code workload}, in the order of their names. */
    static List<Node> of(RealCluster cluster, String workload) {
        return cluster.kubelets().nodes().stream()
                .filter(node -> workload.equals(node.getMetadata().getLabels().get("workload")))
                .sorted(Comparator.comparing(node -> node.getMetadata().getName()))
                .toList();
    }

    static List<String> zones(RealCluster cluster, String workload) {
        return of(cluster, workload).stream()
                .map(node -> node.getMetadata().getLabels().get(FakeKubelets.ZONE))
                .distinct()
                .sorted()
                .toList();
    }

    static void requireReady(RealCluster cluster, String workload, int number) {
        assertThat(of(cluster, workload).stream().filter(Nodes::takesPods)).hasSize(number);
    }

    static void requireReady(RealCluster cluster, String name) {
        assertThat(cluster.kubelets().nodes().stream()
                        .filter(node -> node.getMetadata().getName().equals(name))
                        .filter(Nodes::takesPods))
                .hasSize(1);
    }

    /** Ready, and the controllers have taken away what they put on a node that is not. */
    private static boolean takesPods(Node node) {
        return node.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True"))
                && node.getSpec().getTaints().stream()
                        .noneMatch(taint -> taint.getKey().startsWith("node.kubernetes.io/"));
    }

    static void cordon(RealCluster cluster, String name, boolean cordoned) {
        cluster.merge(cluster.admin().nodes().withName(name), Map.of("spec", Map.of("unschedulable", cordoned)));
    }
}
