package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Changes.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An everyday change of the stack file touches what it is about, and nothing else. */
class EditsOnEksTest {
    private static final Stack BEFORE = Stacks.ready();

    private static final String RELEASE = "connect-release";
    private static final String VALUES = "output connectHelmValues";
    private static final String SERVER = "connect-database-server";
    private static final String PACKAGES_RELEASE = "packages-release";
    private static final String PACKAGES_VALUES = "output packageManagerHelmValues";
    private static final String PACKAGES_SERVER = "packages-database-server";
    private static final String NODES = "cluster-connect-nodes";
    private static final String EKS = "cluster-eks";

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("posit:connect.replicas", 3, RELEASE, VALUES),
                edit("posit:connect.packageRepository", "https://ppm.acme.org/cran/latest", RELEASE, VALUES),
                edit("posit:connect.nodes.count", 4, NODES),
                edit("posit:connect.nodes.type", "m6i.4xlarge", NODES),
                edit("posit:connect.nodes.diskGiB", 200, "cluster-connect-template"),
                edit("posit:connect.database.type", "db.m5.xlarge", SERVER),
                edit("posit:connect.database.storageGiB", 40, SERVER),
                edit("posit:connect.database.maxStorageGiB", 500, SERVER),
                edit("posit:connect.database.multiAz", false, SERVER),
                edit("posit:connect.database.backupRetentionDays", 30, SERVER),
                edit("posit:connect.files.backupRetentionDays", 90, "connect-files-backups-plan"),
                edit("posit:connect.database.version", "16", SERVER, "connect-database-parameters"),
                edit(
                        "posit:tags",
                        Map.of("team", "data"),
                        "aws",
                        "cluster-connect-template",
                        "cluster-packages-template"),
                edit("posit:cluster.admins", Map.of("ops", "arn:aws:iam::111122223333:role/ops"), EKS),
                edit("posit:cluster.allowedCidrs", List.of("203.0.113.0/24"), EKS),
                edit("posit:cluster.publicEndpoint", false, EKS),
                edit("posit:network.flowLogRetentionDays", 90, "network-flow-logs-logs"),
                edit(
                        "posit:cluster.logRetentionDays",
                        30,
                        "cluster-control-plane",
                        "connect-database-postgresql",
                        "connect-database-upgrade",
                        "packages-database-postgresql",
                        "packages-database-upgrade"),
                edit(
                        "posit:protect",
                        false,
                        EKS,
                        SERVER,
                        PACKAGES_SERVER,
                        "connect-files-files",
                        "connect-files-backups-vault",
                        "packages-files-bucket",
                        "packages-encryption-key",
                        "key-key"),
                edit(
                        "posit:connect.domain",
                        "science.acme.org",
                        "connect-ingress-certificate-certificate",
                        "connect-ingress-certificate-proof",
                        "connect-ingress-certificate-validation",
                        "connect-ingress-dns",
                        RELEASE,
                        VALUES,
                        "output connectUrl",
                        "output vipToml"));
    }

    static Stream<Arguments> editsOfPackageManager() {
        return Stream.of(
                edit("posit:packageManager.replicas", 4, PACKAGES_RELEASE, PACKAGES_VALUES),
                edit("posit:packageManager.maxOpenConnections", 80, PACKAGES_RELEASE, PACKAGES_VALUES),
                edit("posit:packageManager.gitSandbox", true, PACKAGES_RELEASE, PACKAGES_VALUES),
                edit("posit:packageManager.nodes.count", 4, "cluster-packages-nodes"),
                edit("posit:packageManager.nodes.type", "m6i.4xlarge", "cluster-packages-nodes"),
                edit("posit:packageManager.database.type", "db.m5.xlarge", PACKAGES_SERVER),
                edit("posit:packageManager.database.storageGiB", 40, PACKAGES_SERVER),
                edit("posit:packageManager.database.multiAz", false, PACKAGES_SERVER),
                edit("posit:packageManager.files.backupRetentionDays", 90, "packages-files-lifecycle"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource({"edits", "editsOfPackageManager"})
    void a_change_touches_what_it_is_about_and_nothing_else(String key, Object value, Set<String> touched) {
        var after = BEFORE.set(key, value);

        assertThat(Changes.changed(BEFORE, after)).isEqualTo(touched);
        assertThat(Changes.added(BEFORE, after)).isEmpty();
        assertThat(Changes.removed(BEFORE, after)).isEmpty();
    }

    @Test
    void readers_from_other_ranges_change_rules_of_the_load_balancer_only() {
        var after = BEFORE.set("posit:connect.allowedCidrs", List.of("203.0.113.0/24"));

        assertThat(Changes.changed(BEFORE, after)).isEmpty();
        assertThat(Changes.added(BEFORE, after))
                .containsExactly("connect-ingress-from-203-0-113-0-24-443", "connect-ingress-from-203-0-113-0-24-80");
        assertThat(Changes.removed(BEFORE, after))
                .containsExactly("connect-ingress-from-0-0-0-0-0-443", "connect-ingress-from-0-0-0-0-0-80");
    }

    @Test
    void one_gateway_for_all_zones_moves_one_route_and_removes_the_second_gateway() {
        var after = BEFORE.set("posit:network.natGatewayPerZone", false);

        assertThat(Changes.changed(BEFORE, after)).containsExactly("network-private-1");
        assertThat(Changes.added(BEFORE, after)).isEmpty();
        assertThat(Changes.removed(BEFORE, after)).containsExactly("network-nat-1");
    }

    @Test
    void a_third_zone_leaves_the_subnets_of_the_first_two_where_they_are() {
        var wide = BEFORE.set("posit:connect.nodes.count", 3);
        var after = wide.set("posit:network.zones", 3);

        assertThat(Changes.changed(wide, after))
                .doesNotContain("network-vpc", "network-private-0", "network-private-1")
                .doesNotContain("network-public-0", "network-public-1", "network-nat-0", "network-nat-1", SERVER);
        assertThat(Changes.added(wide, after))
                .containsExactly("connect-files-mount-2", "network-nat-2", "network-private-2", "network-public-2");
    }

    @Test
    void naming_the_zones_a_stack_has_changes_nothing() {
        var after = BEFORE.set("posit:network.availabilityZones", List.of("us-east-1a", "us-east-1b"));

        assertThat(GraphText.blocks(after.create())).isEqualTo(GraphText.blocks(BEFORE.create()));
        assertThat(after.create().invokes())
                .extracting("token")
                .doesNotContain("aws:index/getAvailabilityZones:getAvailabilityZones");
    }

    @Test
    void a_certificate_of_ones_own_takes_the_place_of_the_generated_one() {
        var arn = "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012";
        var after = BEFORE.set("posit:connect.certificateArn", arn);

        assertThat(Changes.changed(BEFORE, after)).containsExactly("connect-ingress-https");
        assertThat(Changes.removed(BEFORE, after))
                .containsExactly(
                        "connect-ingress-certificate",
                        "connect-ingress-certificate-certificate",
                        "connect-ingress-certificate-proof",
                        "connect-ingress-certificate-validation");
    }

    /** Without it nodes, add-ons and cluster drift apart until the next update of the cluster is refused. */
    @Test
    void a_newer_kubernetes_reaches_cluster_and_nodes() {
        var after =
                new Graph(BEFORE.set("posit:cluster.kubernetesVersion", "1.36").create());

        assertThat(Graph.input(after.only(Types.EKS), "version")).isEqualTo("1.36");
        assertThat(after.all(Types.NODE_GROUP)).hasSize(2).allSatisfy(nodes -> assertThat(Graph.input(nodes, "version"))
                .isEqualTo("1.36"));
        assertThat(Changes.changed(BEFORE.create(), after.plan()))
                .containsExactlyInAnyOrder(
                        EKS,
                        NODES,
                        "cluster-packages-nodes",
                        "cluster-addons-aws-efs-csi-driver",
                        "cluster-addons-coredns",
                        "cluster-addons-eks-pod-identity-agent",
                        "cluster-addons-kube-proxy",
                        "cluster-addons-metrics-server",
                        "cluster-addons-vpc-cni");
        assertThat(after.all(Types.ADDON))
                .extracting(addon -> Graph.input(addon, "addonVersion"))
                .containsOnly("v1.36.0-eksbuild.0");
    }

    @Test
    void an_add_on_whose_version_the_stack_file_names_stays_when_kubernetes_goes_on() {
        var pinned = BEFORE.set("posit:cluster.addonVersions.coredns", "v1.13.1-eksbuild.1");

        assertThat(Changes.changed(BEFORE.create(), pinned.create())).containsExactly("cluster-addons-coredns");
        assertThat(Changes.changed(
                        pinned.create(),
                        pinned.set("posit:cluster.kubernetesVersion", "1.36").create()))
                .contains("cluster-addons-vpc-cni")
                .doesNotContain("cluster-addons-coredns");
    }

    /** RDS refuses a change of the major version without the one, and puts it off without the other. */
    @Test
    void a_newer_postgresql_is_allowed_by_the_server() {
        assertThat(new Graph(BEFORE.create()).all(Types.DATABASE)).hasSize(2).allSatisfy(server -> {
            assertThat(Graph.input(server, "allowMajorVersionUpgrade")).isEqualTo(true);
            assertThat(Graph.input(server, "applyImmediately")).isEqualTo(true);
        });
    }

    @Test
    void another_licence_changes_its_secret_and_starts_the_server_anew() {
        var secret = "connect-workspace-license";
        var after = new Graph(
                BEFORE.setSecret("posit:connect.license.file", "renewed").create());

        assertThat(Graph.input(after.named(Types.SECRET, secret), "stringData"))
                .isEqualTo(Map.of("license.lic", "renewed"));
        assertThat(Changes.changed(BEFORE.create(), after.plan())).containsExactly(RELEASE, VALUES);
    }
}
