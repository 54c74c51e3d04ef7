package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloudsim.Journal;
import posit.cloudsim.SimulatedCloud;

/** How long an update takes, beside the longest chain of resources that wait for each other. */
@Tag("engine")
@ExtendWith(Summary.class)
class CriticalPathTest {
    /** How long the longest chain takes here; about a quarter of an hour in a real cloud. */
    private static final double CHAIN_SECONDS = 80;

    private static final double MOST = 1.05;
    private static final int ATTEMPTS = 2;

    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    /**
     * @param wall of the whole command
     * @param cloud from the beginning of the first creation to the end of the last one
     */
    private record Run(Duration wall, Duration cloud, List<Stored> state) {}

    /** What Pulumi does before the first creation and after the last one is told on a line of its own. */
    @ParameterizedTest
    @EnumSource
    void an_update_takes_no_longer_than_its_longest_chain(Shipped shipped) {
        var nothing = run(shipped, 0);
        ToDoubleFunction<Stored> inCloud = seconds();
        var chain = new Needs(nothing.state()).longest(inCloud);
        var real = chain.stream().mapToDouble(inCloud).sum();
        var best = Double.MAX_VALUE;
        for (var attempt = 0; attempt < ATTEMPTS && best > MOST; attempt++) {
            var run = run(shipped, CHAIN_SECONDS / real);
            tell(shipped, chain, real, run, nothing.wall());
            best = Math.min(best, seconds(run.cloud()) / CHAIN_SECONDS);
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

    private static void tell(Shipped shipped, List<Stored> chain, double real, Run run, Duration nothing) {
        System.out.printf(
                """
                %1$s: the longest chain is %2$.0f s in a cloud, %3$.1f s here: %4$s
                %1$s: from the first creation to the last %5$.2f s, ratio %6$.3f
                %1$s: the whole command %7$.2f s; when nothing takes time %8$.2f s
                """,
                shipped.title(),
                real,
                CHAIN_SECONDS,
                chain.stream().map(Stored::name).collect(Collectors.joining(" > ")),
                seconds(run.cloud()),
                seconds(run.cloud()) / CHAIN_SECONDS,
                seconds(run.wall()),
                seconds(nothing));
    }

    private static Run run(Shipped shipped, double scale) {
        var cloud = SimulatedCloud.start(shipped.cloud().withTimeScale(scale));
        try (var trial = new Trial(shipped, cloud, ENGINES.engine(cloud))) {
            var outcome = trial.up(Engine.Option.WIDE).expectSuccess();
            var first =
                    cloud.journal().entries().stream().map(Journal.Entry::start).min(Comparator.naturalOrder());
            var last = cloud.journal().entries().stream()
                    .map(entry -> entry.start().plus(entry.took()))
                    .max(Comparator.naturalOrder());
            return new Run(outcome.time(), Duration.between(first.orElseThrow(), last.orElseThrow()), trial.state());
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
