package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Path WRITTEN_DOWN = Path.of("cluster/src/test/resources/trials/fixed-nodes.md");

    /** src/test/resources has the table; target/trials has that of this run. */
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

        var outcomes = trials.run("fixed-nodes");

        assertThat(outcomes.stream().map(Outcome::row).filter(SpreadOnFixedNodesTest::repeats))
                .containsExactlyElementsOf(Files.readAllLines(WRITTEN_DOWN).stream()
                        .skip(2)
                        .filter(SpreadOnFixedNodesTest::repeats)
                        .toList());
        assertThat(outcomes.stream().filter(outcome -> outcome.event().equals("2 rollout")))
                .allMatch(outcome -> outcome.seen().fewest() == outcome.seen().replicas());
        assertThat(outcomes.stream().filter(outcome -> outcome.event().equals("3 machines replaced")))
                .allMatch(outcome -> outcome.seen().fewest() >= outcome.seen().replicas() - 1);
    }

    /** Where a zone loses two servers, it depends on which is evicted first how many can be replaced. */
    private static boolean repeats(String row) {
        return !row.matches("\\| [789] .*\\| EKS x2 \\| 3 \\|.*");
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
