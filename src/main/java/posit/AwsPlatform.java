package posit;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.AwsKey;
import posit.cloud.AwsRegion;
import posit.cloud.Names;
import posit.cloud.RandomProvider;
import posit.cluster.EksCluster;
import posit.cluster.NodePool;
import posit.config.AwsConfig;
import posit.config.ConnectOnEksConfig;
import posit.config.StackConfig;
import posit.connect.Connect;
import posit.database.AwsDatabase;
import posit.ingress.AlbController;
import posit.ingress.AlbIngress;
import posit.network.AwsNetwork;
import posit.network.AwsZones;
import posit.output.StackOutputs;
import posit.storage.EfsStorage;

/** Wires the components of a stack on AWS. */
final class AwsPlatform {
    private static final String CONNECT = "connect";

    private final StackConfig stack;
    private final AwsConfig config;
    private final Names names;
    private final AwsRegion region;
    private final Map<String, String> tags;
    private final Provider aws;
    private final RandomProvider random;
    private final StackOutputs outputs;
    private final AwsKey key;
    private final AwsNetwork network;
    private final EksCluster cluster;
    private final AlbController controller;

    static void deploy(Context context, StackConfig stack, AwsConfig config) {
        var platform = new AwsPlatform(context, stack, config);
        config.connect().ifPresent(platform::connect);
    }

    private AwsPlatform(Context context, StackConfig stack, AwsConfig config) {
        this.stack = stack;
        this.config = config;
        names = new Names(stack.name());
        region = new AwsRegion(config.provider().region());
        tags = new TreeMap<>(config.provider().defaultTags().tags());
        tags.putAll(stack.tags());
        tags.put("posit:stack", context.projectName() + "/" + context.stackName());
        aws = AwsProvider.of(config.provider(), tags);
        random = new RandomProvider("random");
        key = new AwsKey("key", new AwsKey.Args(names, stack.protect()), onAws());
        network = network();
        cluster = cluster();
        controller =
                new AlbController("alb-controller", new AlbController.Args(names, region, network, cluster), onAws());
        outputs = new StackOutputs(context);
        outputs.platform(network, cluster);
    }

    private void connect(ConnectOnEksConfig connect) {
        var database = database(connect);
        var files = new EfsStorage(
                "connect-files",
                new EfsStorage.Args(names, CONNECT, network, cluster.securityGroupId(), key.arn(), stack.protect()),
                onAws());
        var ingress = ingress(connect);
        var product = new Connect(
                CONNECT,
                new Connect.Args(
                        cluster,
                        pool(connect),
                        connect.replicas(),
                        database.connection(),
                        files.volume(),
                        ingress,
                        Licenses.of(connect.license()),
                        new AwsContent(names, region, cluster, onAws()).of(connect),
                        connect.packageRepository()),
                ComponentResourceOptions.Empty);
        outputs.connect(product, database, files, ingress);
    }

    private AwsNetwork network() {
        var settings = config.network();
        return new AwsNetwork(
                "network",
                new AwsNetwork.Args(
                        names,
                        region,
                        settings.cidr(),
                        new AwsZones(settings.zones(), settings.availabilityZones()),
                        settings.natGatewayPerZone(),
                        settings.flowLogRetentionDays()),
                onAws());
    }

    private EksCluster cluster() {
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
                        key.arn(),
                        settings.logRetentionDays(),
                        config.connect().map(AwsPlatform::pool).stream().toList(),
                        tags,
                        stack.protect()),
                onAws());
    }

    private AwsDatabase database(ConnectOnEksConfig connect) {
        var settings = connect.database();
        return new AwsDatabase(
                "connect-database",
                new AwsDatabase.Args(
                        names,
                        region,
                        CONNECT,
                        network,
                        cluster.securityGroupId(),
                        key.arn(),
                        new AwsDatabase.Size(
                                settings.type(),
                                settings.version(),
                                settings.storageGiB(),
                                settings.maxStorageGiB(),
                                settings.multiAz()),
                        CONNECT,
                        settings.backupRetentionDays(),
                        config.cluster().logRetentionDays(),
                        stack.protect()),
                onAws());
    }

    private AlbIngress ingress(ConnectOnEksConfig connect) {
        return new AlbIngress(
                "connect-ingress",
                new AlbIngress.Args(
                        names,
                        CONNECT,
                        connect.domain(),
                        connect.hostedZoneId(),
                        connect.certificateArn(),
                        connect.allowedCidrs(),
                        Connect.POD_PORT,
                        Connect.HEALTH_PATH,
                        true,
                        network,
                        cluster,
                        controller),
                onAws());
    }

    private static NodePool pool(ConnectOnEksConfig connect) {
        var nodes = connect.nodes();
        return new NodePool(CONNECT, nodes.type(), nodes.count(), nodes.diskGiB());
    }

    private ComponentResourceOptions onAws() {
        return ComponentResourceOptions.builder().providers(aws, random).build();
    }
}
