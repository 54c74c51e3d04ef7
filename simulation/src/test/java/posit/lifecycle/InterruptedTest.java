package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloudsim.Faults.Effect;
import posit.cloudsim.Operation;
import posit.cloudsim.SimulatedCloud;
import posit.cloudsim.Thing;

/** Updates that do not end as they should, as only the Pulumi CLI can lead them. */
@Tag("engine")
@ExtendWith(Summary.class)
class InterruptedTest {
    /** Slow enough to be caught in the middle. */
    private static final double SCALE = 0.005;

    private static final int ENOUGH = 25;
    private static final int PATIENCE_SECONDS = 60;

    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    private static Trial trial(Shipped shipped, double scale) {
        var cloud = SimulatedCloud.start(shipped.cloud().withTimeScale(scale));
        return new Trial(shipped, cloud, ENGINES.engine(cloud));
    }

    /** Whatever was under way in the cloud is finished there, and the CLI never learns of it. */
    @ParameterizedTest
    @EnumSource
    void a_cli_that_is_killed_leaves_nothing_that_cannot_be_taken_up_again(Shipped shipped) {
        try (var trial = trial(shipped, SCALE)) {
            var engine = (RealEngine) trial.engine();
            var run = engine.beginUp(trial.stack());
            await(() -> trial.cloud().journal().size() >= ENOUGH);
            run.process().process().destroyForcibly();
            engine.finish(run).expectFailure();
            trial.survived(1);
            await(() -> trial.cloud().state().things().stream().allMatch(InterruptedTest::isSettled));

            var pending = new TreeSet<>(engine.pending(trial.stack()));
            assertThat(pending).isNotEmpty();
            var made = new TreeMap<String, String>();
            pending.forEach(urn -> trial.cloud().state().of(urn).ifPresent(thing -> made.put(urn, thing.id())));

            trial.run(stack -> engine.recover(stack, made)).expectSuccess();
            trial.expectAgreement();
            trial.up().expectSuccess();
            trial.expectAgreement();
            assertThat(trial.made(0)).doesNotHaveDuplicates();
        }
    }

    /** The CLI is told by its host, says so, and the next update goes on. */
    @ParameterizedTest
    @EnumSource
    void a_program_that_is_killed_is_reported_and_the_next_update_goes_on(Shipped shipped) throws IOException {
        assumeTrue(ENGINES.cli().hasJavaHost(), "SKIPPED: no pulumi-language-java beside the CLI or on the PATH");
        try (var trial = trial(shipped, SCALE)) {
            var engine = (RealEngine) trial.engine();
            var jar = ProgramJar.write(engine.workspace().directory());
            var run = engine.beginUpApart(trial.stack(), jar);
            await(() -> trial.cloud().journal().size() >= ENOUGH);
            var program = run.process()
                    .process()
                    .descendants()
                    .filter(process -> isJava(process, jar))
                    .toList();
            assertThat(program).hasSize(1);
            program.get(0).destroyForcibly();
            engine.finish(run).expectFailure();
            trial.survived(1);
            trial.expectAgreement();

            trial.run(stack -> engine.finish(engine.beginUpApart(stack, jar))).expectSuccess();
            trial.expectAgreement();
            assertThat(trial.made(0)).doesNotHaveDuplicates();
        }
    }

    private static boolean isJava(ProcessHandle process, Path jar) {
        return process.info()
                .commandLine()
                .orElse("")
                .contains(jar.getFileName().toString());
    }

    /**
     * The answer to a creation gets lost, so the resource exists and nobody knows. What has a name of its own is never
     * made twice; of the rest an empty twin is left, which costs something but holds nothing.
     */
    @ParameterizedTest
    @EnumSource
    void a_lost_answer_never_makes_a_second_one_of_what_has_a_name(Shipped shipped) {
        var lost = protectedOnes(shipped);
        try (var trial = trial(shipped, 0)) {
            lost.forEach(
                    urn -> trial.cloud().faults().once(Operation.CREATE, urn, Effect.LOST, "connection reset by peer"));
            var refused = new TreeSet<String>();
            for (var outcome = trial.up(); !outcome.succeeded(); outcome = trial.up()) {
                var exist = exist(outcome);
                // What a user does: it holds nothing yet. `pulumi import` would keep it.
                exist.forEach(urn ->
                        trial.cloud().state().of(urn).ifPresent(trial.cloud().state()::lose));
                assertThat(refused.addAll(exist) || outcome.text().contains("reset by peer"))
                        .as("an update that gets nowhere: " + outcome.failures())
                        .isTrue();
            }
            assertThat(madeTwice(trial)).isSubsetOf(shipped.nameless());
        }
    }

    private static Set<String> exist(Outcome outcome) {
        var urns = new TreeSet<String>();
        outcome.failures().forEach((urn, message) -> {
            if (message.toLowerCase(Locale.ROOT).contains("exist")) {
                urns.add(urn);
            }
        });
        return urns;
    }

    /** Types of which there are now two where one was asked for. */
    private static Set<String> madeTwice(Trial trial) {
        var seen = new TreeSet<String>();
        return trial.cloud().state().things().stream()
                .filter(thing -> !thing.urn().isEmpty() && !seen.add(thing.urn()))
                .map(Thing::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> protectedOnes(Shipped shipped) {
        try (var trial = trial(shipped, 0)) {
            trial.up().expectSuccess();
            var urns = new TreeSet<String>();
            trial.state().stream()
                    .filter(stored -> stored.isReal() && stored.protect())
                    .forEach(stored -> urns.add(stored.urn()));
            return urns;
        }
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE_SECONDS + " s");
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean isSettled(Thing thing) {
        return thing.state() == Thing.State.READY || thing.state() == Thing.State.UNHEALTHY;
    }
}
