package posit.engine;

import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.resources.Resource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;

/** The engine's side of the SDK's conversation: takes each request down and has the mock answer it. */
final class RecordingMonitor implements Monitor {
    private static final Set<String> FEATURES =
            Set.of("secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith", "parameterization");

    private final Ledger ledger;
    private final Requests requests;
    private final ProviderMock mock;
    private final boolean preview;

    RecordingMonitor(Ledger ledger, Requests requests, Settings settings) {
        this.ledger = ledger;
        this.requests = requests;
        this.mock = settings.mock();
        this.preview = settings.dryRun();
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        return answer(() -> register(resource, requests.planned(request)));
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(Resource resource, ReadResourceRequest request) {
        return answer(() -> read(resource, requests.external(request)));
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return answer(() -> invoke(new PlannedInvoke(
                request.getTok(), Wire.plain(request.getArgs()), request.getProvider(), request.getVersion())));
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return answer(() -> {
            throw new EngineException("no mock for the method " + request.getTok());
        });
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        ledger.outputs(request.getUrn(), Wire.plain(request.getOutputs()));
        return ContextAwareCompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return answer(() -> SupportsFeatureResponse.newBuilder()
                .setHasSupport(FEATURES.contains(request.getId()))
                .build());
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return answer(() -> RegisterPackageResponse.newBuilder()
                .setRef(request.getName() + "@" + request.getVersion())
                .build());
    }

    private RegisterResourceResponse register(Resource object, PlannedResource resource) {
        ledger.admit(resource);
        var reply = reply(object, resource);
        ledger.add(resource.withOutputs(reply.outputs()));
        return RegisterResourceResponse.newBuilder()
                .setUrn(resource.urn())
                .setId(reply.id())
                .setObject(Wire.struct(reply.outputs()))
                .build();
    }

    private ProviderMock.Reply reply(Resource object, PlannedResource resource) {
        var local = !resource.custom() && !resource.remote();
        return local ? new ProviderMock.Reply("", Map.of()) : mock.create(request(object, resource));
    }

    private ReadResourceResponse read(Resource object, PlannedResource resource) {
        ledger.admit(resource);
        var state = mock.read(request(object, resource));
        ledger.add(resource.withOutputs(state));
        return ReadResourceResponse.newBuilder()
                .setUrn(resource.urn())
                .setProperties(Wire.struct(state))
                .build();
    }

    private ProviderMock.Request request(Resource object, PlannedResource resource) {
        return new ProviderMock.Request(
                resource, ledger.provider(resource.provider()), DeclaredOutputs.of(object.getClass()), preview);
    }

    private ResourceInvokeResponse invoke(PlannedInvoke call) {
        ledger.add(call);
        return ResourceInvokeResponse.newBuilder()
                .setReturn(Wire.struct(mock.invoke(call, ledger.provider(call.provider()))))
                .build();
    }

    /** A refusal has to reach the program as a failed future, the way it does over gRPC. */
    private static <T> CompletableFuture<T> answer(Supplier<T> supplier) {
        try {
            return ContextAwareCompletableFuture.completedFuture(supplier.get());
        } catch (RuntimeException exception) {
            return ContextAwareCompletableFuture.wrap(CompletableFuture.failedFuture(exception));
        }
    }
}
