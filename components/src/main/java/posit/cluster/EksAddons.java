package posit.cluster;

import com.pulumi.aws.eks.Addon;
import com.pulumi.aws.eks.AddonArgs;
import com.pulumi.aws.eks.EksFunctions;
import com.pulumi.aws.eks.inputs.AddonPodIdentityAssociationArgs;
import com.pulumi.aws.eks.inputs.GetAddonVersionArgs;
import com.pulumi.aws.eks.outputs.GetAddonVersionResult;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.AwsRole;
import posit.cloud.Component;
import posit.cloud.IamPolicy;
import posit.cloud.Json;
import posit.cloud.Names;

/** The managed add-ons of an EKS cluster, those that nodes need first and those that need nodes. */
public final class EksAddons extends Component {
    /** The one that only files on EFS need. */
    public static final String EFS_DRIVER = "aws-efs-csi-driver";

    public static final String KUBE_PROXY = "kube-proxy";

    /** All there may be. */
    public static final List<String> NAMES =
            List.of(EFS_DRIVER, "coredns", "eks-pod-identity-agent", KUBE_PROXY, "metrics-server", "vpc-cni");

    /**
     * What a stack wants of the add-ons.
     *
     * @param efs whether pods have files on EFS, for which one of them is needed
     * @param versions name to version, for example {@code v1.12.4-eksbuild.1}; of others EKS' own choice
     */
    public record Choice(boolean efs, Map<String, String> versions) {
        static final Choice DEFAULT = new Choice(true, Map.of());
    }

    /**
     * @param kubernetesVersion minor version of the cluster, for example {@code 1.35}
     * @param systemLabels of the nodes on which the cluster's DNS runs; empty: it runs on any
     */
    @Builder
    public record Args(
            Names names,
            AwsRegion region,
            Output<String> clusterName,
            String kubernetesVersion,
            Map<String, String> systemLabels,
            Choice choice) {}

    private final Args args;
    private final Addon podIdentityAgent;
    private final List<Resource> beforeNodes;

    public EksAddons(String name, Args args, ComponentResourceOptions options) {
        super("EksAddons", name, options);
        this.args = args;
        podIdentityAgent = addon("eks-pod-identity-agent", Map.of(), List.of());
        // Prefixes instead of single addresses: more pods a node, fewer calls.
        var cni = Map.of(
                "enableNetworkPolicy",
                "true",
                "env",
                Map.of("ENABLE_PREFIX_DELEGATION", "true", "WARM_PREFIX_TARGET", "1"));
        beforeNodes = List.of(
                podIdentityAgent,
                addon(KUBE_PROXY, Map.of(), List.of()),
                withRole("vpc-cni", "aws-node", "AmazonEKS_CNI_Policy", cni, List.of()));
        registerOutputs(Map.of());
    }

    List<Resource> beforeNodes() {
        return beforeNodes;
    }

    /** Add-ons that stay "creating" until a node runs their pods. */
    List<Resource> afterNodes(List<Resource> nodes) {
        var needs = new ArrayList<>(nodes);
        needs.add(podIdentityAgent);
        var addons = new ArrayList<Resource>();
        addons.add(addon("coredns", dns(), nodes));
        addons.add(addon("metrics-server", Map.of(), nodes));
        if (args.choice().efs()) {
            addons.add(withRole(
                    EFS_DRIVER, "efs-csi-controller-sa", "service-role/AmazonEFSCSIDriverPolicy", Map.of(), needs));
        }
        return List.copyOf(addons);
    }

    private Map<String, ?> dns() {
        var labels = args.systemLabels();
        return labels.isEmpty() ? Map.of() : Map.of("nodeSelector", labels);
    }

    private Addon addon(String addon, Map<String, ?> configuration, List<Resource> needs) {
        return new Addon(name(addon), addonArgs(addon, configuration).build(), child(needs));
    }

    private Addon withRole(
            String addon, String serviceAccount, String policy, Map<String, ?> configuration, List<Resource> needs) {
        var role = new AwsRole(
                name(addon),
                AwsRole.Args.managed(
                        args.names().prefix(addon.replace("aws-", "")),
                        IamPolicy.podIdentityTrust(),
                        List.of(args.region().managedPolicy(policy))),
                componentOptions().build());
        var identity = AddonPodIdentityAssociationArgs.builder()
                .serviceAccount(serviceAccount)
                .roleArn(role.arn())
                .build();
        var waitFor = new ArrayList<>(needs);
        waitFor.addAll(role.granted());
        var withIdentity = addonArgs(addon, configuration).podIdentityAssociations(identity);
        return new Addon(name(addon), withIdentity.build(), child(waitFor));
    }

    private Output<String> version(String addon) {
        var chosen = args.choice().versions().get(addon);
        return chosen == null ? ofNewClusters(addon) : Output.of(chosen);
    }

    /**
     * The one EKS gives to new clusters of this Kubernetes version. Without it an add-on would stay as it was when Kubernetes
     * is upgraded; with the most recent, every release of AWS would be a change of the stack.
     * ref: https://docs.aws.amazon.com/eks/latest/userguide/updating-an-add-on.html
     */
    private Output<String> ofNewClusters(String addon) {
        return EksFunctions.getAddonVersion(
                        GetAddonVersionArgs.builder()
                                .addonName(addon)
                                .kubernetesVersion(args.kubernetesVersion())
                                .build(),
                        InvokeOptions.builder().parent(this).build())
                .applyValue(GetAddonVersionResult::version);
    }

    private AddonArgs.Builder addonArgs(String addon, Map<String, ?> configuration) {
        var builder = AddonArgs.builder()
                .clusterName(args.clusterName())
                .addonName(addon)
                .addonVersion(version(addon))
                // EKS starts every cluster with its own copies of some add-ons: take them over.
                .resolveConflictsOnCreate("OVERWRITE")
                .resolveConflictsOnUpdate("OVERWRITE");
        return configuration.isEmpty() ? builder : builder.configurationValues(Json.write(configuration));
    }
}
