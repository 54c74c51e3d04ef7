package posit.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Answers of Azure to the lookups that do not depend on what a real subscription holds. */
final class AzureFunctions {
    private AzureFunctions() {}

    static Map<String, Object> invoke(PlannedInvoke call) {
        return switch (call.token()) {
            case "azure-native:containerservice:listManagedClusterUserCredentials" -> credentials(call);
            default -> throw Functions.unknown(call.token());
        };
    }

    private static Map<String, Object> credentials(PlannedInvoke call) {
        var kubeconfig = kubeconfig(String.valueOf(call.args().get("resourceName")));
        var value = Base64.getEncoder().encodeToString(kubeconfig.getBytes(StandardCharsets.UTF_8));
        return Map.of("kubeconfigs", List.of(Map.of("name", "clusterUser", "value", value)));
    }

    /** As Azure writes it for a cluster without local accounts: YAML, and a login that asks a person. */
    private static String kubeconfig(String cluster) {
        return """
                apiVersion: v1
                kind: Config
                clusters:
                - name: %1$s
                  cluster: {server: 'https://%1$s.hcp.azmk8s.io:443', certificate-authority-data: QUJD}
                contexts:
                - name: %1$s
                  context: {cluster: %1$s, user: clusterUser}
                current-context: %1$s
                users:
                - name: clusterUser
                  user: {exec: {command: kubelogin, args: [get-token, --login, devicecode]}}
                """.formatted(cluster);
    }
}
