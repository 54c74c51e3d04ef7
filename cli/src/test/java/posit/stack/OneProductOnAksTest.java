package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As {@link OneProductTest}, for what only Azure has. */
class OneProductOnAksTest {
    private static final Stack BOTH = Stacks.azureReady();
    private static final Stack CONNECT = BOTH.without("posit:packageManager");
    private static final Stack PACKAGES = BOTH.without("posit:connect");

    /** In place: who may come in, the order of the subnets, the clients of the volume. */
    private static final Set<String> BESIDE_CONNECT = Set.of(
            "cluster-aks",
            // Waits for one more pool.
            "cluster-kubernetes",
            "connect-files-volume",
            "network-subnets-database-group",
            "network-subnets-netapp-group",
            "network-subnets-public",
            "output privateSubnetIds",
            "output vipToml");

    private static final Set<String> BESIDE_PACKAGES = Set.of(
            "cluster-aks",
            "cluster-kubernetes",
            "cluster-packages-nodes",
            "network-subnets-database-group",
            "network-subnets-endpoints",
            "network-subnets-endpoints-group",
            "network-subnets-packages",
            "output privateSubnetIds",
            "output vipToml");

    @Test
    void connect_alone_has_no_files_nodes_or_network_of_package_manager() {
        var graph = new Graph(CONNECT.create());

        assertThat(kinds(graph))
                .doesNotContain(
                        AzureTypes.STORAGE_ACCOUNT, AzureTypes.SHARE, AzureTypes.ENDPOINT, AzureTypes.ENDPOINT_DNS)
                .contains(AzureTypes.NETAPP_VOLUME, AzureTypes.BACKUP_VAULT);
        assertThat(kinds(graph)).doesNotContain(AzureTypes.ENCRYPTION_KEY);
        assertThat(Graph.names(graph.all(AzureTypes.AGENT_POOL), AzureTypes.AGENT_POOL))
                .containsExactly("cluster-connect-nodes");
        assertThat(Graph.names(graph.all(AzureTypes.SUBNET), AzureTypes.SUBNET))
                .containsExactly(
                        "network-subnets-connect",
                        "network-subnets-database",
                        "network-subnets-netapp",
                        "network-subnets-public",
                        "network-subnets-system");
        assertThat(Graph.names(graph.all(AzureTypes.SERVER), AzureTypes.SERVER))
                .containsExactly("connect-database-server");
        assertThat(graph.only(Types.RELEASE)).isEqualTo(graph.connectRelease());
    }

    @Test
    void package_manager_alone_has_no_files_nodes_or_network_of_connect() {
        var graph = new Graph(PACKAGES.create());

        assertThat(kinds(graph))
                .doesNotContain(
                        AzureTypes.NETAPP_ACCOUNT,
                        AzureTypes.CAPACITY_POOL,
                        AzureTypes.NETAPP_VOLUME,
                        AzureTypes.BACKUP_VAULT,
                        Types.SERVICE_ACCOUNT)
                .contains(AzureTypes.SHARE, AzureTypes.ENCRYPTION_KEY);
        assertThat(Graph.names(graph.all(AzureTypes.AGENT_POOL), AzureTypes.AGENT_POOL))
                .containsExactly("cluster-packages-nodes");
        assertThat(Graph.names(graph.all(AzureTypes.SUBNET), AzureTypes.SUBNET))
                .containsExactly(
                        "network-subnets-database",
                        "network-subnets-endpoints",
                        "network-subnets-packages",
                        "network-subnets-public",
                        "network-subnets-system");
        assertThat(Graph.names(graph.all(AzureTypes.SERVER), AzureTypes.SERVER))
                .containsExactly("packages-database-server");
        assertThat(graph.only(Types.RELEASE)).isEqualTo(graph.packagesRelease());
    }

    /** What is replaced would lose data or stop a product. */
    @ParameterizedTest
    @ValueSource(strings = {"connect", "packageManager"})
    void a_second_product_moves_nothing_of_the_first(String first) {
        var alone = first.equals("connect") ? CONNECT : PACKAGES;
        var release = first.equals("connect") ? "connect-release" : "packages-release";
        var changed = new TreeSet<>(Changes.changed(alone, BOTH));
        changed.remove(release);

        assertThat(Changes.added(BOTH, alone)).isEmpty();
        assertThat(changed).isEqualTo(first.equals("connect") ? BESIDE_CONNECT : BESIDE_PACKAGES);
    }

    /** Its address range is the same, alone or not: Azure moves no subnet that is in use. */
    @Test
    void every_subnet_has_its_range_for_life() {
        var both = new Graph(BOTH.create());
        for (var alone : Set.of(new Graph(CONNECT.create()), new Graph(PACKAGES.create()))) {
            assertThat(alone.all(AzureTypes.SUBNET))
                    .allSatisfy(subnet -> assertThat(Graph.input(subnet, "addressPrefix"))
                            .isEqualTo(Graph.input(both.named(AzureTypes.SUBNET, subnet.name()), "addressPrefix")));
        }
    }

    private static Set<String> kinds(Graph graph) {
        var types = new TreeSet<String>();
        graph.plan().resources().forEach(one -> types.add(one.type()));
        return types;
    }
}
