package posit.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posit.cluster.AksCluster;
import posit.testing.AzureMocks;
import posit.testing.AzureMocks.Made;
import posit.testing.AzureReference;

class NodeAutoProvisioningTest {
    private static final PoolSizes SIZES = new PoolSizes(
            new PoolSizes.Pool(List.of("Standard_D8s_v5"), 40, 160),
            new PoolSizes.Pool(List.of("Standard_D4s_v5", "Standard_D8s_v5"), 64, 256),
            "720h",
            128);
    private static final AzureReference REFERENCE = new AzureReference();
    private static NodeAutoProvisioning provisioning;
    private static AzureMocks made;
    private static Made nodeClass;
    private static Made server;
    private static Made content;

    @BeforeAll
    static void deploy() {
        made = AzureMocks.run(NodeAutoProvisioningTest::program);
        nodeClass = made.only("kubernetes:karpenter.azure.com/v1beta1:AKSNodeClass");
        server = made.named("kubernetes:karpenter.sh/v1:NodePool", "elastic-pools-server");
        content = made.named("kubernetes:karpenter.sh/v1:NodePool", "elastic-pools-content");
    }

    private static void program(Context context) {
        REFERENCE.elasticSubnets = List.of("connect");
        REFERENCE.base(context);
        var cluster = new AksCluster("cluster", REFERENCE.clusterArgs(), REFERENCE.onAzure());
        var args = NodeAutoProvisioningArgs.builder()
                .group(REFERENCE.group)
                .network(REFERENCE.network)
                .cluster(cluster)
                .zones(AzureReference.ZONES)
                .subnet("connect")
                .sizes(SIZES)
                .build();
        provisioning = new NodeAutoProvisioning("elastic", args, REFERENCE.onAzure());
    }

    @Test
    void AS_06_the_cluster_makes_nodes_on_demand_and_only_in_our_pools() {
        assertThat(made.only("azure-native:containerservice:ManagedCluster").at("nodeProvisioningProfile"))
                .isEqualTo(Map.of("mode", "Auto", "defaultNodePools", "None"));
    }

    @Test
    void its_nodes_are_in_their_own_private_subnet() {
        assertThat(nodeClass.at("metadata")).isEqualTo(Map.of("name", "connect"));
        assertThat(nodeClass.at("spec"))
                .isEqualTo(Map.of(
                        "imageFamily",
                        "Ubuntu",
                        "osDiskSizeGB",
                        128.0,
                        "vnetSubnetID",
                        AzureMocks.id("network-subnets-connect"),
                        "tags",
                        Map.of("team", "data")));
    }

    @Test
    void AS_01_AS_02_the_pools_are_those_of_the_page() {
        assertThat(server.at("spec.disruption"))
                .isEqualTo(Map.of("consolidationPolicy", "WhenEmpty", "consolidateAfter", "1m"));
        assertThat(content.at("spec.disruption"))
                .isEqualTo(Map.of("consolidationPolicy", "WhenEmptyOrUnderutilized", "consolidateAfter", "30s"));
        assertThat(server.at("spec.template.spec.taints"))
                .isEqualTo(List.of(Map.of("key", "workload", "value", "connect-server", "effect", "NoSchedule")));
        assertThat(content.at("spec.template.spec.taints")).isNull();
        assertThat(content.at("spec.limits")).isEqualTo(Map.of("cpu", "64", "memory", "256Gi"));
    }

    @Test
    void pools_name_sizes_and_zones_as_azure_does() {
        assertThat(server.at("spec.template.spec.nodeClassRef"))
                .isEqualTo(Map.of("group", "karpenter.azure.com", "kind", "AKSNodeClass", "name", "connect"));
        assertThat(server.at("spec.template.spec.requirements.3"))
                .isEqualTo(NodeClass.in("karpenter.azure.com/sku-name", List.of("Standard_D8s_v5")));
        assertThat(content.at("spec.template.spec.requirements.3"))
                .isEqualTo(NodeClass.in("karpenter.azure.com/sku-name", List.of("Standard_D4s_v5", "Standard_D8s_v5")));
        assertThat(server.at("spec.template.spec.requirements.4"))
                .isEqualTo(NodeClass.in("topology.kubernetes.io/zone", List.of("eastus2-1", "eastus2-2", "eastus2-3")));
    }

    @Test
    void no_pod_starts_on_a_node_before_its_network_does() {
        for (var pool : List.of(server, content)) {
            assertThat(pool.at("spec.template.spec.startupTaints"))
                    .isEqualTo(List.of(
                            Map.of("key", "node.cilium.io/agent-not-ready", "value", "true", "effect", "NoExecute")));
            assertThat(pool.at("spec.template.metadata.labels"))
                    .isEqualTo(Map.of(
                            "workload", pool.at("metadata.name"), "kubernetes.azure.com/ebpf-dataplane", "cilium"));
        }
    }

    @Test
    void pools_go_before_their_class_and_their_class_before_the_cluster() {
        assertThat(server.dependencies()).contains("elastic-nodes");
        assertThat(nodeClass.dependencies()).contains("cluster-connect-nodes", "cluster-packages-nodes");
        assertThat(nodeClass.provider()).contains("cluster-kubernetes");
    }

    @Test
    void offers_its_pools_to_connect() {
        assertThat(provisioning.placement().server()).isEqualTo("connect-server");
        assertThat(provisioning.placement().readyWhen().stream().map(Resource::pulumiResourceName))
                .containsExactly("elastic-pools-server", "elastic-pools-content");
    }
}
