package posit.cluster;

import com.pulumi.azurenative.containerservice.ContainerserviceFunctions;
import com.pulumi.azurenative.containerservice.inputs.ListManagedClusterUserCredentialsArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import posit.cloud.ManagedCluster;

/** Kubeconfigs of AKS, rewritten so that they log in through kubelogin without a prompt and hold no token. */
final class AksKubeconfig {
    /** The AKS server application, the same in every tenant. ref: https://azure.github.io/kubelogin/concepts/aks.html */
    private static final String SERVER_ID = "6dae42f8-4368-4678-94ff-3960e28e3630";

    private AksKubeconfig() {}

    /**
     * Asks Azure for the kubeconfig of a cluster. Secret.
     *
     * @param parent through whose provider it asks
     */
    static Output<String> of(Output<String> resourceGroup, ManagedCluster aks, KubeLogin login, Resource parent) {
        var credentials = ContainerserviceFunctions.listManagedClusterUserCredentials(
                ListManagedClusterUserCredentialsArgs.builder()
                        .resourceGroupName(resourceGroup)
                        .resourceName(aks.name())
                        .format("exec")
                        .build(),
                InvokeOptions.builder().parent(parent).build());
        // Named a second time: in a preview the lookup's answer is unknown and has lost where it comes from.
        return Output.tuple(aks.id(), credentials)
                .applyValue(made -> made.t2.kubeconfigs().get(0).value())
                .applyValue(text ->
                        withKubelogin(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8), login))
                .asSecret();
    }

    /** @param fromAzure what Azure returns, whose own user would open a browser */
    static String withKubelogin(String fromAzure, KubeLogin login) {
        Map<String, Object> config = new Yaml(new SafeConstructor(new LoaderOptions())).load(fromAzure);
        var cluster = (Map<?, ?>) ((List<?>) config.get("clusters")).get(0);
        return Kubeconfig.text(cluster, "kubelogin", exec(login));
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
