package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Phaser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.controlplane.Karpenter;
import posit.controlplane.OnControlPlane;
import posit.controlplane.RealCluster;

/** How Connect's servers spread over machines that Karpenter makes; those of one zone start 8 s later than the others. */
@OnControlPlane(karpenter = true)
class SpreadWithAutoscalingTest {
    private static final String CHART = "rstudio-connect";
    /** All pools have the same: Karpenter counts the zones of every pool, whosever pods. */
    private static final List<String> ZONES = List.of("us-lost-1a", "us-lost-1b");

    /** What is no failure: after it all servers run, and no zone has them all. */
    private static final List<String> ORDINARY = List.of("1 start", "2 rollout", "3 machines replaced");

    private static final SpreadRule SHIPPED = SpreadRule.MIN_DOMAINS;

    private static final Duration LATER = Duration.ofSeconds(8);

    @Test
    void two_domains_at_least_keep_servers_in_two_zones(RealCluster cluster) throws Exception {
        KarpenterPool.removeAll(cluster);
        cluster.kubelets().bootSlowly(ZONES.get(1), LATER);
        var trials = new SpreadTrials();
        var together = new Phaser(2 * SpreadRule.values().length);
        for (var replicas : List.of(2, 3)) {
            for (var rule : SpreadRule.values()) {
                trials.add(() -> run(cluster, replicas, rule, together));
            }
        }
        try (var karpenter = Karpenter.start(cluster.controlPlane(), KarpenterPool.preferences(), ZONES)) {
            var outcomes = trials.run("autoscaling");
            assertThat(outcomes.stream()
                            .filter(outcome -> ORDINARY.contains(outcome.event()))
                            .filter(outcome -> outcome.rule() == SHIPPED))
                    .hasSize(2 * ORDINARY.size())
                    .allSatisfy(outcome -> {
                        assertThat(outcome.seen().rolledOut()).isTrue();
                        assertThat(outcome.seen().placement().byZone()).hasSize(2);
                    });
            karpenter.requireAlive();
        } finally {
            KarpenterPool.removeAll(cluster);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AWS_AUTOSCALING", "AZURE_AUTOSCALING"})
    void servers_of_a_shipped_stack_wait_for_two_domains(Tried stack) {
        var spread = Workload.of(CHART, stack.objects().releases().get(CHART)).spread();

        assertThat(SHIPPED.of(spread)).isEqualTo(spread);
    }

    private static List<Outcome> run(RealCluster cluster, int replicas, SpreadRule rule, Phaser together) {
        var name =
                ("karpenter-" + replicas + "-" + rule).toLowerCase(Locale.ROOT).replace('_', '-');
        var release = Tried.AWS_AUTOSCALING.objects().releases().get(CHART);
        var workload =
                Workload.of(CHART, release).withReplicas(replicas).in(name).on(name, rule);
        var pool = KarpenterPool.of(cluster, "karpenter-pools-server", name, ZONES);
        var trial = new Trial(cluster, workload, pool);
        try {
            trial.begin();
            trial.rollOut("2 rollout");
            trial.replaceMachines();
            trial.cordon();
            together.arriveAndAwaitAdvance();
            trial.loseZone(ZONES.get(0));
            trial.rollOut("8 zone lost, rollout");
        } finally {
            together.arriveAndDeregister();
        }
        return trial.seen().entrySet().stream()
                .map(seen -> new Outcome(seen.getKey(), "Karpenter", rule, seen.getValue()))
                .toList();
    }
}
