package posit.config.azure;

import posit.config.reader.Key;
import posit.reference.Pages;

/** An AKS cluster of the user's own. */
public record ExistingAksConfig(
        @Key(
                says =
                        "The cluster, with workload identity and its OIDC issuer, Entra ID, and application routing where a"
                                + " product uses it; whoever runs Pulumi is cluster admin. The stack adds a node pool for"
                                + " each product.",
                allowed = "the resource id of an AKS cluster",
                pattern = "(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.ContainerService"
                        + "/managedClusters/[^/]+",
                example = "/subscriptions/" + Uuids.EXAMPLE
                        + "/resourceGroups/shared/providers/Microsoft.ContainerService/managedClusters/shared",
                source = Pages.AKS_NETWORK)
        String clusterId) {
    public static ExistingAksConfig defaults() {
        return new ExistingAksConfig(null);
    }
}
