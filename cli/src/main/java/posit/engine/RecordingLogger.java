package posit.engine;

import com.pulumi.core.internal.Internal;
import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.resources.Resource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;

/** Takes messages down in the order they come; drops the SDK's debug messages, which carry whole requests. */
final class RecordingLogger implements EngineLogger {
    private final Ledger ledger;
    private final AtomicInteger errors = new AtomicInteger();

    RecordingLogger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public CompletableFuture<Void> logAsync(
            Level level, String message, Resource resource, Integer streamId, Boolean ephemeral) {
        if (level.intValue() >= Level.INFO.intValue()) {
            var severity = severity(level);
            if (severity == Severity.ERROR) {
                errors.incrementAndGet();
            }
            ledger.add(new LogMessage(severity, message, urn(resource)));
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public int getErrorCount() {
        return errors.get();
    }

    @Override
    public boolean hasLoggedErrors() {
        return getErrorCount() > 0;
    }

    private static Severity severity(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return Severity.ERROR;
        }
        return level.intValue() >= Level.WARNING.intValue() ? Severity.WARNING : Severity.INFO;
    }

    private static String urn(Resource resource) {
        return resource == null
                ? ""
                : Internal.of(resource.urn()).getValueOrDefault("").getNow("");
    }
}
