package acme.science;

import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.cloud.AwsKey;
import posit.cloud.AwsKeyArgs;
import posit.cloud.AwsRegion;
import posit.cloud.Names;
import posit.cloud.Site;
import posit.cluster.EksAddons;
import posit.cluster.EksCluster;
import posit.cluster.EksClusterArgs;
import posit.cluster.EksClusterRole;
import posit.cluster.NodePool;
import posit.connect.Connect;
import posit.connect.ConnectArgs;
import posit.connect.Content;
import posit.connect.ContentArgs;
import posit.connect.ContentLimits;
import posit.connect.ContentLimitsArgs;
import posit.connect.ExecutionEnvironment.Installation;
import posit.connect.ExecutionEnvironment.Matching;
import posit.connect.ExecutionEnvironmentArgs;
import posit.database.PostgresConnection;
import posit.database.PostgresConnectionArgs;
import posit.ingress.AlbController;
import posit.ingress.AlbControllerArgs;
import posit.ingress.AlbIngress;
import posit.ingress.AlbIngressArgs;
import posit.network.AwsNetwork;
import posit.network.AwsNetworkArgs;
import posit.network.AwsZones;
import posit.network.Cidr;
import posit.product.License;
import posit.storage.EfsStorage;
import posit.storage.EfsStorageArgs;

/** Connect from the components alone, in a program that is put together in another way than the platform. */
public final class Science {
    private static final Names NAMES = new Names("science");
    private static final NodePool POOL = new NodePool("connect", "m6i.2xlarge", 3, 100);
    private static final int REPLICAS = 2;
    private static final int LOG_DAYS = 90;
    private static final int BACKUP_DAYS = 35;
    private static final long GIB = 1L << 30;

    private final Config config;
    private final AwsRegion region;
    private final Provider aws;
    private final AwsKey key;
    private final AwsNetwork network;
    private final EksCluster cluster;

    public static void deploy(Context context) {
        var science = new Science(context);
        context.export("url", Output.of(science.connect().url()));
        context.export("kubeconfig", science.cluster.kubeconfig());
    }

    private Science(Context context) {
        config = context.config();
        region = new AwsRegion(context.config("aws").require("region"));
        aws = new Provider("aws", ProviderArgs.builder().region(region.name()).build(), CustomResourceOptions.Empty);
        key = new AwsKey(
                "key",
                AwsKeyArgs.builder()
                        .names(NAMES)
                        .region(region)
                        .disks(false)
                        .logs(false)
                        .protect(true)
                        .build(),
                options());
        network = new AwsNetwork(
                "network",
                AwsNetworkArgs.builder()
                        .names(NAMES)
                        .region(region)
                        .cidr(Cidr.parse("10.80.0.0/16"))
                        .zones(new AwsZones(3, List.of()))
                        .natGatewayPerZone(true)
                        .flowLogRetentionDays(LOG_DAYS)
                        .logKeyArn(key.keys().logs())
                        .build(),
                options());
        cluster = cluster();
    }

    private EksCluster cluster() {
        return new EksCluster(
                "cluster",
                EksClusterArgs.builder()
                        .aws(aws)
                        .credentials(new EksCluster.Credentials(Optional.empty(), Optional.empty()))
                        .names(NAMES)
                        .region(region)
                        .version("1.35")
                        .network(network)
                        .publicCidrs(List.of(Cidr.parse("203.0.113.0/24")))
                        .keys(key.keys())
                        .role(new EksClusterRole.OfPulumiEks())
                        .logRetentionDays(LOG_DAYS)
                        .pools(List.of(POOL))
                        .addons(new EksAddons.Choice(true, Map.of()))
                        .site(Site.PLAIN)
                        .protect(true)
                        .build(),
                options());
    }

    private Connect connect() {
        var files = new EfsStorage(
                "files",
                EfsStorageArgs.builder()
                        .names(NAMES)
                        .region(region)
                        .product("connect")
                        .network(network)
                        .clientSecurityGroupId(cluster.securityGroupId())
                        .keyArn(key.arn())
                        .backupRetentionDays(BACKUP_DAYS)
                        .protect(true)
                        .build(),
                options());
        return new Connect(
                "connect",
                ConnectArgs.builder()
                        .cluster(cluster)
                        .placement(POOL)
                        .replicas(REPLICAS)
                        .database(database())
                        .files(files.volume())
                        .exposure(ingress())
                        .license(new License(License.Kind.FILE, config.requireSecret("license")))
                        .content(content())
                        .packageRepository("https://packagemanager.posit.co/cran/latest")
                        .build(),
                ComponentResourceOptions.Empty);
    }

    /** A server that is there already: a connection is all that Connect wants of a database. */
    private PostgresConnection database() {
        return PostgresConnectionArgs.builder()
                .host(Output.of(config.require("databaseHost")))
                .port(Output.of(5432))
                .database("connect")
                .user("connect")
                .password(config.requireSecret("databasePassword"))
                .build();
    }

    private AlbIngress ingress() {
        var controller = new AlbController(
                "controller",
                AlbControllerArgs.builder()
                        .names(NAMES)
                        .region(region)
                        .network(network)
                        .cluster(cluster)
                        .build(),
                options());
        return new AlbIngress(
                "ingress",
                AlbIngressArgs.builder()
                        .names(NAMES)
                        .product("connect")
                        .host(config.require("domain"))
                        .hostedZoneId(Optional.of(config.require("hostedZoneId")))
                        .clientCidrs(List.of(Cidr.parse("203.0.113.0/24")))
                        .internal(false)
                        .podPort(Connect.POD_PORT)
                        .healthPath(Connect.HEALTH_PATH)
                        .sticky(true)
                        .network(network)
                        .cluster(cluster)
                        .controller(Optional.of(controller))
                        .build(),
                options());
    }

    private static Content content() {
        var environment = ExecutionEnvironmentArgs.builder()
                .image("posit/connect-content:R4.6-python3.14-ubuntu-24.04-pro")
                .title("R 4.6 and Python 3.14")
                .matching(Matching.ANY)
                .r(List.of(new Installation("4.6.1", "/opt/R/4.6.1/bin/R")))
                .python(List.of(new Installation("3.14.6", "/opt/python/3.14.6/bin/python3")))
                .build();
        var limits = ContentLimitsArgs.builder()
                .cpu(new ContentLimits.Range(250, 2000, 4000, 4000))
                .memory(new ContentLimits.Range(GIB, 4 * GIB, 8 * GIB, 8 * GIB))
                .build();
        return ContentArgs.builder()
                .environments(List.of(environment))
                .limits(limits)
                .build();
    }

    private ComponentResourceOptions options() {
        return ComponentResourceOptions.builder().providers(aws).build();
    }
}
