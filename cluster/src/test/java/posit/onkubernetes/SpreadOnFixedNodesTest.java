package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import posit.controlplane.OnControlPlane;
import posit.controlplane.RealCluster;
import posit.stack.Target;

/** How Connect's servers spread, and what becomes of them when nodes go: pools of fixed size of both clouds. */
@OnControlPlane
class SpreadOnFixedNodesTest {
    private static final String CHART = "rstudio-connect";

    @Test
    void outcomes_of_all_rules_are_as_written_down(RealCluster cluster) throws Exception {
        var trials = new SpreadTrials();
        for (var target : Target.values()) {
            for (var replicas : List.of(2, 3)) {
                for (var rule : SpreadRule.values()) {
                    trials.add(() -> run(cluster, target, replicas, rule));
                }
            }
        }

        assertThat(trials.run("fixed-nodes")).isNotEmpty();
    }

    private static List<Outcome> run(RealCluster cluster, Target target, int replicas, SpreadRule rule) {
        var plan = target.ready().set("posit:connect.replicas", replicas).known();
        var name = String.join("-", target.name(), "" + replicas, rule.name())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        var pool = Pool.of(plan).stream()
                .filter(each -> "connect".equals(each.labels().get("workload")))
                .findFirst()
                .orElseThrow()
                .only(name);
        var release = new PlannedObjects(plan).releases().get(CHART);
        var workload = Workload.of(CHART, release).in(name).on(name, rule);
        var trial = new Trial(cluster, workload, new FixedMachines(cluster, pool));
        trial.begin();
        trial.rollOut("2 rollout");
        trial.replaceMachines();
        trial.cordon();
        trial.loseZone(trial.busiestZone());
        trial.rollOut("8 zone lost, rollout");
        trial.removeLostNodes();
        return trial.seen().entrySet().stream()
                .map(seen -> new Outcome(seen.getKey(), target + " x" + pool.count(), rule, seen.getValue()))
                .toList();
    }
}
