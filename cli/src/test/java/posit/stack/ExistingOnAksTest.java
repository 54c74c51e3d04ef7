package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import posit.plan.conformance.Conformance;
import posit.plan.conformance.RequirementVerdict;

/** As {@link ExistingTest}, for what only Azure has. */
class ExistingOnAksTest {
    private static final Graph GRAPH = new Graph(ExistingStacks.of(Target.AKS).create());

    @Test
    void nodes_stand_in_the_given_subnets_of_the_given_cluster() {
        assertThat(GRAPH.all(AzureTypes.AGENT_POOL))
                .extracting(pool -> Graph.text(pool, "vnetSubnetID"))
                .containsExactlyInAnyOrder(
                        ExistingStacks.NETWORK + "/subnets/connect", ExistingStacks.NETWORK + "/subnets/packages");
        assertThat(GRAPH.all(AzureTypes.AGENT_POOL)).allSatisfy(pool -> {
            assertThat(Graph.text(pool, "resourceGroupName")).isEqualTo("shared");
            assertThat(Graph.text(pool, "resourceName")).isEqualTo("shared");
        });
    }

    @Test
    void products_mount_the_given_exports_with_their_options() {
        assertThat(GRAPH.all(Types.VOLUME))
                .extracting(volume -> Graph.text(volume, "spec.nfs.server") + Graph.text(volume, "spec.nfs.path"))
                .containsExactlyInAnyOrder("nfs.acme.org/connect", "nfs.acme.org/packages");
        assertThat(GRAPH.all(Types.VOLUME))
                .extracting(volume -> Graph.input(volume, "spec.mountOptions"))
                .containsExactlyInAnyOrder(
                        List.of("vers=4.1", "hard", "lookupcache=pos"),
                        List.of("vers=4.1", "nconnect=4", "noresvport", "actimeo=30", "lookupcache=pos"));
    }

    @Test
    void a_network_of_ones_own_still_takes_the_stacks_cluster_database_and_files() {
        var graph = new Graph(ExistingStacks.network(Target.AKS, Stacks.azureReady())
                .set("posit:network.existing.egress", "routes")
                .create());
        var cluster = graph.only("azure-native:containerservice:ManagedCluster");

        assertThat(graph.plan().ofType("azure-native:network:VirtualNetwork")).isEmpty();
        assertThat(Graph.text(cluster, "networkProfile.outboundType")).isEqualTo("userDefinedRouting");
        assertThat(Graph.text(cluster, "agentPoolProfiles.0.vnetSubnetID"))
                .isEqualTo(ExistingStacks.NETWORK + "/subnets/system");
        assertThat(graph.all("azure-native:dbforpostgresql:Server")).hasSize(2).allSatisfy(server -> assertThat(
                        Graph.text(server, "network.delegatedSubnetResourceId"))
                .isEqualTo(ExistingStacks.NETWORK + "/subnets/database"));
        assertThat(Graph.text(graph.only("azure-native:netapp:CapacityPoolVolume"), "subnetId"))
                .isEqualTo(ExistingStacks.NETWORK + "/subnets/netapp");
    }

    @Test
    void an_internal_way_in_is_said_by_the_rows() {
        var graph = new Graph(Stacks.azureReady()
                .set("posit:connect.internal", true)
                .set("posit:packageManager.internal", true)
                .create());

        assertThat(Graph.text(
                        graph.only("azure-native:containerservice:ManagedCluster"),
                        "ingressProfile.webAppRouting.nginx.defaultIngressControllerType"))
                .isEqualTo("Internal");
        assertThat(Conformance.of(graph.plan()).rows())
                .filteredOn(row -> row.verdict() == RequirementVerdict.DIFFERS)
                .extracting(row -> row.requirement().id())
                .containsExactlyInAnyOrder("CZ-09", "CZ-11", "PZ-08");
    }

    @Test
    void traefik_can_be_internal_too() {
        var graph = new Graph(Stacks.azureWithTraefik()
                .set("posit:connect.internal", true)
                .set("posit:packageManager.internal", true)
                .create());

        assertThat(String.valueOf(Graph.input(graph.release("traefik"), "values.service.annotations")))
                .contains("azure-load-balancer-internal=true");
    }
}
