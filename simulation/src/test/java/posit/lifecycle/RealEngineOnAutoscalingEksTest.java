package posit.lifecycle;

import java.util.List;

/** The life of the shipped stack {@code aws-autoscaling}. */
class RealEngineOnAutoscalingEksTest extends RealEngineScenarios {
    @Override
    List<Shipped> stacks() {
        return List.of(Shipped.AWS_AUTOSCALING);
    }
}
