package posit.cluster;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.resources.CustomResourceOptions;
import posit.cloud.Versions;

/** Pulumi's Kubernetes provider, as every cluster here has it. */
final class KubernetesProvider {
    private KubernetesProvider() {}

    static Provider of(String name, Output<String> kubeconfig, CustomResourceOptions.Builder options) {
        return new Provider(
                name,
                ProviderArgs.builder()
                        .kubeconfig(kubeconfig)
                        .enableServerSideApply(true)
                        .build(),
                options.version(Versions.KUBERNETES).build());
    }
}
