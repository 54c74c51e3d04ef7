package acme.science;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import posit.cloud.AwsKey;
import posit.cloud.AwsKeyArgs;
import posit.cloud.AwsRegion;
import posit.cloud.Names;
import posit.cluster.EksCluster;
import posit.cluster.EksClusterArgs;
import posit.cluster.NodePool;
import posit.connect.Connect;
import posit.connect.ConnectArgs;
import posit.connect.Content;
import posit.connect.ContentArgs;
import posit.connect.ContentLimits.Range;
import posit.connect.ContentLimitsArgs;
import posit.connect.ExecutionEnvironment.Installation;
import posit.connect.ExecutionEnvironmentArgs;
import posit.ingress.AlbController;
import posit.ingress.AlbControllerArgs;
import posit.ingress.AlbIngress;
import posit.ingress.AlbIngressArgs;
import posit.network.AwsNetwork;
import posit.network.AwsNetworkArgs;
import posit.network.Cidr;
import posit.product.License;
import posit.storage.EfsStorage;
import posit.storage.EfsStorageArgs;

/** Connect on a network and a cluster of the library, and on a database of this program's own. */
public final class Science {
    private static final Cidr OFFICE = Cidr.parse("203.0.113.0/24");
    private static final long GIB = 1L << 30;

    private Science() {}

    /** What {@code pulumi up} runs. */
    public static void deploy(Context context) {
        var config = context.config();
        var names = new Names("science");
        var region = new AwsRegion(context.config("aws").require("region"));
        var aws =
                new Provider("aws", ProviderArgs.builder().region(region.name()).build(), CustomResourceOptions.Empty);
        var pool = new NodePool("connect", "m6i.2xlarge", 3, 100);

        var key = new AwsKey(
                "key", AwsKeyArgs.builder().names(names).region(region).build(), on(aws));
        var network = new AwsNetwork(
                "network",
                AwsNetworkArgs.builder()
                        .names(names)
                        .region(region)
                        .cidr(Cidr.parse("10.80.0.0/16"))
                        .build(),
                on(aws));
        var cluster = new EksCluster(
                "cluster",
                EksClusterArgs.builder()
                        .aws(aws)
                        .names(names)
                        .region(region)
                        .version("1.35")
                        .network(network)
                        .publicCidrs(OFFICE)
                        .keys(key.keys())
                        .pools(pool)
                        .build(),
                on(aws));
        var database = new AuroraDatabase("database", network, cluster, config.requireSecret("databasePassword"), aws);
        var files = new EfsStorage(
                "files",
                EfsStorageArgs.builder()
                        .names(names)
                        .region(region)
                        .product("connect")
                        .network(network)
                        .clientSecurityGroupId(cluster.securityGroupId())
                        .keyArn(key.arn())
                        .build(),
                on(aws));
        var controller = new AlbController(
                "controller",
                AlbControllerArgs.builder()
                        .names(names)
                        .region(region)
                        .network(network)
                        .cluster(cluster)
                        .build(),
                on(aws));
        var ingress = new AlbIngress(
                "ingress",
                AlbIngressArgs.builder()
                        .names(names)
                        .product("connect")
                        .host(config.require("domain"))
                        .hostedZoneId(config.require("hostedZoneId"))
                        .clientCidrs(OFFICE)
                        .podPort(Connect.POD_PORT)
                        .healthPath(Connect.HEALTH_PATH)
                        .sticky(true)
                        .network(network)
                        .cluster(cluster)
                        .controller(controller)
                        .build(),
                on(aws));
        var connect = new Connect(
                "connect",
                ConnectArgs.builder()
                        .cluster(cluster)
                        .placement(pool)
                        .replicas(2)
                        .database(database.connection())
                        .files(files.volume())
                        .exposure(ingress)
                        .license(new License(License.Kind.FILE, config.requireSecret("license")))
                        .content(content())
                        .build(),
                ComponentResourceOptions.Empty);

        context.export("url", Output.of(connect.url()));
        context.export("kubeconfig", cluster.kubeconfig());
    }

    private static Content content() {
        var image = ExecutionEnvironmentArgs.builder()
                .image("posit/connect-content:R4.6-python3.14-ubuntu-24.04-pro")
                .title("R 4.6 and Python 3.14")
                .r(List.of(new Installation("4.6.1", "/opt/R/4.6.1/bin/R")))
                .python(List.of(new Installation("3.14.6", "/opt/python/3.14.6/bin/python3")))
                .build();
        var limits = ContentLimitsArgs.builder()
                .cpu(new Range(250, 2000, 4000, 4000))
                .memory(new Range(GIB, 4 * GIB, 8 * GIB, 8 * GIB))
                .build();
        return ContentArgs.builder().environments(image).limits(limits).build();
    }

    private static ComponentResourceOptions on(Provider aws) {
        return ComponentResourceOptions.builder().providers(aws).build();
    }
}
