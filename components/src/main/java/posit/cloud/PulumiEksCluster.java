package posit.cloud;

import com.pulumi.aws.Provider;
import com.pulumi.aws.iam.Role;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;

/**
 * Typed binding of pulumi-eks' {@code eks:index:Cluster}, because the published Java SDK (0.37.1) cannot read any output
 * on today's core SDK.
 *
 * <p>Only text outputs are declared: one resource-typed output makes the SDK load every class of every provider.
 *
 * <p>ref: https://www.pulumi.com/registry/packages/eks/api-docs/cluster/
 */
@ResourceType(type = PulumiEksCluster.TOKEN)
public final class PulumiEksCluster extends ComponentResource {
    public static final String TOKEN = "eks:index:Cluster";

    @Export(
            name = "kubeconfigJson",
            refs = {String.class},
            tree = "[0]")
    private Output<String> kubeconfigJson;

    @Export(
            name = "clusterSecurityGroupId",
            refs = {String.class},
            tree = "[0]")
    private Output<String> clusterSecurityGroupId;

    @Export(
            name = "oidcProviderArn",
            refs = {String.class},
            tree = "[0]")
    private Output<String> oidcProviderArn;

    @Export(
            name = "oidcIssuer",
            refs = {String.class},
            tree = "[0]")
    private Output<String> oidcIssuer;

    /** @param aws named here because the Java SDK does not hand inherited providers to a remote component */
    public PulumiEksCluster(String name, Args args, Provider aws, ComponentResourceOptions.Builder options) {
        super(TOKEN, name, args, options.providers(aws).version(Versions.EKS).build(), true);
    }

    public Output<String> kubeconfigJson() {
        return kubeconfigJson;
    }

    public Output<String> clusterSecurityGroupId() {
        return clusterSecurityGroupId;
    }

    public Output<String> oidcProviderArn() {
        return oidcProviderArn;
    }

    public Output<String> oidcIssuer() {
        return oidcIssuer;
    }

    /**
     * Inputs, named as pulumi-eks names them; fields are set directly because this class is a wire format.
     *
     * <p>Those that are not an {@code Output} must stay free of resource outputs: pulumi-eks reads them before any
     * resource exists.
     */
    public static final class Args extends ResourceArgs {
        @Import(name = "name")
        public Output<String> name;

        @Import(name = "version")
        public Output<String> version;

        @Import(name = "vpcId")
        public Output<String> vpcId;

        @Import(name = "subnetIds")
        public Output<List<String>> subnetIds;

        @Import(name = "endpointPrivateAccess")
        public Output<Boolean> endpointPrivateAccess;

        @Import(name = "endpointPublicAccess")
        public Output<Boolean> endpointPublicAccess;

        /** Must be absent without a public endpoint: pulumi-eks throws otherwise. */
        @Import(name = "publicAccessCidrs")
        public Output<List<String>> publicAccessCidrs;

        @Import(name = "enabledClusterLogTypes")
        public Output<List<String>> enabledClusterLogTypes;

        @Import(name = "encryptionConfigKeyArn")
        public Output<String> encryptionConfigKeyArn;

        /** Absent: pulumi-eks makes one. */
        @Import(name = "serviceRole")
        public Output<Role> serviceRole;

        @Import(name = "createOidcProvider")
        public Output<Boolean> createOidcProvider;

        @Import(name = "providerCredentialOpts")
        public Output<Map<String, Object>> providerCredentialOpts;

        @Import(name = "tags")
        public Output<Map<String, String>> tags;

        @Import(name = "authenticationMode")
        public String authenticationMode;

        @Import(name = "accessEntries")
        public Map<String, Object> accessEntries;

        @Import(name = "skipDefaultNodeGroup")
        public boolean skipDefaultNodeGroup;

        @Import(name = "skipDefaultSecurityGroups")
        public boolean skipDefaultSecurityGroups;

        /** Inverted upstream: true means that pulumi-eks does not manage the add-on. */
        @Import(name = "useDefaultVpcCni")
        public boolean useDefaultVpcCni;

        @Import(name = "corednsAddonOptions")
        public Map<String, Object> corednsAddonOptions;

        @Import(name = "kubeProxyAddonOptions")
        public Map<String, Object> kubeProxyAddonOptions;
    }
}
