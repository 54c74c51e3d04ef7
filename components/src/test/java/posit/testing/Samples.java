package posit.testing;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.cloud.AwsRegion;
import posit.cloud.KmsKeys;
import posit.cloud.Names;
import posit.cloud.Outputs;
import posit.cloud.Site;
import posit.cluster.EksAddons;
import posit.cluster.EksCluster;
import posit.cluster.EksClusterArgs;
import posit.cluster.EksClusterRole;
import posit.cluster.NodePool;
import posit.connect.ContentLimits;
import posit.connect.ContentLimitsArgs;
import posit.connect.ExecutionEnvironment;
import posit.connect.ExecutionEnvironmentArgs;
import posit.network.AwsNetwork;
import posit.network.AwsNetworkArgs;
import posit.network.AwsZones;
import posit.network.Cidr;
import posit.storage.EfsStorage;
import posit.storage.EfsStorageArgs;

/** What tests of one component take from its neighbours. */
public final class Samples {
    public static final Names NAMES = new Names("acme");
    public static final AwsRegion REGION = new AwsRegion("eu-west-1");
    public static final NodePool POOL = new NodePool("connect", "t3.2xlarge", 2, 100);

    /** An image in which any content runs. */
    public static final ExecutionEnvironment IMAGE = ExecutionEnvironmentArgs.builder()
            .image("posit/content:1")
            .title("One")
            .matching(ExecutionEnvironment.Matching.ANY)
            .build();

    /** What a stack gets that says nothing of them. */
    public static final ContentLimits LIMITS = ContentLimitsArgs.builder()
            .cpu(new ContentLimits.Range(250, 2000, 4000, 4000))
            .memory(new ContentLimits.Range(1L << 30, 4L << 30, 8L << 30, 8L << 30))
            .build();

    /** What the mocks answer for a cluster. */
    public static final String KUBECONFIG = CloudMocks.KUBECONFIG;

    /** Credentials from the environment. */
    private static final EksCluster.Credentials AMBIENT =
            new EksCluster.Credentials(Optional.empty(), Optional.empty());

    private Samples() {}

    /** Never a constant: an output belongs to the run in which it was made, and takes every later one there. */
    public static Output<String> keyArn() {
        return Output.of("arn:mock:key");
    }

    public static Provider aws() {
        return new Provider("aws", ProviderArgs.Empty, CustomResourceOptions.Empty);
    }

    public static ComponentResourceOptions options() {
        return ComponentResourceOptions.builder().build();
    }

    /** Over two zones, {@code 10.42.0.0/16}. */
    public static AwsNetwork network() {
        var zones = new AwsZones(2, List.of());
        var args = AwsNetworkArgs.builder()
                .names(NAMES)
                .region(REGION)
                .cidr(Cidr.parse("10.42.0.0/16"))
                .zones(zones)
                .natGatewayPerZone(true)
                .flowLogRetentionDays(30)
                .build();
        return new AwsNetwork("net", args, options());
    }

    /** Of Connect, in {@link #network}, with backups kept 60 days. */
    public static EfsStorage.Args filesArgs(boolean protect) {
        return EfsStorageArgs.builder()
                .names(NAMES)
                .region(REGION)
                .product("connect")
                .network(network())
                .clientSecurityGroupId(Output.of("sg-cluster"))
                .keyArn(keyArn())
                .backupRetentionDays(60)
                .protect(protect)
                .build();
    }

    public static EksCluster cluster(AwsNetwork network) {
        return new EksCluster("cluster", clusterArgs(REGION, network, List.of(), Map.of()), options());
    }

    public static EksCluster.Args clusterArgs(
            AwsRegion region, AwsNetwork network, List<Cidr> publicCidrs, Map<String, String> admins) {
        return clusterArgs(AMBIENT, region, network, publicCidrs, admins, Optional.empty());
    }

    /** With nodes kept for the cluster's own services. */
    public static EksCluster clusterWithSystemPool(AwsNetwork network, NodePool systemPool) {
        var args = clusterArgs(AMBIENT, REGION, network, List.of(), Map.of(), Optional.of(systemPool));
        return new EksCluster("cluster", args, options());
    }

    public static EksCluster.Args clusterArgs(AwsNetwork network, EksCluster.Credentials credentials) {
        return clusterArgs(credentials, REGION, network, List.of(), Map.of(), Optional.empty());
    }

    private static EksCluster.Args clusterArgs(
            EksCluster.Credentials credentials,
            AwsRegion region,
            AwsNetwork network,
            List<Cidr> publicCidrs,
            Map<String, String> admins,
            Optional<NodePool> systemPool) {
        return EksClusterArgs.builder()
                .aws(aws())
                .credentials(credentials)
                .names(NAMES)
                .region(region)
                .version("1.35")
                .network(network)
                .publicCidrs(publicCidrs)
                .admins(Outputs.of(admins))
                .keys(KmsKeys.ofData(keyArn()))
                .role(new EksClusterRole.OfPulumiEks())
                .logRetentionDays(90)
                .systemPool(systemPool)
                .pools(List.of(POOL))
                .addons(new EksAddons.Choice(true, Map.of()))
                .nodeTags(Map.of("team", "data"))
                .site(Site.PLAIN)
                .protect(true)
                .build();
    }
}
