package posit.cloud;

import com.pulumi.azurenative.containerservice.inputs.ContainerServiceNetworkProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAADProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAPIServerAccessProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAddonProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAgentPoolProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterIdentityArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterOIDCIssuerProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSKUArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSecurityProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterStorageProfileArgs;
import com.pulumi.azurenative.containerservice.outputs.ManagedClusterOIDCIssuerProfileResponse;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An AKS cluster with the inputs that the Java SDK 2.10.0 lacks: ingress profile, node provisioning, node image channel.
 *
 * <p>ref: https://www.pulumi.com/registry/packages/azure-native/api-docs/containerservice/managedcluster/
 */
@ResourceType(type = ManagedCluster.TOKEN)
public final class ManagedCluster extends CustomResource {
    public static final String TOKEN = "azure-native:containerservice:ManagedCluster";

    @Export(
            name = "name",
            refs = {String.class},
            tree = "[0]")
    private Output<String> name;

    @Export(
            name = "oidcIssuerProfile",
            refs = {ManagedClusterOIDCIssuerProfileResponse.class},
            tree = "[0]")
    private Output<ManagedClusterOIDCIssuerProfileResponse> oidcIssuerProfile;

    @Export(
            name = "ingressProfile",
            refs = {Map.class, String.class, Object.class},
            tree = "[0,1,2]")
    private Output<Map<String, Object>> ingressProfile;

    public ManagedCluster(String name, Args args, CustomResourceOptions.Builder options) {
        super(TOKEN, name, args, options.version(Versions.AZURE_NATIVE).build());
    }

    private ManagedCluster(String name, Output<String> id, CustomResourceOptions.Builder options) {
        super(TOKEN, name, null, options.id(id).version(Versions.AZURE_NATIVE).build());
    }

    /** Reads a cluster that this stack does not manage. */
    public static ManagedCluster get(String name, Output<String> id, CustomResourceOptions.Builder options) {
        return new ManagedCluster(name, id, options);
    }

    public Output<String> name() {
        return name;
    }

    public Output<String> oidcIssuerUrl() {
        return oidcIssuerProfile.applyValue(ManagedClusterOIDCIssuerProfileResponse::issuerURL);
    }

    /** Object id of the identity that AKS makes for the application routing add-on. */
    public Output<String> appRoutingPrincipalId() {
        return ingressProfile.applyValue(profile -> Optional.ofNullable(profile)
                .flatMap(fields -> field(fields, "webAppRouting"))
                .flatMap(fields -> field(fields, "identity"))
                .map(fields -> (String) fields.get("objectId"))
                .orElseThrow(() -> new IllegalStateException("AKS reports no identity of application routing")));
    }

    private static Optional<Map<?, ?>> field(Map<?, ?> fields, String key) {
        return Optional.ofNullable((Map<?, ?>) fields.get(key));
    }

    /** Inputs, named as the plugin names them; fields are set directly because this class is a wire format. */
    public static final class Args extends ResourceArgs {
        @Import(name = "resourceGroupName", required = true)
        public Output<String> resourceGroupName;

        @Import(name = "resourceName")
        public String resourceName;

        @Import(name = "location")
        public String location;

        /** At most 54 characters; beginning of the API server's host name. */
        @Import(name = "dnsPrefix")
        public String dnsPrefix;

        /** {@code major.minor}: AKS picks the newest patch and does not move on an unchanged minor. */
        @Import(name = "kubernetesVersion")
        public String kubernetesVersion;

        @Import(name = "nodeResourceGroup")
        public String nodeResourceGroup;

        @Import(name = "sku")
        public ManagedClusterSKUArgs sku;

        @Import(name = "identity")
        public Output<ManagedClusterIdentityArgs> identity;

        @Import(name = "agentPoolProfiles")
        public List<ManagedClusterAgentPoolProfileArgs> agentPoolProfiles;

        @Import(name = "networkProfile")
        public ContainerServiceNetworkProfileArgs networkProfile;

