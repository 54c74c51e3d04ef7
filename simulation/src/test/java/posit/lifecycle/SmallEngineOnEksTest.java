package posit.lifecycle;

import java.util.List;

/** The life of the shipped stack {@code aws}. */
class SmallEngineOnEksTest extends SmallEngineScenarios {
    @Override
    List<Shipped> stacks() {
        return List.of(Shipped.AWS);
    }
}
