package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import posit.controlplane.Karpenter;
import posit.controlplane.OnControlPlane;
import posit.controlplane.RealCluster;

/** How Connect's servers spread over machines that Karpenter makes; those of one zone start 8 s later than the others. */
@OnControlPlane(karpenter = true)
class SpreadWithAutoscalingTest {
    private static final String CHART = "rstudio-connect";
    /** All pools have the same: Karpenter counts the zones of every pool, whosever pods. */
    private static final List<String> ZONES = List.of("us-lost-1a", "us-lost-1b");

    private static final Duration LATER = Duration.ofSeconds(8);

    @Test
    void outcomes_of_all_rules_are_as_written_down(RealCluster cluster) throws Exception {
        KarpenterPool.removeAll(cluster);
        cluster.kubelets().bootSlowly(ZONES.get(1), LATER);
        var trials = new SpreadTrials();
        var together = new CyclicBarrier(2 * SpreadRule.values().length);
        for (var replicas : List.of(2, 3)) {
            for (var rule : SpreadRule.values()) {
                trials.add(() -> run(cluster, replicas, rule, together));
            }
        }
        try (var karpenter = Karpenter.start(cluster.controlPlane(), "Respect", ZONES)) {
            assertThat(trials.run("autoscaling")).isNotEmpty();
            karpenter.requireAlive();
        } finally {
            KarpenterPool.removeAll(cluster);
        }
    }

    private static List<Outcome> run(RealCluster cluster, int replicas, SpreadRule rule, CyclicBarrier together)
            throws InterruptedException, BrokenBarrierException {
        var name =
                ("karpenter-" + replicas + "-" + rule).toLowerCase(Locale.ROOT).replace('_', '-');
        var release = Tried.AWS_AUTOSCALING.objects().releases().get(CHART);
        var workload =
                Workload.of(CHART, release).withReplicas(replicas).in(name).on(name, rule);
        var pool = KarpenterPool.of(cluster, "karpenter-pools-server", name, ZONES);
        var trial = new Trial(cluster, workload, pool);
        trial.begin();
        trial.rollOut("2 rollout");
        trial.replaceMachines();
        trial.cordon();
        together.await();
        trial.loseZone(ZONES.get(0));
        trial.rollOut("8 zone lost, rollout");
        return trial.seen().entrySet().stream()
                .map(seen -> new Outcome(seen.getKey(), "Karpenter", rule, seen.getValue()))
                .toList();
    }
}
