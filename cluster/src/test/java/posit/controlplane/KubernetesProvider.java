package posit.controlplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import posit.parts.RealParts;

/**
 * Pulumi's provider for Kubernetes, for {@code PULUMI_DEBUG_PROVIDERS}. The programs that log in to a cluster of AWS and of Azure
 * answer with the control plane's own token.
 */
public final class KubernetesProvider implements AutoCloseable {
    public static final String PROGRAM = "pulumi-resource-kubernetes";

    private static final String CREDENTIAL = """
            #!/bin/sh
            echo '{"apiVersion": "client.authentication.k8s.io/v1beta1", "kind": "ExecCredential", "status": {"token": "%s"}}'
            """;

    private final Child child;
    private final int port;

    private KubernetesProvider(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * In the directory of this JVM, from which a stack's {@code ./charts} is read.
     *
     * @param directory for what it prints, and for the programs that log in
     * @throws IllegalStateException with the last lines of the program when it does not come up
     */
    public static KubernetesProvider start(ControlPlane controlPlane, Path directory) {
        try {
            var logins = Files.createDirectories(directory.toAbsolutePath().resolve("logins"));
            for (var program : List.of("aws", "kubelogin")) {
                var file = Files.writeString(logins.resolve(program), CREDENTIAL.formatted(controlPlane.adminToken()));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            }
            var path = logins + ":" + System.getenv("PATH");
            Files.deleteIfExists(directory.resolve(PROGRAM + ".log"));
            var child = Child.start(
                    Path.of("").toAbsolutePath(),
                    directory,
                    RealParts.program(PROGRAM),
                    List.of(),
                    Map.of("PATH", path));
            return new KubernetesProvider(child, port(child));
        } catch (IOException e) {
            throw new IllegalStateException("cannot write the programs that log in", e);
        }
    }

    private static int port(Child child) {
        Eventually.eventually(() -> {
            child.requireAlive();
            if (!child.firstLine().matches("\\d+")) {
                throw new AssertionError("no port yet: " + child.lastLines());
            }
        });
        return Integer.parseInt(child.firstLine());
    }

    /** On the loopback address. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        child.close();
    }
}
