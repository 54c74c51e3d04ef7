package posit.stack;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static posit.stack.Changes.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.PlannedResource;

/** An everyday change of the stack file touches what it is about, and nothing else. */
class EditsOnAksTest {
    private static final Stack BEFORE = Stacks.azureReady();

    private static final String CONNECT = "connect-release";
    private static final String CONNECT_VALUES = "output connectHelmValues";
    private static final String PACKAGES = "packages-release";
    private static final String PACKAGES_VALUES = "output packageManagerHelmValues";
    private static final String SERVER = "connect-database-server";
    private static final String AKS = "cluster-aks";
    private static final String VOLUME = "connect-files-volume";
    private static final String PV = "connect-workspace-files-volume";
    private static final String PVC = "connect-workspace-files-claim";
    private static final String OBJECT = "22222222-3333-4444-5555-666666666666";

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("posit:connect.replicas", 2, CONNECT, CONNECT_VALUES),
                edit("posit:connect.packageRepository", "https://ppm.acme.org/cran/latest", CONNECT, CONNECT_VALUES),
                edit("posit:connect.nodes.count", 4, "cluster-connect-nodes"),
                edit("posit:connect.nodes.type", "Standard_D16_v5", "cluster-connect-nodes"),
                edit("posit:connect.nodes.diskGiB", 200, "cluster-connect-nodes"),
                edit("posit:connect.database.type", "Standard_D8ds_v4", SERVER),
                edit("posit:connect.database.storageGiB", 128, SERVER),
                edit("posit:connect.database.highAvailability", false, SERVER),
                edit("posit:connect.database.backupRetentionDays", 30, SERVER),
                edit("posit:connect.database.version", "17", SERVER),
                edit("posit:connect.files.poolTiB", 4, "connect-files-pool", VOLUME),
                edit("posit:connect.files.volumeGiB", 500, VOLUME, PV, PVC),
                edit("posit:packageManager.files.softDeleteRetentionDays", 90, "packages-files-soft-delete"),
                edit("posit:connect.files.backupRetentionDays", 60, "connect-files-backups-policy"),
                edit("posit:packageManager.replicas", 2, PACKAGES, PACKAGES_VALUES),
                edit("posit:packageManager.maxOpenConnections", 60, PACKAGES, PACKAGES_VALUES),
                edit("posit:packageManager.gitSandbox", true, PACKAGES, PACKAGES_VALUES),
                edit("posit:packageManager.nodes.count", 4, "cluster-packages-nodes"),
                edit("posit:packageManager.database.storageGiB", 256, "packages-database-server"),
                edit(
                        "posit:packageManager.files.shareGiB",
                        2000,
                        "packages-files-share",
                        "packages-workspace-files-claim",
                        "packages-workspace-files-volume"),
                edit("posit:cluster.allowedCidrs", List.of("203.0.113.0/24"), AKS),
                edit("posit:cluster.publicEndpoint", false, AKS),
                // The pool a cluster is born with stays as it is.
                edit("posit:cluster.systemNodes.count", 4),
                edit("posit:cluster.login", "workloadidentity", "output kubeconfig"),
                edit("posit:cluster.logRetentionDays", 30, "logs-workspace"),
                edit("posit:cluster.kubernetesVersion", "1.36", AKS, "cluster-connect-nodes", "cluster-packages-nodes"),
                edit(
                        "posit:connect.domain",
                        "science.acme.org",
                        "connect-targets",
                        CONNECT,
                        CONNECT_VALUES,
                        "output connectUrl",
                        "output vipToml"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("edits")
    void a_change_touches_what_it_is_about_and_nothing_else(String key, Object value, Set<String> touched) {
        var after = BEFORE.set(key, value);

        assertThat(Changes.changed(BEFORE, after)).isEqualTo(touched);
        assertThat(Changes.added(BEFORE, after)).isEmpty();
        assertThat(Changes.removed(BEFORE, after)).isEmpty();
    }

    /** Of the cluster only what it waits for changes: its API is open to all. */
    @Test
    void one_more_address_is_added_to_the_gateway_and_nothing_moves() {
        var after = BEFORE.set("posit:network.natAddresses", 2);

        assertThat(Changes.added(BEFORE, after)).containsExactly("network-egress-address-2");
        assertThat(Changes.removed(BEFORE, after)).isEmpty();
        assertThat(Changes.changed(BEFORE, after)).containsExactly(AKS, "network-egress-gateway");
        assertThat(Graph.input(new Graph(after.create()).only(AzureTypes.AKS), "apiServerAccessProfile"))
                .isEqualTo(Graph.input(new Graph(BEFORE.create()).only(AzureTypes.AKS), "apiServerAccessProfile"));
    }

    @Test
    void one_more_administrator_is_one_more_right() {
        var after = BEFORE.set("posit:cluster.admins.ops", OBJECT);

        assertThat(Changes.added(BEFORE, after)).containsExactly("cluster-admin-ops");
        assertThat(Changes.changed(BEFORE, after)).containsExactly("cluster-kubernetes");
    }

    @Test
    void readers_from_other_ranges_of_both_products_change_the_rules_of_the_network_too() {
        var ranges = List.of("203.0.113.0/24");
        var after = BEFORE.set("posit:connect.allowedCidrs", ranges).set("posit:packageManager.allowedCidrs", ranges);

        assertThat(Changes.changed(BEFORE, after))
                .containsExactly(
                        "connect-targets",
                        "network-subnets-nodes-group",
                        "network-subnets-public-group",
                        "packages-targets");
        assertThat(Changes.added(BEFORE, after)).isEmpty();
    }

    @Test
    void traefik_takes_the_place_of_application_routing() {
        var after = Stacks.azureWithTraefik();

        assertThat(Changes.added(BEFORE, after))
                .containsExactly(
                        "connect-ingress", "packages-ingress", "traefik", "traefik-namespace", "traefik-release");
        assertThat(Changes.removed(BEFORE, after))
                .containsExactly("cluster-vault-acme", "connect-ingress", "packages-ingress");
        assertThat(Changes.changed(BEFORE, after))
                .containsExactly(AKS, CONNECT, "connect-targets", CONNECT_VALUES, PACKAGES, "packages-targets");
    }

    @Test
    void a_third_zone_moves_no_subnet_no_database_and_no_files() {
        var two = BEFORE.set("posit:network.zones", List.of("1", "2"));

        assertThat(Changes.changed(two, BEFORE)).containsExactly("cluster-connect-nodes", "cluster-packages-nodes");
        assertThat(Changes.added(two, BEFORE)).isEmpty();
    }

    @Test
    void a_zone_of_dns_is_a_right_of_the_add_on() {
        var after = BEFORE.set("posit:connect.dnsZoneId", Stacks.DNS_ZONE);

        assertThat(Changes.added(BEFORE, after)).containsExactly("cluster-dns-acme.org");
        assertThat(Changes.changed(BEFORE, after)).containsExactly(AKS, CONNECT, PACKAGES);
    }

    @Test
    void a_certificate_of_ones_own_takes_the_place_of_that_in_key_vault() {
        var after = BEFORE.set("posit:connect.certificate", Map.of("tlsSecret", "connect-tls"));

        assertThat(Changes.changed(BEFORE, after)).containsExactly("connect-targets");
        // The other product still reads the vault.
        assertThat(Changes.removed(BEFORE, after)).isEmpty();
    }

    @Test
    void tags_reach_everything_that_has_them_and_nothing_else() {
        var after = BEFORE.set("posit:tags", Map.of("team", "data"));
        var tagged = new Graph(after.create())
                .plan().resources().stream()
                        .filter(one -> one.inputs().containsKey("tags"))
                        .map(PlannedResource::name)
                        .toList();

        assertThat(Changes.changed(BEFORE, after)).containsExactlyInAnyOrderElementsOf(tagged);
    }

    /** Pools of their own follow when told; the inline one must not name a version beside that of the cluster. */
    @Test
    void a_newer_kubernetes_reaches_cluster_and_nodes() {
        var after =
                new Graph(BEFORE.set("posit:cluster.kubernetesVersion", "1.36").create());

        assertThat(Graph.input(after.only(AzureTypes.AKS), "kubernetesVersion")).isEqualTo("1.36");
        assertThat(after.all(AzureTypes.AGENT_POOL)).hasSize(2).allSatisfy(pool -> assertThat(
                        Graph.input(pool, "orchestratorVersion"))
                .isEqualTo("1.36"));
        assertThat((List<?>) Graph.input(after.only(AzureTypes.AKS), "agentPoolProfiles"))
                .singleElement(as(MAP))
                .containsEntry("name", "system")
                .doesNotContainKey("orchestratorVersion");
    }

    @Test
    void another_licence_changes_its_secret_and_starts_the_server_anew() {
        var after = new Graph(
                BEFORE.setSecret("posit:connect.license.file", "renewed").create());

        assertThat(Graph.input(after.named(Types.SECRET, "connect-workspace-license"), "stringData"))
                .isEqualTo(Map.of("license.lic", "renewed"));
        assertThat(Graph.input(after.named(Types.SECRET, "packages-workspace-license"), "stringData"))
                .isEqualTo(Map.of("license.lic", Stacks.PACKAGES_LICENSE));
        assertThat(Changes.changed(BEFORE.create(), after.plan())).containsExactly(CONNECT, CONNECT_VALUES);
    }
}
