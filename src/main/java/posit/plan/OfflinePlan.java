package posit.plan;

import posit.Platform;
import posit.config.ConfigSource;
import posit.plan.engine.EmbeddedEngine;
import posit.plan.engine.Plan;
import posit.plan.engine.Settings;

/** The program of {@code pulumi up}, run for a stack file by the engine inside this JVM. */
public final class OfflinePlan {
    private OfflinePlan() {}

    public static Plan of(StackFile stack) {
        var settings = Settings.preview(stack.project(), stack.stack(), stack.values(), stack.secretKeys());
        var config = new ConfigSource(stack.values(), stack.secretKeys());
        return EmbeddedEngine.run(settings, context -> Platform.deploy(context, config));
    }
}
