package posit.cloudsim;

import java.util.Map;
import java.util.Optional;
import posit.engine.CloudMock;
import posit.engine.EngineException;
import posit.engine.PlannedInvoke;

/** Answers functions: those of the account as the plan's mock does, those of what exists only if it does. */
final class Lookups {
    private final Cloud cloud;
    private final Optional<KubernetesApi> kubernetes;

    Lookups(Cloud cloud, Optional<KubernetesApi> kubernetes) {
        this.cloud = cloud;
        this.kubernetes = kubernetes;
    }

    Map<String, Object> invoke(String token, Map<String, Object> args, String region) {
        if (token.equals("azure-native:containerservice:listManagedClusterUserCredentials")) {
            var name = Values.text(args, "resourceName").orElse("");
            Rule.require(
                    cloud.things(AzureKinds.CLUSTER).stream()
                            .anyMatch(cluster -> cluster.texts("resourceName").contains(name)),
                    "ResourceNotFound",
                    "The Resource 'Microsoft.ContainerService/managedClusters/" + name + "' was not found");
            if (kubernetes.isPresent()) {
                return kubernetes.get().ofAks(name);
            }
        }
        try {
            return CloudMock.of(Map.of("aws:region", region)).invoke(new PlannedInvoke(token, args, "", ""), null);
        } catch (EngineException e) {
            throw new Refusal("UnknownFunction", e.getMessage());
        }
    }
}
