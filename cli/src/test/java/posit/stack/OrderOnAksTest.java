package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.engine.PlannedResource;

/** What waits for what: an update must not fail halfway, and must not take longer than Azure does; a destroy goes back. */
class OrderOnAksTest {
    private final Stack stack = Stacks.azureReady().set("posit:connect.dnsZoneId", Stacks.DNS_ZONE);
    private final Graph graph = new Graph(stack.create());
    private final PlannedResource aks = graph.only(AzureTypes.AKS);
    private final PlannedResource nodes = graph.named(AzureTypes.AGENT_POOL, "cluster-connect-nodes");
    private final PlannedResource connect = graph.connectRelease();
    private final PlannedResource packages = graph.packagesRelease();

    /** They take a quarter of an hour, as the cluster does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                AzureTypes.SERVER,
                AzureTypes.DATABASE,
                AzureTypes.CAPACITY_POOL,
                AzureTypes.NETAPP_VOLUME,
                AzureTypes.BACKUP_VAULT,
                AzureTypes.STORAGE_ACCOUNT,
                AzureTypes.SHARE,
                AzureTypes.ENDPOINT_DNS
            })
    void what_takes_long_is_made_beside_the_cluster(String type) {
        assertThat(graph.all(type)).noneMatch(one -> graph.needs(one, aks));
    }

    @Test
    void the_cluster_waits_for_no_database_and_no_files() {
        assertThat(Graph.kinds(graph.before(aks)))
                .containsExactlyInAnyOrder(
                        "ResourceGroup",
                        "VirtualNetwork",
                        "Subnet",
                        "NetworkSecurityGroup",
                        "NatGateway",
                        "PublicIPAddress",
                        "UserAssignedIdentity",
                        "RoleAssignment",
                        "pulumi:providers:azure-native");
    }

    /** A cluster without the right to join its subnets fails a quarter of an hour later. */
    @Test
    void the_cluster_has_its_rights_on_every_node_subnet_before_it_is_made() {
        assertThat(Graph.names(graph.before(aks), AzureTypes.ROLE_ASSIGNMENT))
                .containsExactly("cluster-subnet-connect", "cluster-subnet-packages", "cluster-subnet-system");
    }

    /** Azure refuses two at a time: ref https://github.com/pulumi/pulumi-azure-native/issues/699 */
    @Test
    void subnets_are_made_one_after_another() {
        for (var one : graph.all(AzureTypes.SUBNET)) {
            for (var other : graph.all(AzureTypes.SUBNET)) {
                assertThat(one.equals(other) || graph.needs(one, other) || graph.needs(other, one))
                        .as(one.name() + " and " + other.name())
                        .isTrue();
            }
        }
    }

    /** AKS refuses a network that is being updated, were it by a subnet that does not concern the cluster. */
    @Test
    void the_cluster_comes_when_all_subnets_are_there() {
        assertThat(graph.all(AzureTypes.SUBNET)).hasSize(7).allMatch(subnet -> graph.needs(aks, subnet));
    }

    /** The same with pools: ref https://github.com/Azure/AKS/issues/4522 */
    @Test
    void node_pools_are_made_one_after_another() {
        assertThat(graph.needs(graph.named(AzureTypes.AGENT_POOL, "cluster-packages-nodes"), nodes))
                .isTrue();
    }

    @Test
    void a_server_takes_one_change_at_a_time() {
        var metadata = graph.named(AzureTypes.DATABASE, "packages-database-packagemanager");
        var usage = graph.named(AzureTypes.DATABASE, "packages-database-packagemanager_usage");
        var tls = graph.named(AzureTypes.SETTING, "packages-database-tls");

        assertThat(graph.needs(usage, metadata)).isTrue();
        assertThat(graph.needs(tls, usage)).isTrue();
    }

    /** TLS is the server's default; that it stays so is no reason to keep a product waiting. */
    @Test
    void no_release_waits_for_a_setting_of_its_server() {
        assertThat(graph.all(Types.RELEASE)).allSatisfy(release -> assertThat(graph.before(release))
                .extracting(PlannedResource::type)
                .doesNotContain(AzureTypes.SETTING));
    }

    /** Without the link nobody in the network finds the server; Azure wants it there first. */
    @Test
    void a_server_is_made_when_its_name_can_be_found() {
        for (var product : List.of("connect", "packages")) {
            assertThat(graph.before(graph.named(AzureTypes.SERVER, product + "-database-server")))
                    .contains(graph.named(AzureTypes.ZONE_LINK, product + "-database-dns-link"))
                    .extracting(PlannedResource::name)
                    .doesNotContain((product.equals("connect") ? "packages" : "connect") + "-database-server");
        }
    }

    /** On a destroy the link goes first: Azure keeps the subnet as long as there is one. */
    @Test
    void the_link_of_a_servers_zone_comes_after_the_subnet_and_waits_for_none_of_the_nodes() {
        for (var product : List.of("connect", "packages")) {
            var link = graph.named(AzureTypes.ZONE_LINK, product + "-database-dns-link");

            assertThat(Graph.names(graph.before(link), AzureTypes.SUBNET)).containsExactly("network-subnets-database");
        }
    }

