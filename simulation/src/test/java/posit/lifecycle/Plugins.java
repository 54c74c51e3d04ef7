package posit.lifecycle;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import posit.engine.EngineException;
import posit.stack.Stack;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** Providers behind their ports, greeted and configured as Pulumi does it. */
final class Plugins implements AutoCloseable {
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();
    private final Map<String, ResourceProviderBlockingStub> byProvider = new ConcurrentHashMap<>();

    /** @param addresses as {@code PULUMI_DEBUG_PROVIDERS} has them: {@code aws:4001,random:4001} */
    Plugins(String addresses) {
        for (var address : addresses.split(",")) {
            var parts = address.split(":");
            ports.put(parts[0], Integer.valueOf(parts[1]));
        }
    }

    /**
     * @param urn of the provider resource
     * @param inputs its settings, all of them known
     * @throws EngineException when the provider refuses them
     */
    void configure(String urn, String name, Struct inputs) {
        var plugin = ResourceProviderGrpc.newBlockingStub(channel(urn, name));
        plugin.handshake(ProviderHandshakeRequest.newBuilder()
                .setEngineAddress("127.0.0.1:1")
                .setConfigureWithUrn(true)
                .setInvokeWithPreview(true)
                .setSupportsViews(false)
                .build());
        plugin.attach(PluginAttach.newBuilder().setAddress("127.0.0.1:1").build());
        plugin.getPluginInfo(Empty.getDefaultInstance());
        var checked = plugin.checkConfig(
                CheckRequest.newBuilder().setUrn(urn).setNews(inputs).build());
        if (checked.getFailuresCount() > 0) {
            throw new EngineException(urn + ": " + checked.getFailures(0).getReason());
        }
        plugin.configure(ConfigureRequest.newBuilder()
                .setUrn(urn)
                .setArgs(checked.getInputs())
                .setAcceptSecrets(true)
                .setAcceptResources(true)
                .setSendsOldInputs(true)
                .setSendsOldInputsToDelete(true)
                .build());
        byProvider.put(urn, plugin);
    }

    /** Whether a provider is ready; it is not as long as one of its settings is unknown. */
    boolean isConfigured(String urn) {
        return byProvider.containsKey(urn);
    }

    ResourceProviderBlockingStub of(String urn) {
        return byProvider.get(urn);
    }

    /** One that no resource in the state stands for, with settings of its own: that of a remote component. */
    ResourceProviderBlockingStub unnamed(String name, Stack stack) {
        var urn = "urn:pulumi:" + stack.name() + "::" + stack.project() + "::pulumi:providers:" + name + "::default";
        if (!isConfigured(urn)) {
            configure(urn, name, Struct.getDefaultInstance());
        }
        return of(urn);
    }

    @Override
    public void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
    }

    /** Each provider has a channel of its own: that is how the other side tells them apart. */
    private ManagedChannel channel(String urn, String name) {
        var port = ports.get(name);
        if (port == null) {
            throw new EngineException("no resource plugin 'pulumi-resource-" + name + "' found");
        }
        return channels.computeIfAbsent(urn, key -> ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .maxInboundMessageSize(LanguageHost.MESSAGE_BYTES)
                .build());
    }
}
