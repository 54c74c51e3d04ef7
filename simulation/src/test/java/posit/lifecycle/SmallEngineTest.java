package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import posit.cloudsim.SimulatedCloud;

/** The life of the shipped stacks, led by the engine of these tests; needs nothing but this JVM. */
class SmallEngineTest extends LifecycleScenarios {
    @Override
    List<Shipped> stacks() {
        return List.of(Shipped.values());
    }

    @Override
    Trial trial(Shipped shipped) {
        var cloud = SimulatedCloud.start(shipped.cloud());
        return new Trial(shipped, cloud, new SmallEngine(cloud.debugProviders()));
    }

    @Override
    void expectSealed(Trial trial, String secret) {
        assertThat(trial.state())
                .as("resources that show a secret")
                .noneMatch(stored -> SecretText.inClear(stored.properties(), secret));
    }

    @Override
    List<Long> seeds() {
        return List.of(1L);
    }
}
