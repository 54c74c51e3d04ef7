package posit.cloudsim;

import com.google.protobuf.Empty;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.List;
import java.util.Map;
import posit.engine.Wire;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** One connection of an engine to a provider. */
final class Caller implements AutoCloseable {
    /** What there is of a resource. */
    record Made(String id, Map<String, Object> outputs) {}

    private final ManagedChannel channel;
    private final ResourceProviderBlockingStub provider;

    Caller(int port) {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
        provider = ResourceProviderGrpc.newBlockingStub(channel);
    }

    String version() {
        return provider.getPluginInfo(Empty.getDefaultInstance()).getVersion();
    }

    void configure(String pack, Map<String, ?> settings) {
        provider.configure(ConfigureRequest.newBuilder()
                .setUrn(Sandbox.urn("pulumi:providers:" + pack, "main"))
                .setArgs(Wire.struct(settings))
                .build());
    }

    List<String> checkConfig(String pack, Map<String, ?> settings) {
        return reasons(provider.checkConfig(request("pulumi:providers:" + pack, "main", settings)));
    }

    List<String> check(String type, String name, Map<String, ?> inputs) {
        return reasons(provider.check(request(type, name, inputs)));
    }

    Map<String, Object> checked(String type, String name, Map<String, ?> inputs) {
        return Wire.plain(provider.check(request(type, name, inputs)).getInputs());
    }

    private static CheckRequest request(String type, String name, Map<String, ?> inputs) {
        return CheckRequest.newBuilder()
                .setUrn(Sandbox.urn(type, name))
                .setNews(Wire.struct(inputs))
                .build();
    }

    private static List<String> reasons(CheckResponse response) {
        return response.getFailuresList().stream().map(CheckFailure::getReason).toList();
    }

    Map<String, Object> preview(String type, String name, Map<String, ?> inputs) {
        return create(type, name, inputs, true).outputs();
    }

    Made create(String type, String name, Map<String, ?> inputs) {
        return create(type, name, inputs, false);
    }

    private Made create(String type, String name, Map<String, ?> inputs, boolean preview) {
        var response = provider.create(CreateRequest.newBuilder()
                .setUrn(Sandbox.urn(type, name))
                .setProperties(Wire.struct(inputs))
                .setPreview(preview)
                .build());
        return new Made(response.getId(), Wire.plain(response.getProperties()));
    }

    Made read(String type, String name, String id) {
        var response = provider.read(ReadRequest.newBuilder()
                .setUrn(Sandbox.urn(type, name))
                .setId(id)
                .build());
        return new Made(response.getId(), Wire.plain(response.getProperties()));
    }

    DiffResponse diff(String type, String name, Made made, Map<String, ?> before, Map<String, ?> after) {
        return provider.diff(DiffRequest.newBuilder()
                .setUrn(Sandbox.urn(type, name))
                .setId(made.id())
                .setOlds(Wire.struct(made.outputs()))
                .setOldInputs(Wire.struct(before))
                .setNews(Wire.struct(after))
                .build());
    }

    Map<String, Object> invoke(String token, Map<String, ?> args) {
        return Wire.plain(provider.invoke(InvokeRequest.newBuilder()
                        .setTok(token)
                        .setArgs(Wire.struct(args))
                        .build())
                .getReturn());
    }

    Map<String, Object> construct(ConstructRequest request) {
        return Wire.plain(provider.construct(request).getState());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
