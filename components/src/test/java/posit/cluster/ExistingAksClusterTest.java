package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import posit.cloud.AzureGroup;
import posit.cloud.Site;
import posit.network.Cidr;
import posit.network.ExistingAzureNetwork;
import posit.network.ExistingAzureNetworkArgs;
import posit.network.VnetNetwork;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class ExistingAksClusterTest {
    private static final String ID = AzureMocks.SUBSCRIPTION
            + "/resourceGroups/platform/providers/Microsoft.ContainerService/managedClusters/shared";

    private final AtomicReference<ExistingAksCluster> built = new AtomicReference<>();
    private final AzureMocks made = AzureMocks.run(context -> {
        var group = new AzureGroup("group", new AzureReference().groupArgs(), null);
        var network = new ExistingAzureNetwork(
                "network",
                ExistingAzureNetworkArgs.builder()
                        .networkId("vnet")
                        .systemSubnet("system")
                        .poolSubnets("connect", "connect-nodes")
                        .databaseSubnet("database")
                        .nodeRanges(List.of(Cidr.parse("10.0.0.0/20")))
                        .egress(VnetNetwork.Egress.ROUTES)
                        .build(),
                null);
        built.set(new ExistingAksCluster(
                "cluster",
                ExistingAksClusterArgs.builder()
                        .group(group)
                        .clusterId(ID)
                        .network(network)
                        .zones(List.of("1", "2"))
                        .version("1.35")
                        .login(KubeLogin.WORKLOAD_IDENTITY)
                        .pools(List.of(new NodePool("connect", "Standard_D8_v5", 3, 128)))
                        .site(Site.PLAIN)
                        .build(),
                null));
    });

    @Test
    void reads_from_azure_what_others_need_of_it() {
        assertThat(PulumiTest.extractValue(built.get().clusterName())).isEqualTo("shared");
        assertThat(PulumiTest.extractValue(built.get().oidcIssuerUrl())).isEqualTo("https://issuer.example/");
        assertThat(PulumiTest.extractValue(built.get().appRoutingPrincipalId())).isEqualTo("add-on-principal");
    }

    @Test
    void logs_in_through_kubelogin() {
        assertThat(PulumiTest.extractValue(built.get().kubeconfig()))
                .contains("\"--login\",\"workloadidentity\"")
                .doesNotContain("do-not-keep");
        assertThat(made.only("pulumi:providers:kubernetes").isSecret("kubeconfig"))
                .isTrue();
    }

    @Test
    void gets_a_node_pool_in_the_clusters_own_group_and_subnet() {
        var pool = made.only("azure-native:containerservice:AgentPool");

        assertThat(pool.at("resourceGroupName")).isEqualTo("platform");
        assertThat(pool.at("resourceName")).isEqualTo("shared");
        assertThat(pool.at("vnetSubnetID")).isEqualTo("connect-nodes");
        assertThat(pool.at("orchestratorVersion")).isEqualTo("1.35");
        assertThat(built.get().ready()).hasSize(1);
    }
}
