package posit.controlplane;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import posit.parts.RealParts;

/** etcd, API server, scheduler and controller manager on loopback, with an empty store in a directory of their own. */
public final class ControlPlane implements AutoCloseable {
    private static final String LOOPBACK = "http://127.0.0.1:";

    /** Many trials run at a time; 20 requests a second, the default, would make them wait. */
    private static final String ASKS = "--kube-api-qps=500";

    private static final String ASKS_AT_ONCE = "--kube-api-burst=1000";

    private final Path directory;
    private final Deque<Child> children = new ArrayDeque<>();
    private final Tokens tokens = Tokens.make();
    private final int port;
    private Child apiServer;
    private KubernetesClient admin;

    private ControlPlane(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** @throws IllegalStateException with the last lines of the program that does not come up */
    static ControlPlane start() {
        try {
            var ports = freePorts(3);
            var started = new ControlPlane(Files.createTempDirectory("control-plane"), ports.get(0));
            try {
                started.begin(ports.get(1), ports.get(2));
            } catch (RuntimeException | IOException e) {
                started.close();
                throw e;
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(int etcd, int peers) throws IOException {
        new SigningKey().write(directory);
        Files.writeString(directory.resolve("tokens.csv"), tokens.file());
        startEtcd(etcd, peers);
        startApiServer(etcd);
        admin = client(tokens.admin());
        Eventually.eventually(this::requireReady);
        startScheduler();
        startControllerManager();
        Eventually.eventually(this::requireControllers);
    }

    private void requireReady() {
        children.forEach(Child::requireAlive);
        if (!"ok".equals(admin.raw("/readyz"))) {
            throw new AssertionError("the API server is not ready: " + apiServer.lastLines());
        }
    }

    /** What they make by themselves in each namespace is what a pod needs first. */
    private void requireControllers() {
        children.forEach(Child::requireAlive);
        if (admin.serviceAccounts().inNamespace("default").withName("default").get() == null) {
            throw new AssertionError("no service account in the namespace default yet");
        }
    }

    private void startEtcd(int clients, int peers) {
        run(
                "etcd",
                "--data-dir=etcd",
                "--listen-client-urls=" + LOOPBACK + clients,
                "--advertise-client-urls=" + LOOPBACK + clients,
                "--listen-peer-urls=" + LOOPBACK + peers,
                "--initial-advertise-peer-urls=" + LOOPBACK + peers,
                "--initial-cluster=default=" + LOOPBACK + peers,
                "--unsafe-no-fsync",
                "--log-level=warn");
    }

    private void startApiServer(int etcd) {
        apiServer = run(
                "kube-apiserver",
                "--etcd-servers=" + LOOPBACK + etcd,
                "--bind-address=127.0.0.1",
                "--advertise-address=127.0.0.1",
                "--secure-port=" + port,
                // Makes a certificate of its own there.
                "--cert-dir=api",
                "--endpoint-reconciler-type=none",
                "--token-auth-file=tokens.csv",
                "--authorization-mode=RBAC",
                "--service-account-issuer=https://127.0.0.1:" + port,
                "--service-account-key-file=" + SigningKey.PUBLIC,
                "--service-account-signing-key-file=" + SigningKey.PRIVATE,
                "--service-cluster-ip-range=10.96.0.0/16",
                "--allow-privileged",
                // 300 s otherwise, which is what a pod stays on a machine that no longer answers.
                "--default-not-ready-toleration-seconds=5",
                "--default-unreachable-toleration-seconds=5");
    }

    private void startScheduler() throws IOException {
        var login = login("scheduler.kubeconfig", tokens.scheduler());
        run(
                "kube-scheduler",
                "--kubeconfig=" + login,
                "--authentication-kubeconfig=" + login,
                "--authorization-kubeconfig=" + login,
                "--leader-elect=false",
                "--secure-port=0",
                ASKS,
                ASKS_AT_ONCE);
    }

    private void startControllerManager() throws IOException {
        var login = login("controllers.kubeconfig", tokens.controllers());
        run(
                "kube-controller-manager",
                "--kubeconfig=" + login,
                "--authentication-kubeconfig=" + login,
                "--authorization-kubeconfig=" + login,
                "--use-service-account-credentials",
                "--service-account-private-key-file=" + SigningKey.PRIVATE,
                "--root-ca-file=api/apiserver.crt",
                "--leader-elect=false",
                "--secure-port=0",
                ASKS,
                ASKS_AT_ONCE,
                // Also quicker than in a cluster with machines: how long a silent node counts as a good one (50 s), and
                // how many lost nodes are emptied a second (0.1).
                "--node-monitor-period=1s",
                "--node-monitor-grace-period=" + FakeKubelets.SILENCE_TO_BE_LOST.toSeconds() + "s",
                "--node-eviction-rate=10");
    }

    private Child run(String program, String... arguments) {
        return run(program, List.of(arguments), Map.of());
    }

    /** A further program, which ends before those that were started before it. */
    Child run(String program, List<String> arguments, Map<String, String> environment) {
        var child = Child.start(directory, RealParts.program(program), arguments, environment);
        children.push(child);
        return child;
    }

    String karpenterToken() {
        return tokens.karpenter();
    }

    String adminToken() {
        return tokens.admin();
    }

    FakeKubelets startKubelets() {
        return new FakeKubelets(client(tokens.kubelets()));
    }

    Path directory() {
        return directory;
    }

    /** May do everything. */
    public KubernetesClient admin() {
        return admin;
    }

    /** @param token of a service account, or one that is none */
    public KubernetesClient client(String token) {
        var config = Config.fromKubeconfig(kubeconfig(token));
        // A refused eviction is an answer.
        config.setRequestRetryBackoffLimit(0);
        config.setRequestTimeout((int) Eventually.LONG.toMillis());
        return new KubernetesClientBuilder()
                .withConfig(config)
                .withHttpClientFactory(new JdkHttpClientFactory())
                .build();
    }

    public String adminKubeconfig() {
        return kubeconfig(tokens.admin());
    }

    public String kubeconfig(String token) {
        return """
                apiVersion: v1
                kind: Config
                current-context: real
                clusters:
                - {name: real, cluster: {server: "%s", certificate-authority-data: %s}}
                users:
                - {name: real, user: {token: "%s"}}
                contexts:
                - {name: real, context: {cluster: real, user: real}}
                """.formatted(address(), certificate(), token);
    }

    Path login(String file, String token) throws IOException {
        return Files.writeString(directory.resolve(file), kubeconfig(token));
    }

    /** The API server's, as a kubeconfig names it. */
    public String address() {
        return "https://127.0.0.1:" + port;
    }

    /** The certificate authority of the API server, in base64. */
    public String certificate() {
        var file = directory.resolve("api/apiserver.crt");
        Eventually.eventually(() -> {
            apiServer.requireAlive();
            if (!Files.exists(file)) {
                throw new AssertionError("the API server has no certificate yet: " + apiServer.lastLines());
            }
        });
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The API server takes connections and answers none, while the action runs. */
    public void whileFrozen(Runnable action) {
        apiServer.freeze();
        try {
            action.run();
        } finally {
            apiServer.thaw();
        }
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
        children.forEach(Child::close);
        delete();
    }

    private void delete() {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> freePorts(int number) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var each = 0; each < number; each++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
