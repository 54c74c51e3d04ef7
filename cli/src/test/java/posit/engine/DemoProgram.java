package posit.engine;

import com.pulumi.Context;
import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.inputs.GetAvailabilityZonesArgs;
import com.pulumi.aws.rds.Instance;
import com.pulumi.aws.rds.InstanceArgs;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.SubnetGroupArgs;
import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.ResourceArgs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small program with one of everything the engine records. */
final class DemoProgram {
    static final String PREFIX = "urn:pulumi:dev::demo::";

    private DemoProgram() {}

    static void run(Context context) {
        var aws = new Provider("aws", ProviderArgs.builder().region("eu-west-1").build());
        var network = new Network(aws);
        var database = new Database(network, aws);
        var cluster = new Cluster(network);
        var kubernetes = new com.pulumi.kubernetes.Provider(
                "kubernetes",
                com.pulumi.kubernetes.ProviderArgs.builder()
                        .kubeconfig(cluster.kubeconfigJson.asSecret())
                        .build());
        var namespace = new Namespace(
                "namespace",
                NamespaceArgs.builder()
                        .metadata(ObjectMetaArgs.builder().name("posit").build())
                        .build(),
                CustomResourceOptions.builder().provider(kubernetes).build());
        context.log().warn("licence is missing");
        context.export("vpcId", network.vpc.id());
        context.export("databaseHost", database.instance.address());
        context.export("password", database.password.result.asSecret());
        context.export("namespace", namespace.metadata().applyValue(metadata -> metadata.name()));
        context.export("zones", Output.of(List.of("a", "b")));
        context.export("replicas", Output.of(2));
    }

    /** A component with children of its own. */
    static final class Network extends ComponentResource {
        final Vpc vpc;
        final List<Subnet> subnets = new ArrayList<>();

        Network(Provider aws) {
            super("demo:network:Network", "network", ComponentResourceOptions.Empty);
            vpc = new Vpc(
                    "vpc",
                    VpcArgs.builder()
                            .cidrBlock("10.0.0.0/16")
                            .enableDnsHostnames(true)
                            .tags(Map.of("b", "2", "a", "1"))
                            .build(),
                    child(this, aws)
                            .aliases(Alias.withUrn(PREFIX + "aws:ec2/vpc:Vpc::old"))
                            .ignoreChanges("tags")
                            .build());
            var zones = AwsFunctions.getAvailabilityZones(
                    GetAvailabilityZonesArgs.builder().state("available").build(),
                    InvokeOptions.builder().parent(this).provider(aws).build());
            for (int i = 0; i < 2; i++) {
                var zone = i;
                subnets.add(new Subnet(
                        "subnet-" + i,
                        SubnetArgs.builder()
                                .vpcId(vpc.id())
                                .cidrBlock("10.0." + i + ".0/24")
                                .availabilityZone(zones.applyValue(
                                        answer -> answer.names().get(zone)))
                                .build(),
                        child(this, aws).build()));
            }
            registerOutputs(Map.of("vpcId", vpc.id()));
        }
    }

    /** What is stateful: a password, protection, time. */
    static final class Database extends ComponentResource {
        final Password password;
        final Instance instance;

        Database(Network network, Provider aws) {
            super("demo:database:Database", "database", ComponentResourceOptions.Empty);
            password = new Password("master", this);
            var group = new SubnetGroup(
                    "group",
                    SubnetGroupArgs.builder()
                            .subnetIds(Output.all(
                                    network.subnets.stream().map(Subnet::id).toList()))
                            .build(),
                    child(this, aws).build());
            instance = new Instance(
                    "db",
                    InstanceArgs.builder()
                            .engine("postgres")
                            .instanceClass("db.m5.large")
                            .allocatedStorage(20)
                            .dbSubnetGroupName(group.name())
                            .password(password.result.asSecret())
                            .build(),
                    child(this, aws)
                            .protect(true)
                            .retainOnDelete(true)
                            .deleteBeforeReplace(true)
                            .replaceOnChanges("engine")
                            .version("6.83.0")
                            .customTimeouts(CustomTimeouts.builder()
                                    .create(Duration.ofHours(1))
                                    .delete(Duration.ofMinutes(90))
                                    .build())
                            .aliases(Alias.builder().name("database").build())
                            .build());
            registerOutputs(Map.of("host", instance.address()));
        }
    }

    private static CustomResourceOptions.Builder child(ComponentResource parent, Provider aws) {
        return CustomResourceOptions.builder().parent(parent).provider(aws);
    }

    /** A class written by hand, as the project has some. */
    static final class Password extends CustomResource {
        @Export(
                name = "result",
                refs = {String.class},
                tree = "[0]")
        private Output<String> result;

        Password(String name, ComponentResource parent) {
            super(
                    "random:index/randomPassword:RandomPassword",
                    name,
                    new Length(),
                    CustomResourceOptions.builder()
                            .parent(parent)
                            .version("4.18.0")
                            .build());
        }

        private static final class Length extends ResourceArgs {
            @Import(name = "length")
            private final Output<Integer> length = Output.of(32);
        }
    }

    /** A component that a plugin builds. */
    static final class Cluster extends ComponentResource {
        @Export(
                name = "kubeconfigJson",
                refs = {String.class},
                tree = "[0]")
        private Output<String> kubeconfigJson;

        Cluster(Network network) {
            super(
                    "eks:index:Cluster",
                    "cluster",
                    new VpcId(network.vpc.id()),
                    ComponentResourceOptions.builder().version("3.9.1").build(),
                    true);
        }

        private static final class VpcId extends ResourceArgs {
            @Import(name = "vpcId")
            private final Output<String> vpcId;

            private VpcId(Output<String> vpcId) {
                this.vpcId = vpcId;
            }
        }
    }
}
