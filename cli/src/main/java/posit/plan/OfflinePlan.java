package posit.plan;

import com.pulumi.Context;
import java.util.function.Consumer;
import posit.engine.EmbeddedEngine;
import posit.engine.Plan;
import posit.engine.Settings;
import posit.platform.Platform;
import posit.stackfile.StackFile;
import posit.stackfile.StackFileException;

/** The program of {@code pulumi up}, run for a stack file by the engine inside this JVM. */
public final class OfflinePlan {
    private OfflinePlan() {}

    public static Plan of(StackFile stack) {
        return run(stack, settings(stack));
    }

    /** @throws StackFileException with everything that the program refuses */
    public static Plan valid(StackFile stack) {
        var plan = of(stack);
        if (!plan.succeeded()) {
            throw new StackFileException(stack.file() + ":\n" + String.join("\n", plan.errors()));
        }
        return plan;
    }

    /**
     * The same as if everything had been created just now, so that policies and ranges made of others' outputs can be read.
     * What only a cloud gives is made up.
     */
    public static Plan known(StackFile stack) {
        return run(stack, settings(stack).knowing());
    }

    static Settings settings(StackFile stack) {
        return Settings.preview(stack.project(), stack.stack(), stack.values(), stack.secretKeys());
    }

    private static Plan run(StackFile stack, Settings settings) {
        return run(settings, context -> Platform.deploy(context, stack.source()));
    }

    /** What the program refuses is in the plan; a bug in the program is one of ours. */
    static Plan run(Settings settings, Consumer<Context> program) {
        var plan = EmbeddedEngine.run(settings, program);
        plan.bug().ifPresent(bug -> {
            throw new IllegalStateException("the program of the stack " + settings.stack() + " failed", bug);
        });
        return plan;
    }
}