        @Import(name = "aadProfile")
        public ManagedClusterAADProfileArgs aadProfile;

        @Import(name = "apiServerAccessProfile")
        public Output<ManagedClusterAPIServerAccessProfileArgs> apiServerAccessProfile;

        @Import(name = "disableLocalAccounts")
        public Boolean disableLocalAccounts;

        @Import(name = "enableRBAC")
        public Boolean enableRbac;

        @Import(name = "oidcIssuerProfile")
        public ManagedClusterOIDCIssuerProfileArgs oidcIssuerProfile;

        @Import(name = "securityProfile")
        public ManagedClusterSecurityProfileArgs securityProfile;

        @Import(name = "storageProfile")
        public ManagedClusterStorageProfileArgs storageProfile;

        @Import(name = "addonProfiles")
        public Map<String, ManagedClusterAddonProfileArgs> addonProfiles;

        @Import(name = "autoUpgradeProfile")
        public AutoUpgradeProfile autoUpgradeProfile;

        @Import(name = "ingressProfile")
        public IngressProfile ingressProfile;

        @Import(name = "nodeProvisioningProfile")
        public NodeProvisioningProfile nodeProvisioningProfile;

        @Import(name = "diskEncryptionSetID")
        public Output<String> diskEncryptionSetId;

        @Import(name = "tags")
        public Output<Map<String, String>> tags;
    }

    /** Which new versions AKS installs by itself. */
    public static final class AutoUpgradeProfile extends ResourceArgs {
        @Import(name = "upgradeChannel")
        private final String upgradeChannel;

        @Import(name = "nodeOSUpgradeChannel")
        private final String nodeOsUpgradeChannel;

        /**
         * @param upgradeChannel of Kubernetes: rapid, stable, patch, node-image or none
         * @param nodeOsUpgradeChannel of the nodes' images: None, Unmanaged, SecurityPatch or NodeImage
         */
        public AutoUpgradeProfile(String upgradeChannel, String nodeOsUpgradeChannel) {
            this.upgradeChannel = upgradeChannel;
            this.nodeOsUpgradeChannel = nodeOsUpgradeChannel;
        }
    }

    /** The application routing add-on: NGINX that Microsoft operates. */
    public static final class IngressProfile extends ResourceArgs {
        @Import(name = "webAppRouting")
        private final WebAppRouting webAppRouting;

        /**
         * @param internal true: the load balancer has an address in the network only
         * @param dnsZoneIds zones in which the add-on keeps a record for every host of an Ingress
         */
        public IngressProfile(boolean enabled, boolean internal, List<String> dnsZoneIds) {
            webAppRouting = new WebAppRouting(enabled, internal, dnsZoneIds);
        }
    }

    private static final class WebAppRouting extends ResourceArgs {
        @Import(name = "enabled")
        private final Boolean enabled;

        @Import(name = "dnsZoneResourceIds")
        private final List<String> dnsZoneResourceIds;

        @Import(name = "nginx")
        private final Nginx nginx;

        private WebAppRouting(boolean enabled, boolean internal, List<String> dnsZoneIds) {
            this.enabled = enabled;
            dnsZoneResourceIds = dnsZoneIds.isEmpty() ? null : dnsZoneIds;
            nginx = enabled ? new Nginx(internal) : null;
        }
    }

    private static final class Nginx extends ResourceArgs {
        /** Where its load balancer has an address. */
        @Import(name = "defaultIngressControllerType")
        private final String defaultIngressControllerType;

        private Nginx(boolean internal) {
            defaultIngressControllerType = internal ? "Internal" : "External";
        }
    }

    /** Nodes that AKS makes on demand (Karpenter), beside pools of fixed size. */
    public static final class NodeProvisioningProfile extends ResourceArgs {
        @Import(name = "mode")
        private final String mode;

        @Import(name = "defaultNodePools")
        private final String defaultNodePools = "None";

        public NodeProvisioningProfile(boolean auto) {
            mode = auto ? "Auto" : "Manual";
        }
    }
}
