package posit.onkubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.controlplane.OnControlPlane;
import posit.controlplane.RealCluster;
import posit.engine.Plan;
import posit.stack.Target;

/** How Connect's servers spread, and what becomes of them when nodes go: pools of fixed size of both clouds. */
@OnControlPlane
class SpreadOnFixedNodesTest {
    private static final String CHART = "rstudio-connect";
    private static final String PACKAGES = "rstudio-pm";

    /** The rule of both products, on both clouds. */
    private static final SpreadRule SHIPPED = SpreadRule.HONOR_TAINTS;

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
        for (var target : Target.values()) {
            var replicas = release(target.ready().known(), CHART).replicas();
            assertThat(outcomes.stream()
                            .filter(outcome -> outcome.nodes().startsWith(target.name()))
                            .filter(outcome -> outcome.rule() == SHIPPED)
                            .map(Outcome::seen)
                            .filter(seen -> seen.replicas() == replicas))
                    .isNotEmpty()
                    .allMatch(Seen::complete);
        }
    }

    @ParameterizedTest
    @EnumSource
    void servers_of_a_shipped_stack_leave_out_nodes_that_they_may_not_enter(Target target) {
        var plan = target.ready().known();

        for (var chart : List.of(CHART, PACKAGES)) {
            var spread = Workload.of(chart, release(plan, chart)).spread();
            assertThat(SHIPPED.of(spread)).isEqualTo(spread);
        }
    }

    @ParameterizedTest
    @EnumSource
    void replicas_of_package_manager_go_to_the_nodes_that_are_left(Target target, RealCluster cluster) {
        var name = target.name().toLowerCase(Locale.ROOT) + "-packages";
        var trial = trial(cluster, target.ready().known(), PACKAGES, name, SHIPPED);

        trial.begin();
        trial.cordon();
        trial.loseZone(trial.busiestZone());

        assertThat(trial.seen().values()).hasSize(5).allMatch(Seen::complete);
    }

    private static HelmRelease release(Plan plan, String chart) {
        return new PlannedObjects(plan).releases().get(chart);
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
        var nodes = target + " x" + pool(plan, CHART).count();
        var trial = trial(cluster, plan, CHART, name, rule);
        trial.begin();
        trial.rollOut("2 rollout");
        trial.replaceMachines();
        trial.cordon();
        trial.loseZone(trial.busiestZone());
        trial.rollOut("8 zone lost, rollout");
        trial.removeLostNodes();
        return trial.seen().entrySet().stream()
                .map(seen -> new Outcome(seen.getKey(), nodes, rule, seen.getValue()))
                .toList();
    }

    private static Trial trial(RealCluster cluster, Plan plan, String chart, String name, SpreadRule rule) {
        var workload = Workload.of(chart, release(plan, chart)).in(name).on(name, rule);
        return new Trial(
                cluster, workload, new FixedMachines(cluster, pool(plan, chart).only(name)));
    }

    private static Pool pool(Plan plan, String chart) {
        var labels = release(plan, chart).values().get("nodeSelector");
        return Pool.of(plan).stream()
                .filter(pool -> pool.labels().equals(labels))
                .findFirst()
                .orElseThrow();
    }
}
