package posit.cluster;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import posit.cloud.Json;

/** Kubeconfigs of AKS, rewritten so that they log in through kubelogin without a prompt and hold no token. */
final class AksKubeconfig {
    /** The AKS server application, the same in every tenant. ref: https://azure.github.io/kubelogin/concepts/aks.html */
    private static final String SERVER_ID = "6dae42f8-4368-4678-94ff-3960e28e3630";

    private AksKubeconfig() {}

    /** @param fromAzure what Azure returns, whose own user would open a browser */
    static String withKubelogin(String fromAzure, KubeLogin login) {
        Map<String, Object> config = new Yaml(new SafeConstructor(new LoaderOptions())).load(fromAzure);
        var cluster = (Map<?, ?>) ((List<?>) config.get("clusters")).get(0);
        var name = cluster.get("name");
        var context = Map.of("cluster", name, "user", "kubelogin");
        return Json.write(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "clusters",
                List.of(cluster),
                "users",
                List.of(Map.of("name", "kubelogin", "user", Map.of("exec", exec(login)))),
                "contexts",
                List.of(Map.of("name", name, "context", context)),
                "current-context",
                name));
    }

    private static Map<String, Object> exec(KubeLogin login) {
        return Map.of(
                "apiVersion",
                "client.authentication.k8s.io/v1beta1",
                "command",
                "kubelogin",
                "args",
                List.of("get-token", "--login", login.key(), "--server-id", SERVER_ID),
                "interactiveMode",
                "Never",
                "provideClusterInfo",
                false);
    }
}
