package posit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import posit.autoscaling.Karpenter;
import posit.autoscaling.KarpenterArgs;
import posit.autoscaling.NodeAutoProvisioning;
import posit.autoscaling.NodeAutoProvisioningArgs;
import posit.autoscaling.PoolSizes;
import posit.cloud.KmsKeys;
import posit.cluster.AksCluster;
import posit.cluster.EksWorkloadIdentity;
import posit.cluster.EksWorkloadIdentityArgs;
import posit.database.AddedDatabases;
import posit.database.AddedDatabasesArgs;
import posit.database.AwsDatabase;
import posit.database.AwsDatabaseArgs;
import posit.database.AwsDatabaseSize;
import posit.storage.S3Storage;
import posit.storage.S3StorageArgs;
import posit.testing.Asked;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;
import posit.testing.MockRun;
import posit.testing.Samples;

/** Components that the first shipped stack does not have are what their plugins expect, too. */
class ComponentsContractTest {
    private static final Schema SCHEMA = Schema.read("schema.json").and(Schema.read("custom-resources.json"));
    private static final PoolSizes SIZES = new PoolSizes(
            new PoolSizes.Pool(List.of("m6i.2xlarge"), 32, 128),
            new PoolSizes.Pool(List.of("m6i.xlarge"), 64, 256),
            "720h",
            100);
    private static final String NODE_POOL = "kubernetes:karpenter.sh/v1:NodePool";

    private static MockRun<Karpenter> karpenter() {
        return MockRun.of(context -> {
            var network = Samples.network();
            var args = KarpenterArgs.builder()
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .network(network)
                    .cluster(Samples.cluster(network))
                    .systemPool(Samples.POOL)
                    .sizes(SIZES)
                    .image("v20260714")
                    .nodeTags(Map.of("team", "data"))
                    .diskKeyArn(Samples.keyArn())
                    .build();
            return new Karpenter("karpenter", args, Samples.options());
        });
    }

    private static AzureMocks nodeAutoProvisioning() {
        return AzureMocks.run(context -> {
            var reference = new AzureReference();
            reference.elasticSubnets = List.of("connect");
            reference.base(context);
            var cluster = new AksCluster("cluster", reference.clusterArgs(), reference.onAzure());
            var args = NodeAutoProvisioningArgs.builder()
                    .group(reference.group)
                    .network(reference.network)
                    .cluster(cluster)
                    .zones(AzureReference.ZONES)
                    .subnet("connect")
                    .sizes(SIZES)
                    .build();
            new NodeAutoProvisioning("elastic", args, reference.onAzure());
        });
    }

    @Test
    void karpenter_with_its_pools() {
        assertThat(problems(karpenter().all())).isEmpty();
    }

    @Test
    void node_auto_provisioning_with_the_same_pools() {
        var objects = nodeAutoProvisioning();

        for (var type : List.of(
                NODE_POOL,
                "kubernetes:karpenter.azure.com/v1beta1:AKSNodeClass",
                "azure-native:containerservice:ManagedCluster")) {
            assertThat(objects.all(type)).isNotEmpty().allSatisfy(object -> assertThat(
                            SchemaCheck.problems(SCHEMA, type, object.name(), object.inputs()))
                    .isEmpty());
        }
    }

    @Test
    void a_bucket_and_a_role_that_may_use_it() {
        var run = MockRun.of(context -> {
            var storeArgs = S3StorageArgs.builder()
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .product("packages")
                    .keyArn(Samples.keyArn())
                    .keepOldVersionsDays(30)
                    .protect(true)
                    .build();
            var store = new S3Storage("store", storeArgs, Samples.options());
            var cluster = Samples.cluster(Samples.network());
            var args = EksWorkloadIdentityArgs.builder()
                    .names(Samples.NAMES)
                    .cluster(cluster)
                    .workload("packages")
                    .namespace("space")
                    .serviceAccount("account")
                    .policy(store.access())
                    .build();
            return new EksWorkloadIdentity("identity", args, Samples.options());
        });

        assertThat(problems(run.all())).isEmpty();
    }

    @Test
    void added_databases() {
        var run = MockRun.of(context -> {
            var network = Samples.network();
            var cluster = Samples.cluster(network);
            var serverArgs = AwsDatabaseArgs.builder()
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .product("packages")
                    .network(network)
                    .clientSecurityGroupId(Output.of("sg-cluster"))
                    .keys(KmsKeys.ofData(Samples.keyArn()))
                    .size(AwsDatabaseSize.builder()
                            .type("db.m5.large")
                            .version("16")
                            .storageGiB(20)
                            .maxStorageGiB(0)
                            .multiAz(true)
                            .build())
                    .database("packagemanager")
                    .backupRetentionDays(14)
                    .logRetentionDays(90)
                    .protect(true)
                    .build();
            var server = new AwsDatabase("db", serverArgs, Samples.options());
            var args = AddedDatabasesArgs.builder()
                    .cluster(cluster)
                    .product("packages")
                    .server(server)
                    .names(List.of("packagemanager_usage"))
                    .build();
            return new AddedDatabases("more", args, Samples.options());
        });

        assertThat(problems(run.all())).isEmpty();
    }

    @Test
    void finds_the_pools_of_the_page_as_printed_to_be_refused() {
        var template =
                Map.of("nodeClassRef", Map.of("group", "karpenter.k8s.aws", "kind", "EC2NodeClass", "name", "default"));
        var disruption = Map.of("consolidationPolicy", "WhenEmpty", "consolidateAfter", "1m");
        var inputs = new TreeMap<>(
                karpenter().find(NODE_POOL, "karpenter-pools-server").inputs());
        inputs.put("spec", Map.of("disruption", disruption, "template", Map.of("spec", template)));

        assertThat(SchemaCheck.problems(SCHEMA, NODE_POOL, "connect-server", inputs))
                .containsExactly(NODE_POOL + " connect-server.spec.template.spec: requirements is required");
    }

    private static List<String> problems(List<Asked> resources) {
        assertThat(resources).isNotEmpty();
        return resources.stream()
                .filter(resource -> !resource.type().matches("(posit|pulumi:pulumi):.*"))
                .flatMap(resource ->
                        SchemaCheck.problems(SCHEMA, resource.type(), resource.name(), resource.plain()).stream())
                .toList();
    }
}
