package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import posit.engine.PlannedResource;

/** Rows CA-01 to CA-07, value for value, on what the shipped stack asks Pulumi for. */
class ConnectOnEksTest {
    private static final Set<String> PRIVATE = Set.of("network-private-0", "network-private-1");

    private final Graph shipped = new Graph(Stacks.awsConnect().preview());

    @Test
    void CA_01_cluster_is_made_by_the_pulumi_eks_plugin() {
        var eks = shipped.only(Types.EKS);

        assertThat(eks.remote()).isTrue();
        assertThat(eks.version()).isEqualTo("3.9.1");
        assertThat(input(eks, "name")).isEqualTo("posit-aws");
        assertThat(input(eks, "version")).isEqualTo("1.35");
        assertThat(eks.providers()).containsOnlyKeys("aws");
        assertThat(shipped.plan().ofType("aws:eks/cluster:Cluster")).isEmpty();
    }

    @Test
    void CA_01_cluster_has_encrypted_secrets_and_api_access_only() {
        var eks = shipped.only(Types.EKS);

        assertThat(shipped.behind(eks, "encryptionConfigKeyArn")).containsExactly(shipped.only(Types.KEY));
        assertThat(input(eks, "authenticationMode")).isEqualTo("API");
        assertThat(input(eks, "endpointPrivateAccess")).isEqualTo(true);
        assertThat(input(eks, "enabledClusterLogTypes"))
                .isEqualTo(List.of("api", "audit", "authenticator", "controllerManager", "scheduler"));
    }

    @Test
    void CA_02_nodes_are_two_t3_2xlarge() {
        var nodes = shipped.only(Types.NODE_GROUP);

        assertThat(input(nodes, "instanceTypes")).isEqualTo(List.of("t3.2xlarge"));
        assertThat(input(nodes, "scalingConfig.desiredSize")).isEqualTo(2L);
        assertThat(input(nodes, "amiType")).isEqualTo("AL2023_x86_64_STANDARD");
        assertThat(input(nodes, "capacityType")).isEqualTo("ON_DEMAND");
    }

    @Test
    void CA_02_number_and_type_of_nodes_are_configurable() {
        var larger = Stacks.awsConnect().set("posit:connect.nodes", Map.of("count", 5, "type", "m6i.4xlarge"));
        var nodes = new Graph(larger.preview()).only(Types.NODE_GROUP);

        assertThat(input(nodes, "instanceTypes")).isEqualTo(List.of("m6i.4xlarge"));
        assertThat(input(nodes, "scalingConfig.desiredSize")).isEqualTo(5L);
    }

    @Test
    void CA_02_the_newer_copy_of_the_page_is_a_preset() {
        var newer = new Graph(Stacks.awsConnect()
                .set("posit:connect.preset", "reference-2026")
                .preview());

        assertThat(input(newer.only(Types.NODE_GROUP), "instanceTypes")).isEqualTo(List.of("m6i.2xlarge"));
        assertThat(input(newer.only(Types.DATABASE), "engineVersion")).isEqualTo("16");
        assertThat(input(newer.only(Types.PARAMETERS), "family")).isEqualTo("postgres16");
    }

    @Test
    void CA_03_nodes_stand_in_the_private_subnets_of_two_zones() {
        var subnets = shipped.behind(shipped.only(Types.NODE_GROUP), "subnetIds");

        assertThat(subnets).extracting(PlannedResource::name).containsExactlyInAnyOrderElementsOf(PRIVATE);
        assertThat(subnets)
                .extracting(subnet -> input(subnet, "availabilityZone"))
                .containsExactly("us-east-1a", "us-east-1b");
    }

    @Test
    void CA_04_number_of_nodes_is_fixed() {
        var scaling = input(shipped.only(Types.NODE_GROUP), "scalingConfig");

        assertThat(scaling).isEqualTo(Map.of("minSize", 2L, "desiredSize", 2L, "maxSize", 2L));
    }

    @Test
    void CA_04_number_of_nodes_stays_fixed_when_it_is_larger() {
        var larger = new Graph(
                Stacks.awsConnect().set("posit:connect.nodes.count", 4).preview());

        assertThat(input(larger.only(Types.NODE_GROUP), "scalingConfig"))
                .isEqualTo(Map.of("minSize", 4L, "desiredSize", 4L, "maxSize", 4L));
    }

    @Test
    void CA_04_nothing_that_scales_nodes_is_installed() {
        assertThat(shipped.all(Types.RELEASE))
                .extracting(release -> input(release, "chart"))
                .containsExactlyInAnyOrder("rstudio-connect", "aws-load-balancer-controller");
        assertThat(shipped.all(Types.ADDON))
                .extracting(addon -> input(addon, "addonName"))
                .containsExactlyInAnyOrder(
                        "aws-efs-csi-driver",
                        "coredns",
                        "eks-pod-identity-agent",
                        "kube-proxy",
                        "metrics-server",
                        "vpc-cni");
    }

