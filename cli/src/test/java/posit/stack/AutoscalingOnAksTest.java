package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.engine.PlannedResource;

/** Row AS-06 on AKS: Azure runs Karpenter, and it can make nodes. */
class AutoscalingOnAksTest {
    private static final String SUBNET = "azure-native:network:Subnet";

    private final Graph graph = new Graph(Stacks.azureElasticReady().create());
    private final PlannedResource aks = graph.only(AzureTypes.AKS);
    private final PlannedResource nodeClass = graph.only("kubernetes:karpenter.azure.com/v1beta1:AKSNodeClass");

    @Test
    void AS_06_node_auto_provisioning_is_on_and_the_system_pool_stays_fixed() {
        assertThat(input(aks, "nodeProvisioningProfile.mode")).isEqualTo("Auto");
        assertThat(input(aks, "agentPoolProfiles.0.enableAutoScaling")).isEqualTo(false);
        assertThat(input(aks, "agentPoolProfiles.0.count")).isEqualTo(3L);
        assertThat(input(aks, "agentPoolProfiles.0.nodeTaints"))
                .isEqualTo(List.of("CriticalAddonsOnly=true:NoSchedule"));
    }

    @Test
    void AS_06_nodes_are_made_in_connects_own_subnet_on_which_the_cluster_has_its_right() {
        var subnet = graph.named(SUBNET, "network-subnets-connect");

        assertThat(graph.behind(nodeClass, "spec")).contains(subnet);
        assertThat((String) input(nodeClass, "spec.vnetSubnetID")).endsWith("/subnets/connect");
        assertThat(graph.before(aks))
                .contains(subnet, graph.named(AzureTypes.ROLE_ASSIGNMENT, "cluster-subnet-connect"));
    }

    @Test
    void AS_06_nodes_stand_in_the_zones_of_the_stack_and_carry_its_tags() {
        var two = new Graph(Stacks.azureElasticReady()
                .set("posit:network.zones", List.of("1", "2"))
                .set("posit:tags", Map.of("team", "data"))
                .create());

        assertThat(two.all("kubernetes:karpenter.sh/v1:NodePool"))
                .allSatisfy(pool -> assertThat(input(pool, "spec.template.spec.requirements"))
                        .asInstanceOf(LIST)
                        .contains(Map.of(
                                "key",
                                "topology.kubernetes.io/zone",
                                "operator",
                                "In",
                                "values",
                                List.of("westeurope-1", "westeurope-2"))));
        assertThat(input(two.only(nodeClass.type()), "spec.tags"))
                .asInstanceOf(MAP)
                .containsEntry("team", "data");
    }
}
