package posit.lifecycle;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.protobuf.Empty;
import com.pulumi.Context;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import com.pulumi.internal.PulumiInternal;
import com.pulumi.resources.StackOptions;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import posit.SdkLogger;
import posit.config.reader.ConfigSource;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Language.InstallDependenciesRequest;
import pulumirpc.Language.InstallDependenciesResponse;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc.LanguageRuntimeImplBase;
import pulumirpc.Plugin.PluginInfo;

/**
 * Pulumi's language runtime for our program, in this JVM: an engine runs the program in half a second, not in the ten
 * that two starts of Maven take.
 *
 * <p>It runs the program as the SDK's own automation API does: its runner, its gRPC, the configuration of the request.
 */
final class LanguageHost extends LanguageRuntimeImplBase implements AutoCloseable {
    static final int MESSAGE_BYTES = 400 << 20;

    /** Prints what is no news: of channels that the SDK leaves open. Loggers that nobody holds are forgotten. */
    private static final Logger ORPHANS = Logger.getLogger("io.grpc.internal.ManagedChannelOrphanWrapper");

    /** Prints errors that the engine is told as well. */
    private static final Logger SDK = sdk();

    private final BiConsumer<Context, ConfigSource> program;
    private final StackOptions options;
    private final UnaryOperator<String> monitor;
    private final Server server;

    /**
     * @param program what to run, with the configuration that it may not find in the environment here
     * @param options what is changed of the resources it asks for
     * @param monitor where the program reaches the resource monitor that has this address
     */
    LanguageHost(BiConsumer<Context, ConfigSource> program, StackOptions options, UnaryOperator<String> monitor) {
        this.program = program;
        this.options = options;
        this.monitor = monitor;
        ORPHANS.setLevel(Level.OFF);
        // The SDK sets the level of its logger itself.
        SDK.setFilter(record -> false);
        server = serve(this);
    }

    private static Logger sdk() {
        SdkLogger.install();
        return Logger.getLogger(SdkLogger.LOGGER);
    }

    /** On the loopback address, on a port that is free. */
    static Server serve(io.grpc.BindableService... services) {
        var builder = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(MESSAGE_BYTES)
                .executor(Executors.newCachedThreadPool(LanguageHost::daemon));
        for (var service : services) {
            builder.addService(service);
        }
        try {
            return builder.build().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    @Override
    public void run(RunRequest request, StreamObserver<RunResponse> answer) {
        answer.onNext(RunResponse.newBuilder().setError(error(request)).build());
        answer.onCompleted();
    }

    /** Of the program; "" when it has ended well. */
    private String error(RunRequest request) {
        try {
            var source = new ConfigSource(request.getConfigMap(), secretKeys(request));
            var code = PulumiInternal.fromInline(settings(request), options)
                    .runAsync(context -> program.accept(context, source))
                    .join();
            return code == 0 ? "" : "the program ended with exit code " + code;
        } catch (RuntimeException e) {
            return String.valueOf(e);
        } finally {
            DeploymentInstanceHolder.internalUnsafeDestroyInstance();
        }
    }

    private static Set<String> secretKeys(RunRequest request) {
        return new TreeSet<>(request.getConfigSecretKeysList());
    }

    private InlineDeploymentSettings settings(RunRequest request) {
        return InlineDeploymentSettings.builder()
                .engineAddr(request.getArgs(0))
                .monitorAddr(monitor.apply(request.getMonitorAddress()))
                .config(ImmutableMap.copyOf(request.getConfigMap()))
                .configSecretKeys(ImmutableSet.copyOf(request.getConfigSecretKeysList()))
                .organization(request.getOrganization())
                .project(request.getProject())
                .stack(request.getStack())
                .isDryRun(request.getDryRun())
                .build();
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> answer) {
        answer.onNext(PluginInfo.newBuilder().setVersion("1.36.1").build());
        answer.onCompleted();
    }

    /** None to install: the providers are attached. */
    @Override
    public void getRequiredPackages(
            pulumirpc.Language.GetRequiredPackagesRequest request, StreamObserver<GetRequiredPackagesResponse> answer) {
        answer.onNext(GetRequiredPackagesResponse.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public void installDependencies(
            InstallDependenciesRequest request, StreamObserver<InstallDependenciesResponse> answer) {
        answer.onCompleted();
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "language-host");
        thread.setDaemon(true);
        return thread;
    }
}
