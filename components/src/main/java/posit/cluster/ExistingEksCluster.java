package posit.cluster;

import com.pulumi.aws.eks.outputs.ClusterIdentity;
import com.pulumi.aws.eks.outputs.ClusterIdentityOidc;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.Component;
import posit.cloud.Names;
import posit.cloud.Site;
import posit.network.VpcNetwork;

/**
 * An EKS cluster that somebody else keeps, with node pools of this stack in it.
 *
 * <p>It must have the add-ons that a cluster of ours gets: network plug-in, CoreDNS, kube-proxy, Pod Identity agent and EFS
 * CSI driver; and whoever runs Pulumi must be cluster admin.
 */
public final class ExistingEksCluster extends Component implements Eks {
    /**
     * @param credentials those of the AWS provider; empty where it takes them from the environment
     * @param clusterName as EKS has it
     * @param network in which the cluster is
     * @param nodeRoleArn role of the nodes; empty: one for each pool
     * @param diskKeyArn KMS key that encrypts disks of nodes; empty: that of EBS
     * @param pools one per product
     * @param nodeTags tags of instances and volumes, which provider-wide tags do not reach
     * @param site what the company wants of all that runs in the cluster
     */
    @Builder
    public record Args(
            @Builder.Default("EksCluster.Credentials.OF_THE_ENVIRONMENT")
            EksCluster.Credentials credentials,

            Names names,
            AwsRegion region,
            Output<String> clusterName,
            VpcNetwork network,
            Optional<Output<String>> nodeRoleArn,
            Optional<Output<String>> diskKeyArn,
            List<NodePool> pools,
            Map<String, String> nodeTags,
            @Builder.Default("posit.cloud.Site.PLAIN") Site site) {}

    private final Args args;
    private final com.pulumi.aws.eks.Cluster eks;
    private final Provider kubernetes;
    private final List<Resource> ready = new ArrayList<>();

    public ExistingEksCluster(String name, Args args, ComponentResourceOptions options) {
        super("ExistingEksCluster", name, options);
        this.args = args;
        eks = com.pulumi.aws.eks.Cluster.get(name("eks"), args.clusterName(), null, child());
        kubernetes = KubernetesProvider.of(
                name("kubernetes"), Kubeconfig.withProfile(kubeconfig(), args.credentials()), childOptions());
        args.pools().forEach(pool -> ready.add(nodes(pool)));
        registerOutputs(Map.of(
                "clusterName", clusterName(),
                "kubeconfig", kubeconfig(),
                "names", Output.of(args.names().stack())));
    }

    @Override
    public Output<String> clusterName() {
        return eks.name();
    }

    @Override
    public Output<String> kubeconfig() {
        return Output.tuple(eks.endpoint(), eks.certificateAuthority(), args.clusterName())
                .applyValue(found -> Kubeconfig.of(
                        found.t3,
                        found.t1,
                        found.t2.data().orElseThrow(),
                        args.region(),
                        args.credentials().roleArn()))
                .asSecret();
    }

    @Override
    public Provider kubernetes() {
        return kubernetes;
    }

    @Override
    public Site site() {
        return args.site();
    }

    @Override
    public List<Resource> ready() {
        return List.copyOf(ready);
    }

    @Override
    public Output<String> securityGroupId() {
        return eks.vpcConfig().applyValue(vpc -> vpc.clusterSecurityGroupId().orElseThrow());
    }

    @Override
    public Output<String> oidcProviderArn() {
        return Output.tuple(eks.arn(), oidcIssuer()).applyValue(found -> {
            var account = found.t1.split(":")[4];
            return "arn:" + args.region().partition() + ":iam::" + account + ":oidc-provider/" + found.t2;
        });
    }

    @Override
    public Output<String> oidcIssuer() {
        return eks.identities().applyValue(ExistingEksCluster::issuer);
    }

    private static String issuer(List<ClusterIdentity> identities) {
        return identities.stream()
                .flatMap(identity -> identity.oidcs().stream())
                .map(ClusterIdentityOidc::issuer)
                .flatMap(Optional::stream)
                .map(url -> url.replaceFirst("^https://", ""))
                .findFirst()
                .orElseThrow();
    }

    private Resource nodes(NodePool pool) {
        var nodes = new EksNodePool(
                name(pool.name()),
                EksNodePoolArgs.builder()
                        .names(args.names())
                        .region(args.region())
                        .clusterName(clusterName())
                        .version(eks.version())
                        .subnetIds(args.network().privateSubnetIds())
                        .pool(pool)
                        .nodeTags(args.nodeTags())
                        .roleArn(args.nodeRoleArn())
                        .diskKeyArn(args.diskKeyArn())
                        .waitFor(args.network().egress())
                        .build(),
                componentOptions().build());
        return nodes.nodeGroup();
    }
}