    @Test
    void CA_05_database_is_db_m5_large_with_20_gib_and_the_newest_postgresql_15() {
        var server = shipped.only(Types.DATABASE);

        assertThat(input(server, "engine")).isEqualTo("postgres");
        assertThat(input(server, "engineVersion")).isEqualTo("15");
        assertThat(input(server, "autoMinorVersionUpgrade")).isEqualTo(true);
        assertThat(input(server, "instanceClass")).isEqualTo("db.m5.large");
        assertThat(input(server, "allocatedStorage")).isEqualTo(20L);
        assertThat(input(server, "storageType")).isEqualTo("gp3");
        assertThat(input(server, "storageEncrypted")).isEqualTo(true);
        assertThat(input(shipped.only(Types.PARAMETERS), "family")).isEqualTo("postgres15");
    }

    @Test
    void CA_05_class_and_storage_of_the_database_scale_up() {
        var larger = Stacks.awsConnect()
                .set("posit:connect.database", Map.of("type", "db.m5.2xlarge", "storageGiB", 50, "maxStorageGiB", 500));
        var server = new Graph(larger.preview()).only(Types.DATABASE);

        assertThat(input(server, "instanceClass")).isEqualTo("db.m5.2xlarge");
        assertThat(input(server, "allocatedStorage")).isEqualTo(50L);
        assertThat(input(server, "maxAllocatedStorage")).isEqualTo(500L);
    }

    @Test
    void CA_05_storage_that_must_not_grow_has_no_upper_limit_at_all() {
        var fixed = Stacks.awsConnect().set("posit:connect.database.maxStorageGiB", 0);

        assertThat(new Graph(fixed.preview()).only(Types.DATABASE).inputs()).doesNotContainKey("maxAllocatedStorage");
    }

    @Test
    void CA_06_connect_uses_an_empty_database_of_its_own_over_tls() {
        var created = new Graph(Stacks.readyConnect().create());
        var server = created.only(Types.DATABASE);
        var release = created.connectRelease();

        assertThat(input(server, "dbName")).isEqualTo("connect");
        assertThat(server.inputs()).doesNotContainKeys("snapshotIdentifier", "replicateSourceDb", "s3Import");
        assertThat(input(release, "values.config.Database.Provider")).isEqualTo("Postgres");
        assertThat(input(release, "values.config.Postgres.URL"))
                .isEqualTo("postgres://posit@" + server.outputs().get("address") + ":5432/connect?sslmode=require");
        assertThat(created.behind(release, "values"))
                .containsExactlyInAnyOrder(
                        server,
                        created.named(Types.PASSWORD, "connect-database-password"),
                        created.named(Types.PASSWORD, "connect-workspace-digest-key"));
    }

    @Test
    void CA_06_connect_takes_the_password_from_a_secret_in_its_namespace() {
        var created = new Graph(Stacks.readyConnect().create());
        var release = created.connectRelease();
        var secret = created.named(Types.SECRET, "connect-workspace-database");

        assertThat(input(release, "values.pod.env.0"))
                .isEqualTo(Map.of(
                        "name",
                        "CONNECT_POSTGRES_PASSWORD",
                        "valueFrom",
                        Map.of("secretKeyRef", Map.of("name", "connect-database", "key", "password"))));
        assertThat(input(secret, "metadata"))
                .isEqualTo(Map.of("name", "connect-database", "namespace", "posit-connect"));
        assertThat(input(secret, "stringData.password")).isEqualTo(input(created.only(Types.DATABASE), "password"));
        assertThat(input(release, "namespace")).isEqualTo("posit-connect");
    }

    @Test
    void CA_07_database_has_a_standby_and_all_private_subnets_that_hold_nodes() {
        var server = shipped.only(Types.DATABASE);
        var group = shipped.only(Types.SUBNET_GROUP);
        var nodes = shipped.only(Types.NODE_GROUP);

        assertThat(input(server, "multiAz")).isEqualTo(true);
        assertThat(shipped.behind(server, "dbSubnetGroupName")).containsExactly(group);
        assertThat(shipped.namesBehind(group, "subnetIds")).isEqualTo(PRIVATE);
        assertThat(shipped.behind(group, "subnetIds")).containsAll(shipped.behind(nodes, "subnetIds"));
    }

    @Test
    void CA_07_a_third_zone_has_nodes_database_and_files_too() {
        var wide = Stacks.readyConnect().set("posit:network.zones", 3).set("posit:connect.nodes.count", 3);
        var created = new Graph(wide.create());
        var subnets = created.plan().outputs().get("privateSubnetIds");

        assertThat((List<?>) subnets).hasSize(3).doesNotHaveDuplicates();
        assertThat(input(created.only(Types.SUBNET_GROUP), "subnetIds")).isEqualTo(subnets);
        assertThat(input(created.only(Types.NODE_GROUP), "subnetIds")).isEqualTo(subnets);
        assertThat(mountTargetSubnets(created)).isEqualTo(Set.copyOf((List<?>) subnets));
    }

    private static Set<Object> mountTargetSubnets(Graph graph) {
        return graph.all(Types.MOUNT_TARGET).stream()
                .map(target -> input(target, "subnetId"))
                .collect(Collectors.toSet());
    }
}
