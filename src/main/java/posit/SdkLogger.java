package posit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * The SDK's own logger, which lets its runner rest and says nothing twice.
 *
 * <p>What the SDK hands to the engine it also writes to standard error, which Pulumi shows when a program fails: each problem of
 * a stack file stood there twice.
 *
 * <p>The runner asks all its futures in a busy loop and writes a line for each round, as long as an update takes: with two
 * cores, one of them for twenty minutes. That line is the only place where a program can slow it down. Should a later SDK
 * write another one, nothing is lost but the rest.
 *
 * <p>ref: https://github.com/pulumi/pulumi-java/blob/v1.36.1/sdk/java/pulumi/src/main/java/com/pulumi/deployment/internal/DeploymentImpl.java
 * ({@code DefaultEngineLogger}, {@code DefaultRunner.checkForTasks})
 */
public final class SdkLogger extends Logger {
    /** The SDK's, by name. */
    public static final String LOGGER = "com.pulumi.deployment.internal.DeploymentImpl";

    static final String ROUND = "Remaining tasks";

    private static final String TO_ENGINE = LOGGER + "$DefaultEngineLogger";

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Held here: loggers that nobody holds are forgotten. */
    private static final SdkLogger INSTALLED = new SdkLogger();

    private SdkLogger() {
        super(LOGGER, null);
    }

    /** Before the SDK is first used in this JVM; later it has no effect. */
    public static void install() {
        LogManager.getLogManager().addLogger(INSTALLED);
    }

    @Override
    public void log(Level level, String message) {
        if (message != null && message.startsWith(ROUND)) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        if (!goesToEngine()) {
            // As its own line, not as one of this class.
            logp(level, LOGGER, null, message);
        }
    }

    private static boolean goesToEngine() {
        return StackWalker.getInstance().walk(frames -> frames.skip(2)
                .findFirst()
                .filter(caller -> caller.getClassName().equals(TO_ENGINE))
                .isPresent());
    }
}
