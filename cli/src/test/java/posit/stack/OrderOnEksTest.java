package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.engine.PlannedResource;

/** What waits for what: an update must not fail halfway, and must not take longer than AWS does; a destroy goes back. */
class OrderOnEksTest {
    private final Graph graph = new Graph(Stacks.readyConnect().create());
    private final Graph both = new Graph(Stacks.ready().create());
    private final PlannedResource packages = both.packagesRelease();
    private final PlannedResource eks = graph.only(Types.EKS);
    private final PlannedResource nodes = graph.only(Types.NODE_GROUP);
    private final PlannedResource release = graph.connectRelease();

    /** They take a quarter of an hour, as the cluster does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                Types.DATABASE,
                Types.FILE_SYSTEM,
                Types.MOUNT_TARGET,
                Types.BALANCER,
                Types.LISTENER,
                Types.TARGET_GROUP,
                Types.NAT_GATEWAY,
                "aws:acm/certificateValidation:CertificateValidation"
            })
    void what_takes_long_is_made_beside_the_cluster(String type) {
        assertThat(graph.all(type)).noneMatch(one -> graph.needs(one, eks));
    }

    @Test
    void the_cluster_waits_for_no_gateway_and_for_nothing_of_a_product() {
        assertThat(Graph.kinds(graph.before(eks)))
                .containsExactlyInAnyOrder("Vpc", "Subnet", "Key", "LogGroup", "pulumi:providers:aws");
    }

    @Test
    void the_logs_of_the_control_plane_have_their_retention_before_there_is_a_cluster() {
        assertThat(graph.before(eks)).contains(graph.named(Types.LOG_GROUP, "cluster-control-plane"));
        assertThat(Graph.names(graph.before(graph.only(Types.DATABASE)), Types.LOG_GROUP))
                .containsExactly("connect-database-postgresql", "connect-database-upgrade");
    }

    @Test
    void nodes_boot_with_a_way_out_and_with_their_network_plugin() {
        var before = graph.before(nodes);

        assertThat(Graph.names(before, Types.ROUTE)).contains("network-private-0", "network-private-1");
        assertThat(Graph.names(before, Types.ROUTE_ASSOCIATION)).contains("network-private-0", "network-private-1");
        assertThat(Graph.names(before, Types.ADDON))
                .containsExactly(
                        "cluster-addons-eks-pod-identity-agent", "cluster-addons-kube-proxy", "cluster-addons-vpc-cni");
    }

    @Test
    void nodes_have_their_rights_before_they_boot() {
        assertThat(Graph.names(graph.before(nodes), "aws:iam/rolePolicyAttachment:RolePolicyAttachment"))
                .containsExactly(
                        "cluster-addons-vpc-cni-AmazonEKS_CNI_Policy",
                        "cluster-connect-node-AmazonEC2ContainerRegistryPullOnly",
                        "cluster-connect-node-AmazonEKSWorkerNodePolicy",
                        "cluster-connect-node-AmazonSSMManagedInstanceCore");
    }

    @Test
    void add_ons_that_run_as_pods_wait_for_nodes_and_the_others_do_not() {
        var waiting = new TreeSet<String>();
        graph.all(Types.ADDON).stream()
                .filter(addon -> graph.needs(addon, nodes))
                .forEach(addon -> waiting.add(addon.name()));

        assertThat(waiting)
                .containsExactly(
                        "cluster-addons-aws-efs-csi-driver", "cluster-addons-coredns", "cluster-addons-metrics-server");
    }

    @Test
    void connect_starts_when_nodes_add_ons_files_database_and_secrets_are_there() {
        var before = graph.before(release);

        assertThat(before)
                .contains(
                        nodes,
                        graph.only(Types.DATABASE),
                        graph.only(Types.CLAIM),
                        graph.only(Types.VOLUME),
                        graph.only(Types.SERVICE_ACCOUNT),
                        graph.only(Types.NAMESPACE))
                .containsAll(graph.all(Types.ADDON))
                .containsAll(graph.all(Types.SECRET))
                .containsAll(graph.all(Types.MOUNT_TARGET));
    }

    /** And on a destroy the other way round: a pod whose NFS server has gone silent cannot be stopped. */
    @Test
    void connect_stops_before_the_doors_to_database_and_files_are_shut() {
        assertThat(Graph.names(graph.before(release), Types.INGRESS_RULE))
                .contains("connect-database-from-cluster", "connect-files-from-cluster");
    }

