package posit.lifecycle;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest.PropertyDependencies;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorBlockingStub;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/**
 * Stands between our program and an engine and hands on what belongs to one stage.
 *
 * <p>Of everything else the program is told what an earlier, whole run was told, as a stack tells another one its outputs.
 * Components and providers are in every stage: they take no time.
 */
final class StageMonitor extends ResourceMonitorImplBase implements AutoCloseable {
    /** What a whole run was told of each resource and each look-up. */
    static final class Record {
        private final Map<Key, RegisterResourceResponse> answers = new ConcurrentHashMap<>();
        private final Map<Lookup, ResourceInvokeResponse> lookups = new ConcurrentHashMap<>();
    }

    private record Lookup(String token, Struct arguments) {}

    private record Key(String parent, String type, String name) {
        static Key of(RegisterResourceRequest request) {
            return new Key(request.getParent(), request.getType(), request.getName());
        }
    }

    private final Record record;
    private final Set<String> stage;
    private final Set<String> handedOn = ConcurrentHashMap.newKeySet();
    private final Server server = LanguageHost.serve(this);
    private ManagedChannel channel;
    private ResourceMonitorBlockingStub engine;

    /** Hands everything on and fills the record. */
    StageMonitor(Record record) {
        this(record, null);
    }

    /** @param stage URNs of what belongs to it, or null for everything */
    StageMonitor(Record record, Set<String> stage) {
        this.record = record;
        this.stage = stage;
    }

    /** The address for the program when the engine has that one. */
    String inFrontOf(String address) {
        closeChannel();
        channel = ManagedChannelBuilder.forTarget(address)
                .usePlaintext()
                .maxInboundMessageSize(LanguageHost.MESSAGE_BYTES)
                .build();
        engine = ResourceMonitorGrpc.newBlockingStub(channel);
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void registerResource(RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> answer) {
        handOn(answer, () -> register(request));
    }

    private RegisterResourceResponse register(RegisterResourceRequest request) {
        if (stage == null) {
            var made = engine.registerResource(request);
            record.answers.put(Key.of(request), made);
            return made;
        }
        var told = record.answers.get(Key.of(request));
        if (stage.contains(told.getUrn()) || isProvider(request)) {
            handedOn.add(told.getUrn());
            return engine.registerResource(inStage(request));
        }
        if (!request.getCustom()) {
            handedOn.add(told.getUrn());
            engine.registerResource(
                    inStage(request).toBuilder().setRemote(false).build());
        }
        return told;
    }

    private static boolean isProvider(RegisterResourceRequest request) {
        return request.getType().startsWith(Steps.PROVIDER);
    }

    /** Without what stands in another stage. */
    private RegisterResourceRequest inStage(RegisterResourceRequest request) {
        var inStage = request.toBuilder().clearDependencies().clearPropertyDependencies();
        inStage.addAllDependencies(here(request.getDependenciesList()));
        request.getPropertyDependenciesMap()
                .forEach((property, urns) -> inStage.putPropertyDependencies(
                        property,
                        PropertyDependencies.newBuilder()
                                .addAllUrns(here(urns.getUrnsList()))
                                .build()));
        return inStage.build();
    }

    private List<String> here(List<String> urns) {
        return urns.stream().filter(handedOn::contains).toList();
    }

    @Override
    public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> answer) {
        handOn(answer, () -> engine.registerResourceOutputs(request));
    }

    @Override
    public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> answer) {
        handOn(answer, () -> engine.supportsFeature(request));
    }

    @Override
    public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> answer) {
        var lookup = new Lookup(request.getTok(), request.getArgs());
        handOn(answer, () -> record.lookups.computeIfAbsent(lookup, key -> engine.invoke(request)));
    }

    @Override
    public void call(ResourceCallRequest request, StreamObserver<CallResponse> answer) {
        handOn(answer, () -> engine.call(request));
    }

    @Override
    public void readResource(ReadResourceRequest request, StreamObserver<ReadResourceResponse> answer) {
        handOn(answer, () -> engine.readResource(request));
    }

    @Override
    public void registerPackage(RegisterPackageRequest request, StreamObserver<RegisterPackageResponse> answer) {
        handOn(answer, () -> engine.registerPackage(request));
    }

    @Override
    public void signalAndWaitForShutdown(Empty request, StreamObserver<Empty> answer) {
        handOn(answer, () -> engine.signalAndWaitForShutdown(request));
    }

    private static <T> void handOn(StreamObserver<T> answer, Supplier<T> work) {
        try {
            answer.onNext(work.get());
            answer.onCompleted();
        } catch (StatusRuntimeException e) {
            answer.onError(e);
        } catch (RuntimeException e) {
            answer.onError(
                    Status.INTERNAL.withDescription(e.toString()).withCause(e).asRuntimeException());
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
        closeChannel();
    }

    private void closeChannel() {
        if (channel != null) {
            channel.shutdownNow();
        }
    }
}
