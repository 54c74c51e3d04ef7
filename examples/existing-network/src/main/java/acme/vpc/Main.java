package acme.vpc;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import posit.cloud.AwsKey;
import posit.cloud.AwsKeyArgs;
import posit.cloud.AwsRegion;
import posit.cloud.Names;
import posit.cluster.EksCluster;
import posit.cluster.EksClusterArgs;
import posit.cluster.NodePool;

/** An EKS cluster of the library in a VPC that this program makes itself. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Pulumi.run(Main::deploy);
    }

    /** What {@code pulumi up} runs. */
    public static void deploy(Context context) {
        var names = new Names("vpc");
        var region = new AwsRegion(context.config("aws").require("region"));
        var aws =
                new Provider("aws", ProviderArgs.builder().region(region.name()).build(), CustomResourceOptions.Empty);
        var options = ComponentResourceOptions.builder().providers(aws);

        var key = new AwsKey(
                "key", AwsKeyArgs.builder().names(names).region(region).build(), options.build());
        var cluster = new EksCluster(
                "cluster",
                EksClusterArgs.builder()
                        .aws(aws)
                        .names(names)
                        .region(region)
                        .version("1.35")
                        .network(new OwnVpc(region, aws).network())
                        .keys(key.keys())
                        .pools(new NodePool("apps", "m6i.xlarge", 2, 100))
                        .build(),
                options.build());

        context.export("clusterName", cluster.clusterName());
    }
}
