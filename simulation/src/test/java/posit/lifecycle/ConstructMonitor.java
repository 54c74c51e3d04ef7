package posit.lifecycle;

import com.google.protobuf.Empty;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import posit.engine.EngineException;
import posit.engine.PlannedResource;
import posit.engine.Wire;
import posit.lifecycle.Holdings.Held;
import posit.stack.Stack;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/** Where a provider that builds a remote component registers the component and what it is made of. */
final class ConstructMonitor extends ResourceMonitorImplBase implements AutoCloseable {
    private final Function<PlannedResource, Held> take;
    private Server server;
    private Stack stack;

    ConstructMonitor(Function<PlannedResource, Held> take) {
        this.take = take;
    }

    /** Listens from the first call on. */
    synchronized String address(Stack of) {
        stack = of;
        if (server == null) {
            server = LanguageHost.serve(this);
        }
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> answer) {
        answer.onNext(SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
        answer.onCompleted();
    }

    @Override
    public void registerResource(RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> answer) {
        try {
            var held = take.apply(wish(request));
            answer.onNext(RegisterResourceResponse.newBuilder()
                    .setUrn(held.urn())
                    .setId(held.id())
                    .setObject(held.outputs())
                    .build());
            answer.onCompleted();
        } catch (EngineException | io.grpc.StatusRuntimeException e) {
            answer.onError(Status.UNKNOWN
                    .withDescription(SmallEngine.Report.message(e))
                    .asRuntimeException());
        }
    }

    @Override
    public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> answer) {
        answer.onNext(Empty.getDefaultInstance());
        answer.onCompleted();
    }

    private PlannedResource wish(RegisterResourceRequest request) {
        var byInput = new TreeMap<String, List<String>>();
        request.getPropertyDependenciesMap().forEach((input, urns) -> byInput.put(input, urns.getUrnsList()));
        return new PlannedResource(
                0,
                urn(request.getParent(), request.getType(), request.getName()),
                request.getType(),
                request.getName(),
                request.getCustom(),
                false,
                request.getParent(),
                Wire.plain(request.getObject()),
                List.copyOf(request.getDependenciesList()),
                byInput,
                request.getProtect(),
                request.getRetainOnDelete(),
                request.getProvider(),
                Map.of(),
                request.getVersion(),
                List.of(),
                Map.of(),
                List.copyOf(request.getIgnoreChangesList()),
                List.copyOf(request.getAdditionalSecretOutputsList()),
                List.copyOf(request.getReplaceOnChangesList()),
                request.getDeleteBeforeReplaceDefined() ? (Boolean) request.getDeleteBeforeReplace() : null,
                "",
                false,
                Map.of());
    }

    private String urn(String parent, String type, String name) {
        var chain = parent.isEmpty() || Stored.type(parent).equals("pulumi:pulumi:Stack")
                ? ""
                : parent.split("::", 4)[2] + "$";
        return "urn:pulumi:" + stack.name() + "::" + stack.project() + "::" + chain + type + "::" + name;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.shutdownNow();
        }
    }
}
