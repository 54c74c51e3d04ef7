package posit.cluster;

import com.pulumi.azurenative.containerservice.enums.ResourceIdentityType;
import com.pulumi.azurenative.containerservice.inputs.ContainerServiceNetworkProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAADProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAPIServerAccessProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAddonProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterIdentityArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterOIDCIssuerProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSKUArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileImageCleanerArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileWorkloadIdentityArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterStorageProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterStorageProfileFileCSIDriverArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import posit.cloud.ManagedCluster;
import posit.network.Cidr;

/** Inputs of the managed cluster behind an {@link AksCluster}. */
final class AksSettings {
    /** Number of the cluster's DNS server in the range of Services; 1 is the Kubernetes API. */
    private static final int DNS_HOST = 10;

    private static final int WEEK_HOURS = 7 * 24;

    private final AksCluster.Args args;

    AksSettings(AksCluster.Args args) {
        this.args = args;
    }

    ManagedCluster.Args inputs(Output<String> identityId) {
        var group = args.group();
        var aks = new ManagedCluster.Args();
        aks.resourceGroupName = group.name();
        aks.resourceName = group.names().stack();
        aks.location = group.location();
        aks.dnsPrefix = group.names().stack();
        aks.nodeResourceGroup = group.names().of("nodes");
        aks.kubernetesVersion = args.version();
        // The tier with an uptime agreement for a control plane over several zones.
        aks.sku = ManagedClusterSKUArgs.builder().name("Base").tier("Standard").build();
        aks.agentPoolProfiles =
                List.of(AksNodePool.system(args.systemPool(), args.network().systemSubnetId(), args.zones()));
        aks.networkProfile = network();
        aks.autoUpgradeProfile = new ManagedCluster.AutoUpgradeProfile("patch", "NodeImage");
        aks.ingressProfile = new ManagedCluster.IngressProfile(
                args.appRouting().enabled(),
                args.appRouting().internal(),
                args.appRouting().dnsZoneIds());
        aks.nodeProvisioningProfile = new ManagedCluster.NodeProvisioningProfile(
                !args.elasticSubnets().isEmpty());
        aks.addonProfiles = Map.of("azureKeyvaultSecretsProvider", keyVaultSecrets());
        aks.storageProfile = ManagedClusterStorageProfileArgs.builder()
                .fileCSIDriver(ManagedClusterStorageProfileFileCSIDriverArgs.builder()
                        .enabled(true)
                        .build())
                .build();
        args.diskEncryptionSetId().ifPresent(id -> aks.diskEncryptionSetId = id);
        aks.tags = Output.of(group.tags());
        access(aks, identityId);
        return aks;
    }

    private void access(ManagedCluster.Args aks, Output<String> identityId) {
        aks.identity = identityId.applyValue(id -> ManagedClusterIdentityArgs.builder()
                .type(ResourceIdentityType.UserAssigned)
                .userAssignedIdentities(id)
                .build());
        aks.aadProfile = ManagedClusterAADProfileArgs.builder()
                .managed(true)
                .enableAzureRBAC(true)
                .build();
        aks.apiServerAccessProfile = args.network().egressAddresses().applyValue(this::apiServer);
        aks.disableLocalAccounts = true;
        aks.enableRbac = true;
        aks.oidcIssuerProfile =
                ManagedClusterOIDCIssuerProfileArgs.builder().enabled(true).build();
        aks.securityProfile = ManagedClusterSecurityProfileArgs.builder()
                .workloadIdentity(ManagedClusterSecurityProfileWorkloadIdentityArgs.builder()
                        .enabled(true)
                        .build())
                .imageCleaner(ManagedClusterSecurityProfileImageCleanerArgs.builder()
                        .enabled(true)
                        .intervalHours(WEEK_HOURS)
                        .build())
                .build();
    }

    /** Nodes reach a public endpoint through the NAT gateway, so its addresses are always among the allowed. */
    private ManagedClusterAPIServerAccessProfileArgs apiServer(List<String> egressAddresses) {
        var builder = ManagedClusterAPIServerAccessProfileArgs.builder();
        if (args.publicCidrs().isEmpty()) {
            return builder.enablePrivateCluster(true)
                    .enablePrivateClusterPublicFQDN(false)
                    .build();
        }
        builder.enablePrivateCluster(false);
        if (args.publicCidrs().stream().anyMatch(cidr -> cidr.prefix() == 0)) {
            return builder.build();
        }
        var clients = args.publicCidrs().stream().map(Cidr::toString);
        var nodes = egressAddresses.stream().map(address -> address + "/32");
        return builder.authorizedIPRanges(Stream.concat(clients, nodes).toList())
                .build();
    }

    private ContainerServiceNetworkProfileArgs network() {
        return ContainerServiceNetworkProfileArgs.builder()
                // Overlay: pods take no addresses of the virtual network.
                .networkPlugin("azure")
                .networkPluginMode("overlay")
                .networkDataplane("cilium")
                .networkPolicy("cilium")
                .loadBalancerSku("standard")
                .outboundType(args.network().egress().outboundType())
                .podCidr(args.podCidr().toString())
                .serviceCidr(args.serviceCidr().toString())
                .dnsServiceIP(args.serviceCidr().host(DNS_HOST))
                .build();
    }

    /** Application routing reads certificates through it, and takes over a renewed one. */
    private static ManagedClusterAddonProfileArgs keyVaultSecrets() {
        return ManagedClusterAddonProfileArgs.builder()
                .enabled(true)
                .config(Map.of("enableSecretRotation", "true"))
                .build();
    }
}
