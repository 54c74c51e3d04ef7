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
import posit.cloud.AwsRegion;
import posit.cloud.Names;
import posit.cloud.Site;
import posit.cluster.EksAddons;
import posit.cluster.EksCluster;
import posit.cluster.EksClusterRole;
import posit.cluster.NodePool;
import posit.connect.Connect;
import posit.connect.Content;
import posit.connect.ContentLimits;
import posit.connect.ExecutionEnvironment;
import posit.connect.ExecutionEnvironment.Installation;
import posit.connect.ExecutionEnvironment.Matching;
import posit.database.PostgresConnection;
import posit.ingress.AlbController;
import posit.ingress.AlbIngress;
import posit.network.AwsNetwork;
import posit.network.AwsZones;
import posit.network.Cidr;
import posit.product.License;
import posit.storage.EfsStorage;

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
        key = new AwsKey("key", new AwsKey.Args(NAMES, region, false, false, true), options());
        network = new AwsNetwork(
                "network",
                new AwsNetwork.Args(
                        NAMES,
                        region,
                        Cidr.parse("10.80.0.0/16"),
                        new AwsZones(3, List.of()),
                        true,
                        LOG_DAYS,
                        key.keys().logs()),
                options());
        cluster = cluster();
    }

    private EksCluster cluster() {
        return new EksCluster(
                "cluster",
                new EksCluster.Args(
                        aws,
                        new EksCluster.Credentials(Optional.empty(), Optional.empty()),
                        NAMES,
                        region,
                        "1.35",
                        network,
                        List.of(Cidr.parse("203.0.113.0/24")),
                        Map.of(),
                        key.keys(),
                        new EksClusterRole.OfPulumiEks(),
                        Optional.empty(),
                        LOG_DAYS,
                        Optional.empty(),
                        List.of(POOL),
                        new EksAddons.Choice(true, Map.of()),
                        Map.of(),
                        Site.PLAIN,
                        true),
                options());
    }

    private Connect connect() {
        var files = new EfsStorage(
                "files",
                new EfsStorage.Args(
                        NAMES, region, "connect", network, cluster.securityGroupId(), key.arn(), BACKUP_DAYS, true),
                options());
        return new Connect(
                "connect",
                new Connect.Args(
                        cluster,
                        POOL,
                        REPLICAS,
                        database(),
                        files.volume(),
                        ingress(),
                        new License(License.Kind.FILE, config.requireSecret("license")),
                        content(),
                        "https://packagemanager.posit.co/cran/latest",
                        Map.of()),
                ComponentResourceOptions.Empty);
    }

    /** A server that is there already: a connection is all that Connect wants of a database. */
    private PostgresConnection database() {
        return new PostgresConnection(
                Output.of(config.require("databaseHost")),
                Output.of(5432),
                "connect",
                "connect",
                config.requireSecret("databasePassword"),
                List.of());
    }

    private AlbIngress ingress() {
        var controller =
                new AlbController("controller", new AlbController.Args(NAMES, region, network, cluster), options());
        return new AlbIngress(
                "ingress",
                new AlbIngress.Args(
                        NAMES,
                        "connect",
                        config.require("domain"),
                        Optional.of(config.require("hostedZoneId")),
                        Optional.empty(),
                        List.of(Cidr.parse("203.0.113.0/24")),
                        false,
                        Connect.POD_PORT,
                        Connect.HEALTH_PATH,
                        true,
                        network,
                        cluster,
                        Optional.of(controller)),
                options());
    }

    private static Content content() {
        var environment = new ExecutionEnvironment(
                "posit/connect-content:R4.6-python3.14-ubuntu-24.04-pro",
                "R 4.6 and Python 3.14",
                Matching.ANY,
                List.of(new Installation("4.6.1", "/opt/R/4.6.1/bin/R")),
                List.of(new Installation("3.14.6", "/opt/python/3.14.6/bin/python3")),
                List.of(),
                List.of());
        var limits = new ContentLimits(
                new ContentLimits.Range(250, 2000, 4000, 4000),
                new ContentLimits.Range(GIB, 4 * GIB, 8 * GIB, 8 * GIB),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Content(List.of(environment), limits, List.of(), Optional.empty());
    }

    private ComponentResourceOptions options() {
        return ComponentResourceOptions.builder().providers(aws).build();
    }
}
