package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.controlplane.Eventually.eventually;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import posit.controlplane.Karpenter;
import posit.controlplane.OnControlPlane;
import posit.controlplane.RealCluster;

/** Karpenter at work on the planned pools: the five checks of Posit's page, machines for content, limits. */
@OnControlPlane(karpenter = true)
class AutoscalingTest {
    private static final String CHART = "rstudio-connect";
    private static final String SERVERS = "connect-server";
    private static final String CONTENT = "connect-content";
    private static final List<String> ZONES = List.of("us-east-1a", "us-east-1b");
    private static final String CONTENT_POOL = "karpenter-pools-content";

    private final HelmRelease connect =
            Tried.AWS_AUTOSCALING.objects().releases().get(CHART);
    private final RealCluster cluster;

    AutoscalingTest(RealCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    @AfterEach
    void removePools() {
        KarpenterPool.removeAll(cluster);
    }

    @Test
    void five_checks_of_the_page_hold() {
        try (var karpenter = Karpenter.start(cluster.controlPlane(), KarpenterPool.preferences(), ZONES)) {
            var servers = KarpenterPool.of(cluster, "karpenter-pools-server", SERVERS, ZONES);
            var pool = KarpenterPool.of(cluster, CONTENT_POOL, CONTENT, ZONES);
            pool.begin();
            new Trial(cluster, Workload.of(CHART, connect).in("five-checks"), servers).begin();
            var content = content("five-checks");
            Stream.of("one", "two").forEach(name -> content.start(name, CONTENT));
            eventually(() -> assertThat(content.placement().ready()).isEqualTo(2));

            var placed = Placement.of(cluster, "five-checks", CHART);
            assertThat(placed.workloads()).containsExactly(SERVERS);
            assertThat(placed.byZone()).hasSize(2);
            assertThat(placed.byNode()).hasSize(2);
            assertThat(placed.pods())
                    .extracting(pod -> pod.getMetadata().getAnnotations().get("karpenter.sh/do-not-disrupt"))
                    .containsExactly("true", "true");
            assertThat(content.placement().workloads()).containsExactly(CONTENT);

            content.stopAll();
            eventually(() -> assertThat(pool.claims()).isEmpty());
            servers.relabel();
            var claims = servers.claims().size();
            eventually(() -> assertThat(servers.claims("Drifted")).hasSize(claims));
            assertThat(servers.claims())
                    .allSatisfy(claim -> assertThat(claim.getMetadata().getDeletionTimestamp())
                            .isNull());
            karpenter.requireAlive();
        }
    }

    @Test
    void small_content_shares_a_machine() {
        assertThat(machinesForSixSmallProcesses(KarpenterPool.preferences())).isEqualTo(1);
    }

    @Test
    void small_content_would_get_a_machine_each_if_karpenter_took_wishes_for_orders() {
        assertThat(machinesForSixSmallProcesses("Respect")).isEqualTo(6);
    }

    /** It waits for no second zone, for it is the only one. */
    @Test
    void a_single_server_runs() {
        try (var karpenter = Karpenter.start(cluster.controlPlane(), KarpenterPool.preferences(), ZONES)) {
            var pool = KarpenterPool.of(cluster, "karpenter-pools-server", SERVERS, ZONES);
            var workload = Workload.of(CHART, connect).withReplicas(1).in("single");
            var trial = new Trial(cluster, workload, pool);
            trial.begin();
            trial.rollOut("2 rollout");
            assertThat(trial.seen().values()).hasSize(2).allMatch(Seen::complete);
            karpenter.requireAlive();
        }
    }

    private int machinesForSixSmallProcesses(String preferences) {
        try (var karpenter = Karpenter.start(cluster.controlPlane(), preferences, ZONES)) {
            var name = "content-" + preferences.toLowerCase(Locale.ROOT);
            var pool = KarpenterPool.of(cluster, CONTENT_POOL, name, ZONES);
            pool.begin();
            var content = content(name);
            IntStream.range(0, 6).forEach(each -> content.start("process-" + each, name));
            eventually(() -> assertThat(content.placement().ready()).isEqualTo(6));
            karpenter.requireAlive();
            var machines = pool.claims().size();
            content.stopAll();
            return machines;
        }
    }

    @Test
    void a_pool_at_its_limit_gets_no_more_machines_and_an_event_says_so() {
        try (var karpenter = Karpenter.start(cluster.controlPlane(), KarpenterPool.preferences(), ZONES)) {
            var pool = KarpenterPool.of(cluster, CONTENT_POOL, "limited", ZONES).limitedToCpus(8);
            pool.begin();
            var content = content("limited").requesting("5");
            Stream.of("one", "two").forEach(name -> content.start(name, "limited"));
            eventually(() -> {
                assertThat(content.placement().ready()).isEqualTo(1);
                assertThat(content.placement().refused()).isEqualTo(1);
                assertThat(cluster.admin()
                                .v1()
                                .events()
                                .inNamespace("limited")
                                .list()
                                .getItems())
                        .anyMatch(event -> event.getMessage().contains("limit"));
            });
            assertThat(pool.claims()).hasSize(1);
            karpenter.requireAlive();
            content.stopAll();
        }
    }

    private Content content(String namespace) {
        cluster.namespace(namespace);
        var content = Content.of(cluster, namespace, connect);
        content.makeAccount();
        return content;
    }
}
