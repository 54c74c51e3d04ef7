package posit.engine;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentImpl.DeploymentState;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.internal.PulumiInternal;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a Pulumi program without the Pulumi CLI, without a network and without a cloud, and returns what it asked for.
 *
 * <p>This package is the one place that uses {@code com.pulumi.*.internal}. The public way (the automation API over
 * gRPC) gives the same requests, but takes twice the time: channels and threads to be started, and a runner that burns a
 * core while it waits. It is set up here the way the SDK's own {@code PulumiTest} does it.
 */
public final class EmbeddedEngine {
    private EmbeddedEngine() {}

    /** Several runs may go on at once, each in a thread of its own. */
    public static Plan run(Settings settings, Consumer<Context> program) {
        var ledger = new Ledger();
        try {
            pulumi(settings, ledger).runAsync(program).join();
            return ledger.plan(settings, null);
        } catch (CompletionException exception) {
            var failure = exception.getCause();
            ledger.add(new LogMessage(Severity.ERROR, Failures.message(failure), ""));
            return ledger.plan(settings, failure);
        } finally {
            DeploymentInstanceHolder.internalUnsafeDestroyInstance();
        }
    }

    private static PulumiInternal pulumi(Settings settings, Ledger ledger) {
        var state = state(settings, ledger);
        state.runner = new TaskRunner(settings.timeout());
        state.logger = new RecordingLogger(ledger);
        var deployment = new DeploymentImpl(state);
        var instance = new DeploymentInstanceInternal(deployment);
        DeploymentInstanceHolder.setInstance(instance);
        var context = new ContextInternal(
                settings.organization(),
                settings.project(),
                settings.stack(),
                new LoggingContextInternal(deployment.getLog()),
                new ConfigContextInternal(settings.project(), name -> new Config(instance.getConfig(), name)),
                new OutputContextInternal(new OutputFactory(state.runner)),
                List.of());
        return new PulumiInternal(state.runner, context);
    }

    private static DeploymentState state(Settings settings, Ledger ledger) {
        var requests = new Requests(new Urns(settings.project(), settings.stack()));
        return new DeploymentState(
                new DeploymentImpl.Config(
                        ImmutableMap.copyOf(settings.config()), ImmutableSet.copyOf(settings.secretKeys())),
                silent(),
                settings.organization(),
                settings.project(),
                settings.stack(),
                "",
                settings.dryRun(),
                new RecordingEngine(),
                new RecordingMonitor(ledger, requests, settings));
    }

    /** The SDK would print every message a second time, on standard error. */
    private static Logger silent() {
        var logger = Logger.getAnonymousLogger();
        logger.setLevel(Level.OFF);
        return logger;
    }
}
