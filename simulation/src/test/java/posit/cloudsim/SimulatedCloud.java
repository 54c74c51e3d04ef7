package posit.cloudsim;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * AWS, Azure and their clusters, as far as a deployment can tell, behind the protocol of Pulumi's resource providers.
 *
 * <p>Any engine may use it: the Pulumi CLI through {@link #debugProviders()}, others by dialling {@link #port()} once for
 * each provider instance. State and faults stay until it is closed.
 */
public final class SimulatedCloud implements AutoCloseable {
    private static final List<String> PACKAGES = List.of("aws", "azure-native", "eks", "kubernetes", "random");

    /** Charts with their values and kubeconfigs fit easily. */
    private static final int MESSAGE_BYTES = 64 << 20;

    private static final int DRAIN_SECONDS = 10;

    /**
     * @param timeScale seconds that pass here for one second in a real cloud; 0 for at once
     * @param elsewhere ids, ARNs and names of what stands outside of any stack, such as a key vault
     * @param kubernetes the API of every cluster that is made; without it each has one of its own, which is simulated too
     */
    public record Options(double timeScale, Set<String> elsewhere, Optional<KubernetesApi> kubernetes) {
        public static Options immediate() {
            return new Options(0, Set.of(), Optional.empty());
        }

        public Options withTimeScale(double scale) {
            return new Options(scale, elsewhere, kubernetes);
        }

        public Options withElsewhere(Set<String> ids) {
            return new Options(timeScale, ids, kubernetes);
        }

        public Options withKubernetes(KubernetesApi api) {
            return new Options(timeScale, elsewhere, Optional.of(api));
        }
    }

    private final Catalogue catalogue = Catalogue.complete();
    private final Journal journal = new Journal();
    private final Faults faults = new Faults();
    private final Cloud cloud;
    private final Operations operations;
    private final Server server;

    private SimulatedCloud(Options options) {
        cloud = new Cloud(options.elsewhere());
        operations = new Operations(catalogue, cloud, journal, faults, options);
        var provider = new SimulatedProvider(catalogue, cloud, operations, options.kubernetes());
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(MESSAGE_BYTES)
                .addTransportFilter(Connection.perTransport())
                .intercept(Connection.perCall())
                .addService(provider)
                .build();
    }

    public static SimulatedCloud start(Options options) {
        var cloud = new SimulatedCloud(options);
        try {
            cloud.server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cloud;
    }

    /** On the loopback address, for all packages. */
    public int port() {
        return server.getPort();
    }

    /** What {@code PULUMI_DEBUG_PROVIDERS} has to be. */
    public String debugProviders() {
        return PACKAGES.stream().map(name -> name + ":" + port()).collect(Collectors.joining(","));
    }

    public Cloud state() {
        return cloud;
    }

    public Journal journal() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    /** How long the creation of what this resource made takes in a real cloud; nothing for what made nothing. */
    public Duration time(String urn) {
        return cloud.of(urn).map(operations::time).orElse(Duration.ZERO);
    }

    /** Waits for the calls that are under way. */
    @Override
    public void close() {
        server.shutdown();
        try {
            if (!server.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                server.shutdownNow();
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
