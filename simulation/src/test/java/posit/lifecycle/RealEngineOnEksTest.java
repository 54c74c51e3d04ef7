package posit.lifecycle;

import java.util.List;

/** The life of the shipped stack {@code aws}. */
class RealEngineOnEksTest extends RealEngineScenarios {
    @Override
    List<Shipped> stacks() {
        return List.of(Shipped.AWS);
    }
}
