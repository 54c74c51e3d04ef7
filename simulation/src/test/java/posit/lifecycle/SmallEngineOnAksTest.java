package posit.lifecycle;

import java.util.List;

/** The life of the shipped stack {@code azure}. */
class SmallEngineOnAksTest extends SmallEngineScenarios {
    @Override
    List<Shipped> stacks() {
        return List.of(Shipped.AZURE);
    }
}
