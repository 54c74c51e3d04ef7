package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static posit.controlplane.Eventually.eventually;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import posit.controlplane.OnControlPlane;
import posit.controlplane.RealCluster;

/**
 * A whole stack on a real control plane, its nodes shaped as the plan says: official charts where they are given, else what
 * the scheduler sees of them.
 */
@OnControlPlane
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InstalledStack {
    private static final String CONNECT = "rstudio-connect";
    private static final String NAMESPACE = "posit-connect";

    private final Tried stack;
    private final Map<String, HelmRelease> releases;
    private RealCluster cluster;

    InstalledStack(Tried stack) {
        this.stack = stack;
        releases = Charts.products(stack.objects());
    }

    @BeforeAll
    void install(RealCluster given, @TempDir Path temporary) throws IOException {
        cluster = given;
        Cleaning.removeStacks(cluster);
        stack.nodes().forEach(cluster::apply);
        stack.objects().objects().values().stream()
                .filter(object -> cluster.serves((String) object.get("apiVersion"), (String) object.get("kind")))
                .filter(object -> !object.get("kind").equals("NodePool"))
                .forEach(cluster::apply);
        for (var release : releases.entrySet()) {
            if (Charts.given().isPresent()) {
                Charts.given().get().install(cluster, release.getKey(), release.getValue(), temporary);
            } else {
                Workload.of(release.getKey(), release.getValue()).apply(cluster);
            }
        }
    }

    @Test
    void all_servers_run_on_the_nodes_meant_for_them_and_no_zone_has_them_all() {
        releases.forEach((chart, release) -> eventually(() -> {
            var servers = servers(chart, release);
            assertThat(servers.ready()).isEqualTo(release.replicas());
            assertThat(servers.workloads())
                    .containsExactly((String) Values.at(release.values(), "nodeSelector", "workload"));
            assertThat(servers.byZone()).hasSizeGreaterThan(1);
            assertThat(servers.byNode().values()).allMatch(pods -> pods == 1);
        }));
    }

    @Test
    void every_claim_is_bound_and_every_job_is_done() {
        eventually(() -> assertThat(cluster.admin()
                        .persistentVolumeClaims()
                        .inAnyNamespace()
                        .list()
                        .getItems())
                .allMatch(claim -> claim.getStatus().getPhase().equals("Bound")));
        eventually(() -> assertThat(cluster.admin()
                        .batch()
                        .v1()
                        .jobs()
                        .inNamespace("posit-packages-databases")
                        .list()
                        .getItems())
                .allMatch(job -> Integer.valueOf(1).equals(job.getStatus().getSucceeded())));
    }

    @Test
    void a_drain_takes_one_server_at_a_time() {
        var release = releases.get(CONNECT);
        eventually(() -> assertThat(servers(CONNECT, release).ready()).isEqualTo(release.replicas()));
        eventually(() -> assertThat(cluster.admin()
                        .policy()
                        .v1()
                        .podDisruptionBudget()
                        .inNamespace(NAMESPACE)
                        .list()
                        .getItems())
                .allMatch(budget -> Integer.valueOf(1).equals(budget.getStatus().getDisruptionsAllowed()))
                .isNotEmpty());

        // Nothing can come in the place of what went.
        cluster.kubelets().nodes().forEach(node -> cordon(node, true));
        assertThat(servers(CONNECT, release).pods().stream().filter(cluster::evict))
                .hasSize(1);
        cluster.kubelets().nodes().forEach(node -> cordon(node, false));
        eventually(() -> assertThat(servers(CONNECT, release).ready()).isEqualTo(release.replicas()));

        // The node that was the first to take pods again may have two of them: docs/operations/nodes.md
        cluster.merge(
                cluster.admin().apps().deployments().inNamespace(NAMESPACE).withName(release.name()),
                Map.of(
                        "spec",
                        Map.of("template", Map.of("metadata", Map.of("annotations", Map.of("restarted", "yes"))))));
        eventually(() -> {
            var servers = servers(CONNECT, release);
            assertThat(servers.ready()).isEqualTo(release.replicas());
            assertThat(servers.pods())
                    .allMatch(pod -> pod.getMetadata().getAnnotations().containsKey("restarted"));
            assertThat(servers.byNode()).hasSize(release.replicas());
        });
    }

    private void cordon(Node node, boolean cordoned) {
        Nodes.cordon(cluster, node.getMetadata().getName(), cordoned);
    }

    @Test
    void account_of_connect_may_do_what_content_in_jobs_needs_and_nothing_else() {
        assumeTrue(Charts.given().isPresent(), "no charts: name a directory with them by -Dposit.charts=DIR");

        assertThat(Rights.of(cluster, NAMESPACE, NAMESPACE, NAMESPACE))
                .containsExactlyInAnyOrder(
                        "list serviceaccounts",
                        "get pods/log",
                        "get pods",
                        "list pods",
                        "watch pods",
                        "list events",
                        "create pods/attach",
                        "get pods/attach",
                        "create pods/exec",
                        "get pods/exec",
                        "create services",
                        "get services",
                        "list services",
                        "watch services",
                        "create batch/jobs",
                        "get batch/jobs",
                        "delete batch/jobs",
                        "list batch/jobs",
                        "watch batch/jobs",
                        "list discovery.k8s.io/endpointslices",
                        "watch discovery.k8s.io/endpointslices");
        assertThat(Rights.of(cluster, NAMESPACE, NAMESPACE, "kube-system")).isEmpty();
    }

    @Test
    void account_of_content_may_do_nothing() {
        assertThat(Rights.of(cluster, NAMESPACE, "posit-connect-content", NAMESPACE))
                .isEmpty();
    }

    @Test
    void content_from_the_template_of_the_chart_lands_on_its_nodes() {
        assumeTrue(Charts.given().isPresent(), "no charts: name a directory with them by -Dposit.charts=DIR");
        var template = cluster.admin()
                .configMaps()
                .inNamespace(NAMESPACE)
                .withName("posit-connect-config")
                .get()
                .getData()
                .get("job.yaml");
        var base = Values.map(Serialization.unmarshal(template, Map.class));
        var pool = (String) Values.at(base, "spec", "template", "spec", "nodeSelector", "workload");
        var content = new Content(cluster, NAMESPACE, base, Map.of("cpu", "0.25"));
        Stream.of("one", "two").forEach(name -> content.start(name, pool));

        eventually(() -> assertThat(content.placement().ready()).isEqualTo(2));
        assertThat(content.placement().workloads()).containsExactly(pool);
        assertThat(content.placement().byNode()).hasSize(2);
        content.stopAll();
    }

    private Placement servers(String chart, HelmRelease release) {
        return Placement.of(cluster, release.namespace(), chart);
    }
}