    @Test
    void connect_does_not_wait_for_the_load_balancer_or_its_certificate() {
        assertThat(graph.before(release))
                .extracting(PlannedResource::type)
                .doesNotContain(Types.BALANCER, Types.LISTENER, "aws:acm/certificateValidation:CertificateValidation");
    }

    @Test
    void targets_are_bound_when_both_the_controller_and_connect_run() {
        assertThat(graph.before(graph.only(Types.TARGET_BINDING)))
                .contains(graph.controllerRelease(), release, graph.only(Types.TARGET_GROUP));
    }

    @Test
    void package_manager_starts_when_nodes_files_databases_and_secrets_are_there() {
        assertThat(both.before(packages))
                .contains(
                        both.named(Types.NODE_GROUP, "cluster-packages-nodes"),
                        both.named(Types.DATABASE, "packages-database-server"),
                        both.only(Types.JOB),
                        both.only(Types.BUCKET),
                        both.named(Types.ENCRYPTION_KEY, "packages-encryption-key"),
                        both.named(Types.SECRET, "packages-workspace-encryption"),
                        both.named(Types.SECRET, "packages-workspace-license"));
    }

    /** Nothing is written that is not encrypted, private and versioned; the first call needs the rights. */
    @Test
    void package_manager_starts_when_its_bucket_is_safe_and_its_role_has_its_rights() {
        assertThat(both.before(packages))
                .extracting(PlannedResource::name)
                .contains(
                        "packages-files-encryption",
                        "packages-files-ownership",
                        "packages-files-policy",
                        "packages-files-private",
                        "packages-files-versioning")
                .contains("packages-identity-account-packages");
    }

    /** It runs in the cluster, from where alone the server is reached, and before the doors to it are shut. */
    @Test
    void the_second_database_is_made_when_nodes_run_and_the_server_lets_them_in() {
        assertThat(both.before(both.only(Types.JOB)))
                .contains(
                        both.named(Types.NODE_GROUP, "cluster-packages-nodes"),
                        both.named(Types.DATABASE, "packages-database-server"),
                        both.named(Types.INGRESS_RULE, "packages-database-from-cluster"));
    }

    /** A database that takes an hour must hold up its own product only. */
    @Test
    void no_product_waits_for_the_data_of_the_other() {
        assertThat(both.before(both.connectRelease()))
                .noneMatch(one -> one.name().matches("packages-(database|files|workspace|identity).*"));
        assertThat(both.before(packages)).noneMatch(one -> one.name().matches("connect-(database|files|workspace).*"));
    }

    @Test
    void package_manager_does_not_wait_for_any_load_balancer() {
        assertThat(both.before(packages))
                .extracting(PlannedResource::type)
                .doesNotContain(Types.BALANCER, Types.LISTENER, Types.TARGET_BINDING);
    }

    @Test
    void the_controller_has_its_rights_before_it_starts() {
        assertThat(Graph.kinds(graph.before(graph.controllerRelease())))
                .contains("PodIdentityAssociation", "Role", "RolePolicy");
    }

    /** AWS refuses it in a VPC without an internet gateway, and keeps a gateway that it still has an address of. */
    @Test
    void a_public_load_balancer_comes_after_the_way_to_the_internet_and_goes_before_it() {
        assertThat(both.all(Types.BALANCER)).hasSize(2).allSatisfy(balancer -> assertThat(both.before(balancer))
                .contains(both.named(Types.ROUTE, "network-public"))
                .extracting(PlannedResource::type)
                .contains("aws:ec2/internetGateway:InternetGateway"));
    }

    @Test
    void a_load_balancer_inside_the_network_waits_for_no_way_to_the_internet() {
        var inside = new Graph(
                Stacks.readyConnect().set("posit:connect.internal", true).create());

        assertThat(Graph.kinds(inside.before(inside.only(Types.BALANCER)))).doesNotContain("Route", "InternetGateway");
    }

    @Test
    void a_gateway_goes_before_the_address_and_the_route_that_it_uses() {
        assertThat(graph.all(Types.NAT_GATEWAY)).allSatisfy(gateway -> assertThat(Graph.kinds(graph.before(gateway)))
                .contains("Eip", "InternetGateway", "Route"));
    }
}
