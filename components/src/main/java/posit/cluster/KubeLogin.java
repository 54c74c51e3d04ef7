package posit.cluster;

/** How kubelogin proves who runs Pulumi to an AKS cluster. ref: https://azure.github.io/kubelogin/concepts/login-modes.html */
public enum KubeLogin {
    /** The user of {@code az login}. */
    AZURE_CLI("azurecli"),
    /** A federated token, as CI systems and Pulumi Deployments hand out. */
    WORKLOAD_IDENTITY("workloadidentity"),
    /** An application with a secret or certificate in {@code AZURE_*} variables. */
    SERVICE_PRINCIPAL("spn"),
    /** The managed identity of the machine. */
    MANAGED_IDENTITY("msi");

    private final String key;

    KubeLogin(String key) {
        this.key = key;
    }

    /** The word in the stack file, and kubelogin's own. */
    public String key() {
        return key;
    }
}
