package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloudsim.Journal;
import posit.cloudsim.SimulatedCloud;
import posit.cloudsim.Thing;

/**
 * The time of an update beside its critical path: the longest chain of resources that wait for each other.
 *
 * <p>It measures and asserts no time, because a busy machine would fail it for nothing. {@code bench/critical-path} runs it.
 */
@Tag("engine")
class CriticalPathBench {
    /** How long the longest chain takes here; about a quarter of an hour in a real cloud. */
    private static final double CHAIN_SECONDS = 30;

    private static final int RUNS = 3;

    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    private static final Map<Shipped, Whole> WHOLE = new EnumMap<>(Shipped.class);

    /**
     * The whole stack in one update.
     *
     * @param scale seconds here for one second in a real cloud
     * @param best of the updates that took time
     */
    private record Whole(StageMonitor.Record record, List<Stored> state, double scale, Run best) {}

    /**
     * @param wall of the whole command, or commands
     * @param cloud from the beginning of the first creation to the end of the last one
     */
    private record Run(Duration wall, Duration cloud) {
        Run plus(Run other) {
            return new Run(wall.plus(other.wall), cloud.plus(other.cloud));
        }

        double ratio() {
            return seconds(cloud) / CHAIN_SECONDS;
        }
    }

    /** The same resources, in as many stacks as Posit's own platform tool makes of them. */
    @ParameterizedTest
    @EnumSource
    void an_update_and_the_same_stage_after_stage(Shipped shipped) {
        var whole = whole(shipped);
        var once = whole.best();
        var staged = staged(shipped, whole);
        System.out.printf(
                "%s: in one go %.1f s, stage after stage %.1f s: %.0f %%; whole commands %.1f s and %.1f s%n",
                shipped.title(),
                seconds(once.cloud()),
                seconds(staged.cloud()),
                100 * seconds(once.cloud()) / seconds(staged.cloud()),
                seconds(once.wall()),
                seconds(staged.wall()));
    }

    private static Whole whole(Shipped shipped) {
        return WHOLE.computeIfAbsent(shipped, CriticalPathBench::measure);
    }

    private static Whole measure(Shipped shipped) {
        var record = new StageMonitor.Record();
        var cloud = SimulatedCloud.start(shipped.cloud());
        try (var monitor = new StageMonitor(record);
                var trial = new Trial(
                        shipped, cloud, new RealEngine(ENGINES.workspace(), cloud.debugProviders(), monitor))) {
            var nothing = trial.up(Engine.Option.WIDE).expectSuccess().time();
            ToDoubleFunction<Stored> inCloud = stored -> seconds(cloud.time(stored.urn()));
            var chain = new Needs(trial.state()).longest(inCloud);
            var real = chain.stream().mapToDouble(inCloud).sum();
            var scale = CHAIN_SECONDS / real;
            var best = run(shipped, scale);
            for (var repeated = 1; repeated < RUNS; repeated++) {
                var next = run(shipped, scale);
                best = next.ratio() < best.ratio() ? next : best;
            }
            tell(shipped, chain, real, best, nothing);
            return new Whole(record, trial.state(), scale, best);
        }
    }

    private static void tell(Shipped shipped, List<Stored> chain, double real, Run best, Duration nothing) {
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
                seconds(best.cloud()),
                best.ratio(),
                seconds(best.wall()),
                seconds(nothing));
    }

    private static Run run(Shipped shipped, double scale) {
        var cloud = SimulatedCloud.start(shipped.cloud().withTimeScale(scale));
        try (var trial = new Trial(shipped, cloud, ENGINES.engine(cloud))) {
            return measured(cloud, () -> trial.up(Engine.Option.WIDE));
        }
    }

    /** One stack, with a state of its own, for each stage; one cloud for all of them. */
    private static Run staged(Shipped shipped, Whole whole) {
        try (var cloud = SimulatedCloud.start(shipped.cloud().withTimeScale(whole.scale()))) {
            var sum = new Run(Duration.ZERO, Duration.ZERO);
            for (var stage : Stages.of(whole.state())) {
                try (var monitor = new StageMonitor(whole.record(), stage);
                        var engine = new RealEngine(ENGINES.workspace(), cloud.debugProviders(), monitor)) {
                    sum = sum.plus(measured(cloud, () -> engine.up(shipped.stack(), Engine.Option.WIDE)));
                }
            }
            assertThat(ids(cloud)).isEqualTo(ids(whole.state()));
            return sum;
        }
    }

    private static Run measured(SimulatedCloud cloud, Supplier<Outcome> up) {
        var before = cloud.journal().size();
        var outcome = up.get().expectSuccess();
        var made = cloud.journal().since(before);
        var first = made.stream().map(Journal.Entry::start).min(Comparator.naturalOrder());
        var last = made.stream().map(entry -> entry.start().plus(entry.took())).max(Comparator.naturalOrder());
        return new Run(outcome.time(), Duration.between(first.orElseThrow(), last.orElseThrow()));
    }

    private static Set<String> ids(SimulatedCloud cloud) {
        return cloud.state().things().stream()
                .filter(thing -> !thing.urn().isEmpty())
                .map(Thing::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Stored> state) {
        return state.stream().filter(Stored::isReal).map(Stored::id).collect(Collectors.toSet());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
