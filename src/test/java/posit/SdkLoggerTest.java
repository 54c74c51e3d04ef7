package posit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentImpl.DeploymentState;
import com.pulumi.deployment.internal.Engine;
import com.pulumi.deployment.internal.Monitor;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class SdkLoggerTest {
    private static final int WAIT_MILLIS = 300;

    /** Without pauses it looks some thousand times; it must look at all, or the line is no longer the one waited for. */
    @Test
    void the_sdks_runner_looks_at_most_every_few_milliseconds_at_what_it_waits_for() {
        SdkLogger.install();
        var logger = Logger.getLogger(DeploymentImpl.class.getName());
        var rounds = new AtomicInteger();
        var filter = logger.getFilter();
        logger.setFilter(record -> {
            rounds.addAndGet(record.getMessage().startsWith(SdkLogger.ROUND) ? 1 : 0);
            return false;
        });
        logger.setLevel(Level.FINEST);
        try {
            var runner = state(logger).runner;
            runner.runAsync(() -> {
                        runner.registerTask("slow", wait(WAIT_MILLIS));
                        return "done";
                    })
                    .join();
        } finally {
            logger.setFilter(filter);
            logger.setLevel(null);
        }
        assertThat(rounds.get()).isBetween(2, WAIT_MILLIS / 4);
    }

    /** The engine cannot be reached here: of that the SDK tells nobody else, so it must be told on standard error. */
    @Test
    void what_the_engine_is_told_is_not_told_again_and_all_else_is() {
        SdkLogger.install();
        var logger = Logger.getLogger(DeploymentImpl.class.getName());
        var told = new CopyOnWriteArrayList<String>();
        var filter = logger.getFilter();
        logger.setFilter(record -> {
            told.add(record.getMessage());
            return false;
        });
        try {
            var log = state(logger).logger;
            log.errorAsync("a problem");
            log.warnAsync("an advice");
            logger.log(Level.SEVERE, "the engine cannot be reached");
        } finally {
            logger.setFilter(filter);
        }
        assertThat(told).contains("the engine cannot be reached").doesNotContain("a problem", "an advice");
    }

    private static CompletableFuture<Void> wait(int millis) {
        return CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    private static DeploymentState state(Logger logger) {
        return new DeploymentState(
                new DeploymentImpl.Config(ImmutableMap.of(), ImmutableSet.of()),
                logger,
                "organization",
                "project",
                "stack",
                "",
                true,
                nobody(Engine.class),
                nobody(Monitor.class));
    }

    private static <T> T nobody(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    throw new AssertionError(method + " is not needed");
                }));
    }
}
