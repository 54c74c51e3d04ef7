package posit.controlplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The programs with which a kubeconfig of EKS and of AKS logs in; these answer with the control plane's own token. */
public final class Logins {
    private static final List<String> PROGRAMS = List.of("aws", "kubelogin");

    private static final String CREDENTIAL = """
            #!/bin/sh
            echo '{"apiVersion": "client.authentication.k8s.io/v1beta1", "kind": "ExecCredential", "status": {"token": "%s"}}'
            """;

    private Logins() {}

    /** Into a directory that is to be the first of a PATH. */
    public static void write(ControlPlane controlPlane, Path directory) throws IOException {
        for (var program : PROGRAMS) {
            var file = Files.writeString(directory.resolve(program), CREDENTIAL.formatted(controlPlane.adminToken()));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
