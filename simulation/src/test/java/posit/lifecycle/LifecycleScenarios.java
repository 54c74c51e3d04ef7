package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.cloudsim.Faults.Effect;
import posit.cloudsim.Operation;
import posit.stack.Stacks;

/** A stack's life, whatever engine leads it. */
@ExtendWith(Summary.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class LifecycleScenarios {
    private static final List<Long> SEEDS = List.of(1L, 2L);

    /** Whose lives are led. */
    abstract List<Shipped> stacks();

    abstract Trial trial(Shipped shipped);

    @ParameterizedTest
    @MethodSource("stacks")
    void a_stack_comes_up_stays_as_it_is_and_goes_when_it_may(Shipped shipped) {
        try (var trial = trial(shipped)) {
            trial.up().expectSuccess();
            trial.expectAgreement();
            expectQuiet(trial, trial.up());
            expectQuiet(trial, trial.refresh());
            expectQuiet(trial, trial.preview());
            goes(trial);
        }
    }

    /** Protected data stops it; with the user's word it goes in an order that the cloud accepts. */
    private static void goes(Trial trial) {
        var before = trial.existing();
        var refused = trial.destroy().expectFailure();
        assertThat(refused.text() + refused.failures()).contains("protect");
        assertThat(trial.existing()).isEqualTo(before);

        trial.set("posit:protect", false).up().expectSuccess();
        trial.mayLoseData();
        trial.destroy().expectSuccess();
        before.removeIf(thing -> !Shipped.stays(thing));
        assertThat(trial.existing()).isEqualTo(before);
        assertThat(trial.known()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void an_everyday_change_does_what_it_says_and_nothing_else(Shipped shipped) {
        try (var trial = trial(shipped)) {
            trial.up().expectSuccess();
            for (var change : shipped.changes()) {
                change.expectation()
                        .accept(trial.set(change.key(), change.value()).up().expectSuccess());
                trial.expectAgreement();
                expectQuiet(trial, trial.up());
            }
        }
    }

    /** All at once, and each once: every update gets one level of dependencies further. */
    @ParameterizedTest
    @MethodSource("stacks")
    void every_creation_may_fail_once_and_the_next_update_goes_on(Shipped shipped) {
        var levels = levels(shipped);
        try (var trial = trial(shipped)) {
            levels.forEach(level -> level.forEach(urn -> fail(trial, urn)));
            var open = new TreeSet<String>();
            levels.forEach(open::addAll);
            while (!open.isEmpty()) {
                var before = trial.cloud().faults().struck().size();
                var outcome = trial.up(Engine.Option.CONTINUE_ON_ERROR).expectFailure();
                var failed = failed(trial, before);

                assertThat(failed).isNotEmpty().isSubsetOf(open);
                assertThat(outcome.failures().keySet()).containsAll(failed);
                open.removeAll(failed);
                trial.expectAgreement();
            }
            trial.up().expectSuccess();
            trial.expectAgreement();
            assertThat(trial.made(0))
                    .doesNotHaveDuplicates()
                    .hasSize(levels.stream().mapToInt(Set::size).sum());
            expectQuiet(trial, trial.up());
        }
    }

    /** Faults of any kind that leave the caller in the know, at any call. */
    @ParameterizedTest
    @MethodSource("stacks")
    void random_faults_delay_a_stack_and_do_no_harm(Shipped shipped) {
        for (var seed : seeds()) {
            try (var trial = trial(shipped)) {
                trial.cloud().faults().randomly(seed, 0.04, Effect.REFUSED, Effect.UNHEALTHY);
                var runs = 0;
                while (!trial.up().succeeded()) {
                    trial.expectAgreement();
                    assertThat(++runs).as("updates with seed " + seed).isLessThan(60);
                }
                assertThat(trial.cloud().faults().struck()).isNotEmpty();
                trial.cloud().faults().clear();
                trial.up().expectSuccess();
                trial.expectAgreement();
                assertThat(trial.made(0)).doesNotHaveDuplicates();
            }
        }
    }

    List<Long> seeds() {
        return SEEDS;
    }

    /** Somebody deleted it by hand. */
    @ParameterizedTest
    @MethodSource("stacks")
    void what_vanished_is_found_by_refresh_and_made_again_by_the_next_update(Shipped shipped) {
        try (var trial = trial(shipped)) {
            trial.up().expectSuccess();
            var release = trial.cloud()
                    .state()
                    .things("kubernetes:helm.sh/v3:Release")
                    .get(0);
            trial.cloud().state().lose(release);

            assertThat(trial.refresh().expectSuccess().changes()).containsExactly("delete " + release.name());
            assertThat(trial.up().expectSuccess().changes()).containsExactly("create " + release.name());
            trial.expectAgreement();
        }
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void no_secret_is_readable_in_what_the_engine_keeps_or_says(Shipped shipped) {
        try (var trial = trial(shipped)) {
            var said = trial.up().expectSuccess().text() + trial.preview().text();
            var secrets = new HashSet<>(trial.cloud().state().secrets());
            secrets.add(Stacks.LICENSE);

            assertThat(secrets).hasSizeGreaterThan(1).allSatisfy(secret -> assertThat(said)
                    .doesNotContain(secret));
            secrets.forEach(secret -> expectSealed(trial, secret));
        }
    }

    abstract void expectSealed(Trial trial, String secret);

    static void expectQuiet(Trial trial, Outcome outcome) {
        assertThat(outcome.expectSuccess().changes()).isEmpty();
        trial.expectAgreement();
    }

    static void fail(Trial trial, String urn) {
        trial.cloud().faults().once(Operation.CREATE, urn, Effect.REFUSED, "made to fail");
    }

    /** The URNs behind {@code CREATE REFUSED urn}. */
    static Set<String> failed(Trial trial, int since) {
        var struck = trial.cloud().faults().struck();
        return struck.subList(since, struck.size()).stream()
                .map(line -> line.substring(line.indexOf("urn:")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From a run without faults. */
    final List<Set<String>> levels(Shipped shipped) {
        try (var trial = trial(shipped)) {
            trial.up().expectSuccess();
            return new Needs(trial.state()).levels();
        }
    }
}
