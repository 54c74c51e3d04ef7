package posit.cloudsim;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The API of a Kubernetes that is not simulated, told of as both clouds tell of theirs.
 *
 * @param server {@code https://host:port}
 * @param authority its certificate authority, PEM in base64
 */
public record KubernetesApi(String server, String authority) {
    /** What EKS says of a cluster. */
    Map<String, Object> ofEks() {
        return Map.of("endpoint", server, "certificateAuthority", Map.of("data", authority));
    }

    /** The kubeconfig that Azure gives out. */
    Map<String, Object> ofAks(String cluster) {
        var kubeconfig = """
                apiVersion: v1
                kind: Config
                clusters:
                - name: %1$s
                  cluster: {server: '%2$s', certificate-authority-data: %3$s}
                contexts:
                - name: %1$s
                  context: {cluster: %1$s, user: clusterUser}
                current-context: %1$s
                users:
                - name: clusterUser
                  user: {exec: {command: kubelogin, args: [get-token, --login, devicecode]}}
                """.formatted(cluster, server, authority);
        var value = Base64.getEncoder().encodeToString(kubeconfig.getBytes(StandardCharsets.UTF_8));
        return Map.of("kubeconfigs", List.of(Map.of("name", "clusterUser", "value", value)));
    }
}
