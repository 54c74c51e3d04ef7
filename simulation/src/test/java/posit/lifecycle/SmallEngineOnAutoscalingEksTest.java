package posit.lifecycle;

import java.util.List;

/** The life of the shipped stack {@code aws-autoscaling}. */
class SmallEngineOnAutoscalingEksTest extends SmallEngineScenarios {
    @Override
    List<Shipped> stacks() {
        return List.of(Shipped.AWS_AUTOSCALING);
    }
}
