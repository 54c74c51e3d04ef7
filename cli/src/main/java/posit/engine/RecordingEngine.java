package posit.engine;

import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.deployment.internal.Engine;
import java.util.concurrent.CompletableFuture;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;

/** The rest of the engine; messages take the shorter way through {@link RecordingLogger}. */
final class RecordingEngine implements Engine {

    @Override
    public CompletableFuture<Void> logAsync(LogRequest request) {
        return ContextAwareCompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<GetRootResourceResponse> getRootResourceAsync(GetRootResourceRequest request) {
        return ContextAwareCompletableFuture.completedFuture(GetRootResourceResponse.getDefaultInstance());
    }

    /** Any version: there is no CLI here whose version could be wrong. */
    @Override
    public CompletableFuture<RequirePulumiVersionResponse> requirePulumiVersionAsync(
            RequirePulumiVersionRequest request) {
        return ContextAwareCompletableFuture.completedFuture(RequirePulumiVersionResponse.getDefaultInstance());
    }
}
