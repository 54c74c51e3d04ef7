package posit.platform.aws;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.AwsRegion;
import posit.cloud.Names;
import posit.cloud.PermissionsBoundary;
import posit.cloud.RandomProvider;
import posit.cluster.Eks;
import posit.cluster.EksAddons;
import posit.cluster.EksCluster;
import posit.cluster.EksClusterRole;
import posit.cluster.ExistingEksCluster;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.config.aws.ExistingEksConfig;
import posit.config.aws.ExistingVpcConfig;
import posit.network.AwsNetwork;
import posit.network.AwsZones;
import posit.network.ExistingAwsNetwork;
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
        var args = new ExistingAwsNetwork.Args(existing.vpcId(), existing.privateSubnets(), existing.publicSubnets());
        return new ExistingAwsNetwork("network", args, options());
    }

    private ExistingEksCluster existing(ExistingEksConfig existing) {
        return new ExistingEksCluster(
                "cluster",
                new ExistingEksCluster.Args(
                        AwsProvider.credentials(config.provider()),
                        names,
                        region,
                        existing.name(),
                        network,
                        config.iam().nodeRoleArn(),
                        encryption.ofDisks(),
                        nodes.fixed(),
                        tags,
                        Sites.of(stack)),
                options());
    }

    private EksClusterRole clusterRole() {
        var boundary = config.iam().permissionsBoundary().isPresent();
        return config.iam()
                .clusterRoleArn()
                .<EksClusterRole>map(EksClusterRole.Existing::new)
                .orElseGet(() -> boundary ? new EksClusterRole.Ours() : new EksClusterRole.OfPulumiEks());
    }

    private AwsNetwork newNetwork() {
        var settings = config.network();
        return new AwsNetwork(
                "network",
                new AwsNetwork.Args(
                        names,
                        region,
                        settings.cidr(),
                        new AwsZones(settings.zones(), settings.availabilityZones()),
                        settings.natGatewayPerZone(),
                        settings.flowLogRetentionDays(),
                        encryption.ofLogs()),
                options());
    }

    private EksCluster newCluster() {
        var settings = config.cluster();
        return new EksCluster(
                "cluster",
                new EksCluster.Args(
                        aws,
                        AwsProvider.credentials(config.provider()),
                        names,
                        region,
                        settings.kubernetesVersion(),
                        network,
                        settings.publicEndpoint() ? settings.allowedCidrs() : List.of(),
                        settings.admins(),
                        encryption.keys(),
                        clusterRole(),
                        config.iam().nodeRoleArn(),
                        settings.logRetentionDays(),
                        nodes.system(),
                        nodes.fixed(),
                        new EksAddons.Choice(config.connect().isPresent(), settings.addonVersions()),
                        tags,
                        Sites.of(stack),
                        stack.protect()),
                options());
    }
}
