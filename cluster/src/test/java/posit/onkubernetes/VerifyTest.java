package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.controlplane.Eventually.eventually;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import posit.controlplane.FakeKubelets;
import posit.controlplane.OnControlPlane;
import posit.controlplane.RealCluster;

/** {@code ./posit verify} against a real API server, in good and in broken states. */
@OnControlPlane
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyTest {
    private static final String CHART = "rstudio-connect";
    private static final String NAMESPACE = "posit-connect";

    private final RealCluster cluster;
    private final Workload servers =
            Workload.of(CHART, Tried.AWS.objects().releases().get(CHART));

    VerifyTest(RealCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    void install() {
        Cleaning.removeStacks(cluster);
        Tried.AWS.nodes().forEach(cluster::apply);
        var objects = Tried.AWS.objects().objects();
        Stream.of("namespace", "files-volume", "files-claim")
                .forEach(name -> cluster.apply(objects.get("connect-workspace-" + name)));
        mend();
    }

    /** Every test finds a good state. */
    @AfterEach
    void mend() {
        var deployments = cluster.admin().apps().deployments().inNamespace(NAMESPACE);
        deployments.delete();
        eventually(() -> assertThat(servers().pods()).isEmpty());
        servers.apply(cluster);
        eventually(() -> assertThat(servers().ready()).isEqualTo(servers.replicas()));
    }

    @Test
    void good_state() {
        eventually(() -> assertThat(verify())
                .containsEntry("namespace", "passed: posit-connect, Active")
                .containsEntry("release", "passed: 2 of 2 replicas ready")
                .containsEntry("pods", "passed: 2 of 2 ready")
                .containsEntry("zones", "passed: us-east-1a: 1, us-east-1b: 1")
                .containsEntry("volumes", "passed: connect-data Bound (100Gi)"));
    }

    @Test
    void servers_that_crash() {
        change(Map.of("metadata", Map.of("annotations", Map.of("posit.test/crashes", "true"))));

        eventually(() -> {
            assertThat(verify().get("pods")).startsWith("failed: ").contains("CrashLoopBackOff");
            assertThat(verify().get("release")).isEqualTo("failed: 2 of 2 replicas ready, 1 of the newest revision");
        });
    }

    @Test
    void a_secret_that_is_not_there() {
        change(Map.of("spec", Map.of("containers", List.of(Map.of("name", "server", "env", List.of(fromMissing()))))));

        eventually(
                () -> assertThat(verify().get("pods")).startsWith("failed: ").contains("CreateContainerConfigError"));
    }

    private static Map<String, Object> fromMissing() {
        var reference = Map.of("secretKeyRef", Map.of("name", "not-there", "key", "password"));
        return Map.of("name", "PASSWORD", "valueFrom", reference);
    }

    @Test
    void no_node_that_servers_may_have() {
        change(Map.of("spec", Map.of("nodeSelector", Map.of("workload", "nowhere"))));

        eventually(() -> assertThat(verify().get("pods"))
                .startsWith("failed: ")
                .contains("didn't match Pod's node affinity/selector"));
    }

    @Test
    void one_zone_has_all_servers() {
        var zone = Map.of(FakeKubelets.ZONE, "us-east-1a");
        change(Map.of("spec", Map.of("nodeSelector", zone, "topologySpreadConstraints", List.of())));

        eventually(() -> assertThat(verify().get("zones"))
                .isEqualTo("failed: us-east-1a: 2; the loss of one zone would stop all"));
    }

    @Test
    void an_expired_login() {
        assertThat(Verify.of(cluster.controlPlane().kubeconfig("expired")))
                .containsEntry("access", "unseen: the cluster does not accept the login (401)");
    }

    @Test
    void a_login_without_rights() {
        var token = Rights.token(cluster, "default", "default");

        assertThat(Verify.of(cluster.controlPlane().kubeconfig(token)))
                .hasEntrySatisfying("namespace", finding -> assertThat(finding)
                        .startsWith("unseen: not allowed: namespaces \"posit-connect\""))
                .hasEntrySatisfying(
                        "pods", finding -> assertThat(finding).startsWith("unseen: not allowed: pods is forbidden"));
    }

    @Test
    void a_frozen_api_server() {
        cluster.controlPlane().whileFrozen(() -> assertThat(verify())
                .containsEntry("access", "unseen: the Kubernetes API did not answer in time"));
    }

    private Map<String, String> verify() {
        return Verify.of(cluster.controlPlane().adminKubeconfig());
    }

    private Placement servers() {
        return Placement.of(cluster, NAMESPACE, CHART);
    }

    /** Changes the template of the pods. */
    private void change(Map<String, Object> template) {
        cluster.merge(
                cluster.admin().apps().deployments().inNamespace(NAMESPACE).withName(servers.name()),
                Map.of("spec", Map.of("template", template)));
    }
}
