package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloudsim.SimulatedCloud;

/** How long an update takes, beside the longest chain of resources that wait for each other. */
@Tag("engine")
@ExtendWith(Summary.class)
class CriticalPathTest {
    /** How long the longest chain takes here: some seconds for every quarter of an hour in a real cloud. */
    private static final double CHAIN_SECONDS = 30;

    private static final double MOST = 1.05;
    private static final int ATTEMPTS = 3;

    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    /** @param wall of the whole command */
    private record Run(Duration wall, List<Stored> state) {}

    @ParameterizedTest
    @EnumSource
    void an_update_takes_no_longer_than_its_longest_chain(Shipped shipped) {
        var fixed = run(shipped, 0);
        ToDoubleFunction<Stored> inCloud = seconds();
        var chain = new Needs(fixed.state()).longest(inCloud);
        var real = chain.stream().mapToDouble(inCloud).sum();
        var best = Double.MAX_VALUE;
        for (var attempt = 0; attempt < ATTEMPTS && best > MOST; attempt++) {
            var wall = run(shipped, CHAIN_SECONDS / real).wall();
            var started = run(shipped, 0).wall();
            var ratio = (seconds(wall) - seconds(started)) / CHAIN_SECONDS;
            tell(shipped, chain, real, wall, started, ratio);
            best = Math.min(best, ratio);
        }
        Summary.ratio("pulumi", shipped.title(), best);
        assertThat(best).isLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @EnumSource
    void stage_after_stage_takes_longer(Shipped shipped) {
        var state = run(shipped, 0).state();
        ToDoubleFunction<Stored> inCloud = seconds();
        var ours =
                new Needs(state).longest(inCloud).stream().mapToDouble(inCloud).sum();
        var theirs = 0.0;
        for (var stage : Stages.of(state)) {
            theirs += new Needs(state)
                            .longest(stored -> stage.contains(stored.urn()) || inside(stored, stage)
                                    ? inCloud.applyAsDouble(stored)
                                    : 0)
                            .stream()
                            .filter(stored -> stage.contains(stored.urn()) || inside(stored, stage))
                            .mapToDouble(inCloud)
                            .sum();
        }
        System.out.printf(
                "%s: %.0f s in one go, %.0f s stage after stage: %.0f %%%n",
                shipped.title(), ours, theirs, 100 * ours / theirs);
        assertThat(ours).isLessThan(theirs);
    }

    /** What a remote component is made of is made with it. */
    private static boolean inside(Stored stored, Set<String> stage) {
        return stage.contains(stored.parent());
    }

    private static void tell(
            Shipped shipped, List<Stored> chain, double real, Duration wall, Duration started, double ratio) {
        System.out.printf(
                "%s: longest chain %.0f s in a cloud, %.1f s here: %s%n",
                shipped.title(),
                real,
                CHAIN_SECONDS,
                chain.stream().map(Stored::name).collect(Collectors.joining(" > ")));
        System.out.printf("%s: pulumi up, the whole command    %.2f s%n", shipped.title(), seconds(wall));
        System.out.printf("%s: the same when nothing takes time %.2f s%n", shipped.title(), seconds(started));
        System.out.printf(
                "%s: ratio %.3f without, %.3f with what it takes when nothing takes time%n",
                shipped.title(), ratio, seconds(wall) / CHAIN_SECONDS);
    }

    private static Run run(Shipped shipped, double scale) {
        var cloud = SimulatedCloud.start(shipped.cloud().withTimeScale(scale));
        try (var trial = new Trial(shipped, cloud, ENGINES.engine(cloud))) {
            var outcome = trial.up().expectSuccess();
            return new Run(outcome.time(), trial.state());
        }
    }

    private static ToDoubleFunction<Stored> seconds() {
        try (var cloud = SimulatedCloud.start(SimulatedCloud.Options.immediate())) {
            return stored -> cloud.seconds(stored.type());
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
