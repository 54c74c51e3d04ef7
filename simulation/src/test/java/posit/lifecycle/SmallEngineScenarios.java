package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.cloudsim.SimulatedCloud;

/** A stack's life, led by the engine of these tests; needs nothing but this JVM. A class for each stack, so that JVMs can share them. */
abstract class SmallEngineScenarios extends LifecycleScenarios {
    @Override
    Trial trial(Shipped shipped) {
        var cloud = SimulatedCloud.start(shipped.cloud());
        return new Trial(shipped, cloud, new SmallEngine(cloud.debugProviders()));
    }

    @Override
    void expectSealed(Trial trial, String secret) {
        assertThat(trial.state())
                .as("resources that show a secret")
                .noneMatch(stored -> SecretText.inClear(stored.properties().get(), secret));
    }

    @Override
    List<Long> seeds() {
        return List.of(1L);
    }

    /**
     * An edge that nobody needs makes every deployment longer; times depend on the machine, edges do not.
     *
     * <p>Only here: the state that the real engine keeps does not say what the EKS component itself waited for.
     */
    @ParameterizedTest
    @MethodSource("stacks")
    void no_resource_waits_for_more_than_it_needs(Shipped shipped) {
        try (var trial = trial(shipped)) {
            trial.up().expectSuccess();

            assertThat(new Needs(trial.state()).longest(stored -> 1).stream().map(Stored::name))
                    .as("the longest chain of resources that wait for each other")
                    .hasSize(shipped.longestChain());
        }
    }
}