    @Test
    void nodes_boot_with_a_way_out() {
        assertThat(Graph.kinds(graph.before(nodes))).contains("NatGateway", "PublicIPAddress", "NetworkSecurityGroup");
        assertThat(graph.needs(nodes, aks)).isTrue();
    }

    @Test
    void connect_starts_when_nodes_files_database_and_secrets_are_there() {
        assertThat(graph.before(connect))
                .contains(
                        nodes,
                        graph.named(AzureTypes.DATABASE, "connect-database-connect"),
                        graph.only(AzureTypes.NETAPP_VOLUME),
                        graph.named(Types.CLAIM, "connect-workspace-files-claim"),
                        graph.named(Types.SECRET, "connect-workspace-database"),
                        graph.named(Types.SECRET, "connect-workspace-license"),
                        graph.only(Types.SERVICE_ACCOUNT));
    }

    @Test
    void package_manager_starts_when_nodes_files_databases_and_secrets_are_there() {
        assertThat(graph.before(packages))
                .contains(
                        graph.named(AzureTypes.AGENT_POOL, "cluster-packages-nodes"),
                        graph.named(AzureTypes.DATABASE, "packages-database-packagemanager"),
                        graph.named(AzureTypes.DATABASE, "packages-database-packagemanager_usage"),
                        graph.only(AzureTypes.SHARE),
                        graph.only(AzureTypes.ENDPOINT_DNS),
                        graph.named(AzureTypes.ENCRYPTION_KEY, "packages-encryption-key"),
                        graph.named(Types.CLAIM, "packages-workspace-files-claim"),
                        graph.named(Types.SECRET, "packages-workspace-encryption"));
    }

    /** A database that takes an hour must hold up its own product only. */
    @Test
    void no_product_waits_for_the_data_of_the_other() {
        assertThat(graph.before(connect)).noneMatch(one -> one.name().matches("packages-(database|files|workspace).*"));
        assertThat(graph.before(packages)).noneMatch(one -> one.name().matches("connect-(database|files|workspace).*"));
    }

    @Test
    void connect_does_not_wait_for_any_ingress() {
        assertThat(graph.before(connect))
                .extracting(PlannedResource::name)
                .doesNotContain("connect-targets", "packages-targets");
    }

    @Test
    void hosts_lead_to_a_product_when_it_runs_and_its_certificate_can_be_read() {
        var ingress = graph.named(AzureTypes.INGRESS, "connect-targets");

        assertThat(graph.before(ingress))
                .contains(connect, graph.named(AzureTypes.ROLE_ASSIGNMENT, "cluster-vault-acme"));
        assertThat(graph.before(ingress)).doesNotContain(packages);
    }

    /** And on a destroy the other way round: the add-on must still be allowed to remove the records of its hosts. */
    @Test
    void records_of_hosts_can_be_removed_as_long_as_there_are_hosts() {
        var right = graph.named(AzureTypes.ROLE_ASSIGNMENT, "cluster-dns-acme.org");

        assertThat(graph.all(AzureTypes.INGRESS)).allMatch(ingress -> graph.needs(ingress, right));
    }

    /** Who runs Pulumi is let in by that right, minutes after it is given: in which the nodes are made. */
    @Test
    void pulumi_may_use_the_cluster_before_it_does_and_until_all_is_gone() {
        assertThat(graph.before(graph.only(Types.KUBERNETES_PROVIDER)))
                .contains(graph.named(AzureTypes.ROLE_ASSIGNMENT, "cluster-admin-me"), aks)
                .containsAll(graph.all(AzureTypes.AGENT_POOL));
    }

    /** And on a destroy the other way round: a pod whose NFS server has gone silent cannot be stopped. */
    @Test
    void products_stop_before_the_doors_to_database_and_files_are_shut() {
        assertThat(Graph.names(graph.before(connect), AzureTypes.SECURITY_GROUP))
                .contains("network-subnets-database-group", "network-subnets-netapp-group");
        assertThat(Graph.names(graph.before(packages), AzureTypes.SECURITY_GROUP))
                .contains("network-subnets-database-group", "network-subnets-endpoints-group");
        assertThat(graph.before(packages)).contains(graph.named(AzureTypes.ZONE_LINK, "packages-files-dns-link"));
    }

    @Test
    void traefik_runs_before_what_it_serves_and_after_the_nodes() {
        var traefik = new Graph(Stacks.azureWithTraefik().create());
        var release = traefik.release("traefik");

        assertThat(traefik.all(AzureTypes.INGRESS)).allMatch(ingress -> traefik.needs(ingress, release));
        assertThat(traefik.needs(traefik.connectRelease(), release)).isFalse();
        assertThat(traefik.before(release)).extracting(PlannedResource::type).doesNotContain(AzureTypes.SERVER);
    }
}
