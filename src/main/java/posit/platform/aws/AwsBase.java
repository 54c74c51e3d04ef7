package posit.platform.aws;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posit.autoscaling.Karpenter;
import posit.autoscaling.PoolSizes;
import posit.cloud.AwsRegion;
import posit.cloud.Names;
import posit.cloud.PermissionsBoundary;
import posit.cloud.RandomProvider;
import posit.cloud.Versions;
import posit.cluster.Eks;
import posit.cluster.EksAddons;
import posit.cluster.EksCluster;
import posit.cluster.EksClusterRole;
import posit.cluster.ExistingEksCluster;
import posit.cluster.NodePool;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.config.aws.AwsDatabaseConfig;
import posit.config.aws.EksExposureConfig;
import posit.config.aws.EksNodesConfig;
import posit.config.aws.ExistingEksConfig;
import posit.config.aws.ExistingVpcConfig;
import posit.database.AwsDatabase;
import posit.database.Database;
import posit.ingress.AlbController;
import posit.ingress.AlbIngress;
import posit.network.AwsNetwork;
import posit.network.AwsZones;
import posit.network.ExistingAwsNetwork;
import posit.network.VpcNetwork;
import posit.platform.ExistingDatabases;
import posit.platform.Sites;

/** What the products of a stack on AWS share, and how each gets a database, an ingress and nodes of its own. */
final class AwsBase {
    private final StackConfig stack;
    private final AwsConfig config;
    private final Names names;
    private final AwsRegion region;
    private final Map<String, String> tags;
    private final Provider aws;
    private final RandomProvider random;
    private final VpcNetwork network;
    private final Eks cluster;
    private final Optional<AlbController> controller;
    private final AwsMonitoring monitoring;
    private final AwsEncryption encryption;

    /**
     * @param systemPool nodes of the cluster's own services; empty: they run on those of the products
     * @param pools nodes of the products
     */
    AwsBase(Context context, StackConfig stack, AwsConfig config, Optional<NodePool> systemPool, List<NodePool> pools) {
        this.stack = stack;
        this.config = config;
        names = new Names(stack.name());
        region = new AwsRegion(config.provider().region());
        tags = new TreeMap<>(config.provider().defaultTags().tags());
        tags.putAll(stack.tags());
        tags.put("posit:stack", context.projectName() + "/" + context.stackName());
        aws = AwsProvider.of(config.provider(), tags);
        random = new RandomProvider("random");
        encryption = new AwsEncryption(config.encryption(), names, region, stack.protect(), this::onAws);
        monitoring = new AwsMonitoring(names, config.alarms(), this::onAws);
        network = config.network().existing().<VpcNetwork>map(this::existing).orElseGet(this::newNetwork);
        cluster = config.cluster()
                .existing()
                .<Eks>map(theirs -> existing(theirs, pools))
                .orElseGet(() -> newCluster(systemPool, pools));
        controller = newController();
    }

    Names names() {
        return names;
    }

    AwsRegion region() {
        return region;
    }

    /** Of the key that all data is encrypted with. */
    Output<String> keyArn() {
        return encryption.keys().data();
    }

    VpcNetwork network() {
        return network;
    }

    Eks cluster() {
        return cluster;
    }

    AwsMonitoring monitoring() {
        return monitoring;
    }

    /** Whether what holds data refuses to be deleted. */
    boolean protect() {
        return stack.protect();
    }

    /** Always new: the SDK writes into the options it is given. */
    ComponentResourceOptions onAws() {
        var options = ComponentResourceOptions.builder().providers(aws, random);
        config.iam()
                .permissionsBoundary()
                .ifPresent(boundary -> options.resourceTransformations(new PermissionsBoundary(boundary)));
        return options.build();
    }

    static NodePool pool(String product, EksNodesConfig nodes) {
        return new NodePool(product, nodes.type(), nodes.count(), nodes.diskGiB());
    }

    /**
     * The database of one product, on a server of its own unless there is one.
     *
     * @param database the empty one on a new server
     */
    Database database(String product, String database, AwsDatabaseConfig settings) {
        return settings.existing()
                .<Database>map(theirs -> ExistingDatabases.of(product, theirs))
                .orElseGet(() -> newDatabase(product, database, settings));
    }

    private AwsDatabase newDatabase(String product, String database, AwsDatabaseConfig settings) {
        var server = new AwsDatabase(
                product + "-database",
                new AwsDatabase.Args(
                        names,
                        region,
                        product,
                        network,
                        cluster.securityGroupId(),
                        encryption.keys(),
                        new AwsDatabase.Size(
                                settings.type(),
                                settings.version(),
                                settings.storageGiB(),
                                settings.maxStorageGiB(),
                                settings.multiAz()),
                        database,
                        settings.backupRetentionDays(),
                        config.cluster().logRetentionDays(),
                        stack.protect()),
                onAws());
        monitoring.watch(product, server, settings);
        return server;
    }

    /**
     * A load balancer for one product.
     *
     * @param podPort where its pods listen
     * @param sticky whether a browser keeps its pod
     */
    AlbIngress ingress(String product, EksExposureConfig exposure, int podPort, String healthPath, boolean sticky) {
        var ingress = new AlbIngress(
                product + "-ingress",
                new AlbIngress.Args(
                        names,
                        product,
                        exposure.domain(),
                        exposure.hostedZoneId(),
                        exposure.certificateArn(),
                        exposure.allowedCidrs(),
                        exposure.internal(),
                        podPort,
                        healthPath,
                        sticky,
                        network,
                        cluster,
                        controller),
                onAws());
        monitoring.watch(product, ingress);
        return ingress;
    }

    /** @param systemPool on which its controller runs */
    Karpenter karpenter(NodePool systemPool, PoolSizes sizes) {
        var args = new Karpenter.Args(
                names, region, network, cluster, systemPool, sizes, Versions.EKS_IMAGE, tags, encryption.ofDisks());
        return new Karpenter("karpenter", args, onAws());
    }

    private Optional<AlbController> newController() {
        var running = config.cluster()
                .existing()
                .filter(ExistingEksConfig::loadBalancerController)
                .isPresent();
        var args = new AlbController.Args(names, region, network, cluster);
        return running ? Optional.empty() : Optional.of(new AlbController("alb-controller", args, onAws()));
    }

    private ExistingAwsNetwork existing(ExistingVpcConfig theirs) {
        var args = new ExistingAwsNetwork.Args(theirs.vpcId(), theirs.privateSubnets(), theirs.publicSubnets());
        return new ExistingAwsNetwork("network", args, onAws());
    }

    private ExistingEksCluster existing(ExistingEksConfig theirs, List<NodePool> pools) {
        return new ExistingEksCluster(
                "cluster",
                new ExistingEksCluster.Args(
                        AwsProvider.credentials(config.provider()),
                        names,
                        region,
                        theirs.name(),
                        network,
                        config.iam().nodeRoleArn(),
                        encryption.ofDisks(),
                        pools,
                        tags,
                        Sites.of(stack)),
                onAws());
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
                onAws());
    }

    private EksCluster newCluster(Optional<NodePool> systemPool, List<NodePool> pools) {
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
                        systemPool,
                        pools,
                        new EksAddons.Choice(config.connect().isPresent(), settings.addonVersions()),
                        tags,
                        Sites.of(stack),
                        stack.protect()),
                onAws());
    }
}
