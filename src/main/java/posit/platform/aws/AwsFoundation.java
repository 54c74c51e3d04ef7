package posit.platform.aws;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.AwsRegion;
import posit.cloud.Names;
import posit.cloud.Outputs;
import posit.cloud.PermissionsBoundary;
import posit.cloud.RandomProvider;
import posit.cluster.Eks;
import posit.cluster.EksAddons;
import posit.cluster.EksCluster;
import posit.cluster.EksClusterArgs;
import posit.cluster.EksClusterRole;
import posit.cluster.ExistingEksCluster;
import posit.cluster.ExistingEksClusterArgs;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.config.aws.ExistingEksConfig;
import posit.config.aws.ExistingVpcConfig;
import posit.network.AwsNetwork;
import posit.network.AwsNetworkArgs;
import posit.network.AwsZones;
import posit.network.ExistingAwsNetwork;
import posit.network.ExistingAwsNetworkArgs;
import posit.network.VpcNetwork;
import posit.platform.shared.Sites;

/** The foundation of a stack on AWS, which its products share: provider, keys, alarms, network and cluster. */
final class AwsFoundation {
    private final StackConfig stack;
    private final AwsConfig config;
    private final AwsNodes nodes;
    private final Names names;
    private final AwsRegion region;
    private final Map<String, String> tags;
    private final Provider aws;
    private final RandomProvider random;
    private final AwsEncryption encryption;
    private final AwsMonitoring monitoring;
    private final VpcNetwork network;
    private final Eks cluster;

    AwsFoundation(Context context, StackConfig stack, AwsConfig config) {
        this.stack = stack;
        this.config = config;
        nodes = new AwsNodes(config);
        names = new Names(stack.name());
        region = new AwsRegion(config.provider().region());
        tags = new TreeMap<>(config.provider().defaultTags().tags());
        tags.putAll(stack.tags());
        tags.put("posit:stack", context.projectName() + "/" + context.stackName());
        aws = AwsProvider.of(config.provider(), tags);
        random = new RandomProvider("random");
        encryption = new AwsEncryption(config.encryption(), names, region, stack.protect(), this::options);
        monitoring = new AwsMonitoring(names, config.alarms(), this::options);
        network = config.network().existing().<VpcNetwork>map(this::existing).orElseGet(this::newNetwork);
        cluster = config.cluster().existing().<Eks>map(this::existing).orElseGet(this::newCluster);
    }

    AwsConfig config() {
        return config;
    }

    AwsNodes nodes() {
        return nodes;
    }

    Names names() {
        return names;
    }

    AwsRegion region() {
        return region;
    }

    /** The tags of every resource of the stack. */
    Map<String, String> tags() {
        return tags;
    }

    AwsEncryption encryption() {
        return encryption;
    }

    AwsMonitoring monitoring() {
        return monitoring;
    }

    VpcNetwork network() {
        return network;
    }

    Eks cluster() {
        return cluster;
    }

    /** Whether stateful resources refuse to be deleted. */
    boolean protect() {
        return stack.protect();
    }

    /** Options of a component. They are new each time, because the SDK writes into the options it is given. */
    ComponentResourceOptions options() {
        var options = ComponentResourceOptions.builder().providers(aws, random);
        config.iam()
                .permissionsBoundary()
                .ifPresent(boundary -> options.resourceTransformations(new PermissionsBoundary(boundary)));
        return options.build();
    }

    private ExistingAwsNetwork existing(ExistingVpcConfig existing) {
        var args = ExistingAwsNetworkArgs.builder()
                .vpcId(existing.vpcId())
                .privateSubnets(Outputs.of(existing.privateSubnets()))
                .publicSubnets(Outputs.of(existing.publicSubnets()))
                .build();
        return new ExistingAwsNetwork("network", args, options());
    }

    private ExistingEksCluster existing(ExistingEksConfig existing) {
        return new ExistingEksCluster(
                "cluster",
                ExistingEksClusterArgs.builder()
                        .credentials(AwsProvider.credentials(config.provider()))
                        .names(names)
                        .region(region)
                        .clusterName(existing.name())
                        .network(network)
                        .nodeRoleArn(config.iam().nodeRoleArn().map(Output::of))
                        .diskKeyArn(encryption.ofDisks())
                        .pools(nodes.fixed())
                        .nodeTags(tags)
                        .site(Sites.of(stack))
                        .build(),
                options());
    }

    private EksClusterRole clusterRole() {
        var boundary = config.iam().permissionsBoundary().isPresent();
        return config.iam()
                .clusterRoleArn()
                .<EksClusterRole>map(arn -> new EksClusterRole.Existing(Output.of(arn)))
                .orElseGet(() -> boundary ? new EksClusterRole.Made() : new EksClusterRole.OfPulumiEks());
    }

    private AwsNetwork newNetwork() {
        var settings = config.network();
        return new AwsNetwork(
                "network",
                AwsNetworkArgs.builder()
                        .names(names)
                        .region(region)
                        .cidr(settings.cidr())
                        .zones(new AwsZones(settings.zones(), settings.availabilityZones()))
                        .natGatewayPerZone(settings.natGatewayPerZone())
                        .flowLogRetentionDays(settings.flowLogRetentionDays())
                        .logKeyArn(encryption.ofLogs())
                        .build(),
                options());
    }

    private EksCluster newCluster() {
        var settings = config.cluster();
        return new EksCluster(
                "cluster",
                EksClusterArgs.builder()
                        .aws(aws)
                        .credentials(AwsProvider.credentials(config.provider()))
                        .names(names)
                        .region(region)
                        .version(settings.kubernetesVersion())
                        .network(network)
                        .publicCidrs(settings.publicEndpoint() ? settings.allowedCidrs() : List.of())
                        .admins(Outputs.of(settings.admins()))
                        .keys(encryption.keys())
                        .role(clusterRole())
                        .nodeRoleArn(config.iam().nodeRoleArn().map(Output::of))
                        .logRetentionDays(settings.logRetentionDays())
                        .systemPool(nodes.system())
                        .pools(nodes.fixed())
                        .addons(new EksAddons.Choice(config.connect().isPresent(), settings.addonVersions()))
                        .nodeTags(tags)
                        .site(Sites.of(stack))
                        .protect(stack.protect())
                        .build(),
                options());
    }
}
