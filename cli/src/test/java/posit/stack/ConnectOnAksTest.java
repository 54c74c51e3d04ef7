package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.engine.PlannedResource;

/** Rows CZ-01 to CZ-08, value for value, on what the shipped stack asks Pulumi for. */
class ConnectOnAksTest {
    private final Graph shipped = new Graph(Stacks.azure().preview());
    private final PlannedResource aks = shipped.only(AzureTypes.AKS);
    private final PlannedResource nodes = shipped.named(AzureTypes.AGENT_POOL, "cluster-connect-nodes");
    private final PlannedResource server = shipped.named(AzureTypes.SERVER, "connect-database-server");

    @Test
    void CZ_01_cluster_is_a_managed_one_on_the_pinned_plugin() {
        assertThat(aks.version()).isEqualTo("3.28.0");
        assertThat(input(aks, "resourceName")).isEqualTo("posit-azure");
        assertThat(input(aks, "kubernetesVersion")).isEqualTo("1.35");
        assertThat(input(aks, "sku")).isEqualTo(Map.of("name", "Base", "tier", "Standard"));
        assertThat(input(aks, "autoUpgradeProfile"))
                .isEqualTo(Map.of("upgradeChannel", "patch", "nodeOSUpgradeChannel", "NodeImage"));
    }

    @Test
    void CZ_01_cluster_knows_entra_id_only_and_gives_pods_identities() {
        assertThat(input(aks, "disableLocalAccounts")).isEqualTo(true);
        assertThat(input(aks, "aadProfile")).isEqualTo(Map.of("managed", true, "enableAzureRBAC", true));
        assertThat(input(aks, "enableRBAC")).isEqualTo(true);
        assertThat(input(aks, "oidcIssuerProfile")).isEqualTo(Map.of("enabled", true));
        assertThat(input(aks, "securityProfile.workloadIdentity")).isEqualTo(Map.of("enabled", true));
        assertThat(input(new Graph(Stacks.azureReady().create()).only(AzureTypes.AKS), "identity.type"))
                .isEqualTo("UserAssigned");
        assertThat(shipped.behind(aks, "identity")).containsExactly(shipped.only(AzureTypes.IDENTITY));
    }

    @Test
    void CZ_01_logs_of_the_control_plane_are_kept() {
        var setting = shipped.named(AzureTypes.LOG_SETTING, "cluster-control-plane-logs");

        assertThat(shipped.behind(setting, "resourceUri")).contains(aks);
        assertThat(shipped.behind(setting, "workspaceId")).containsExactly(shipped.only(AzureTypes.LOGS));
        assertThat((List<?>) input(setting, "logs"))
                .extracting(log -> String.valueOf(((Map<?, ?>) log).get("category")))
                .contains("kube-apiserver", "kube-audit-admin", "guard");
        assertThat(input(shipped.only(AzureTypes.LOGS), "retentionInDays")).isEqualTo(90L);
    }

    @Test
    void CZ_02_nodes_are_three_standard_d8_v5_in_a_user_pool() {
        assertThat(input(nodes, "mode")).isEqualTo("User");
        assertThat(input(nodes, "vmSize")).isEqualTo("Standard_D8_v5");
        assertThat(input(nodes, "count")).isEqualTo(3L);
        assertThat(input(nodes, "nodeLabels")).isEqualTo(Map.of("workload", "connect"));
        assertThat(shipped.behind(nodes, "resourceName")).containsExactly(aks);
    }

    @Test
    void CZ_02_number_and_type_of_nodes_are_configurable() {
        var larger = Stacks.azure().set("posit:connect.nodes", Map.of("count", 5, "type", "Standard_D16_v5"));
        var graph = new Graph(larger.preview());
        var pool = graph.named(AzureTypes.AGENT_POOL, "cluster-connect-nodes");

        assertThat(input(pool, "vmSize")).isEqualTo("Standard_D16_v5");
        assertThat(input(pool, "count")).isEqualTo(5L);
    }

    @Test
    void CZ_02_the_clusters_own_services_run_on_a_pool_apart() {
        assertThat((List<?>) input(aks, "agentPoolProfiles")).hasSize(1);
        assertThat(input(aks, "agentPoolProfiles.0.mode")).isEqualTo("System");
        assertThat(input(aks, "agentPoolProfiles.0.vmSize")).isEqualTo("Standard_D4s_v5");
        assertThat(input(aks, "agentPoolProfiles.0.count")).isEqualTo(3L);
        assertThat(input(aks, "agentPoolProfiles.0.nodeTaints"))
                .isEqualTo(List.of("CriticalAddonsOnly=true:NoSchedule"));
    }

    @Test
    void CZ_03_pools_are_spread_over_three_zones_in_private_subnets() {
        assertThat(input(nodes, "availabilityZones")).isEqualTo(List.of("1", "2", "3"));
        assertThat(input(aks, "agentPoolProfiles.0.availabilityZones")).isEqualTo(List.of("1", "2", "3"));
        assertThat(input(nodes, "enableNodePublicIP")).isEqualTo(false);
        assertThat(input(aks, "agentPoolProfiles.0.enableNodePublicIP")).isEqualTo(false);
        assertThat(shipped.namesBehind(nodes, "vnetSubnetID")).containsExactly("network-subnets-connect");
        assertThat(shipped.namesBehind(aks, "agentPoolProfiles")).containsExactly("network-subnets-system");
    }

    @Test
    void CZ_03_two_zones_are_enough_and_are_those_of_nodes_database_and_files() {
        var two = new Graph(
                Stacks.azure().set("posit:network.zones", List.of("2", "3")).preview());
        var pool = two.named(AzureTypes.AGENT_POOL, "cluster-connect-nodes");
        var database = two.named(AzureTypes.SERVER, "connect-database-server");

        assertThat(input(pool, "availabilityZones")).isEqualTo(List.of("2", "3"));
        assertThat(input(two.only(AzureTypes.AKS), "agentPoolProfiles.0.availabilityZones"))
                .isEqualTo(List.of("2", "3"));
        assertThat(input(database, "availabilityZone")).isEqualTo("2");
        assertThat(input(database, "highAvailability.standbyAvailabilityZone")).isEqualTo("3");
        assertThat(input(two.only(AzureTypes.NETAPP_VOLUME), "zones")).isEqualTo(List.of("2"));
    }

    @Test
    void CZ_04_number_of_nodes_is_fixed() {
        for (var path : List.of("enableAutoScaling", "agentPoolProfiles.0.enableAutoScaling")) {
            assertThat(input(path.startsWith("agent") ? aks : nodes, path)).isEqualTo(false);
        }
        assertThat(nodes.inputs()).doesNotContainKeys("minCount", "maxCount", "virtualMachinesProfile");
        assertThat(input(aks, "nodeProvisioningProfile.mode")).isEqualTo("Manual");
        assertThat(aks.inputs()).doesNotContainKeys("autoScalerProfile", "workloadAutoScalerProfile");
    }

    @Test
    void CZ_04_nothing_that_scales_nodes_is_installed() {
        assertThat(shipped.all(Types.RELEASE))
                .extracting(release -> input(release, "chart"))
                .containsExactlyInAnyOrder("rstudio-connect", "rstudio-pm");
    }

    @Test
    void CZ_05_content_pods_spread_over_the_nodes() {
        var job = "values.backends.kubernetes.defaultResourceJobBase.spec.template.spec.topologySpreadConstraints";

        assertThat(input(shipped.connectRelease(), job))
                .isEqualTo(List.of(Map.of(
                        "maxSkew",
                        1L,
                        "topologyKey",
                        "kubernetes.io/hostname",
                        "whenUnsatisfiable",
                        "ScheduleAnyway",
                        "labelSelector",
                        Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio_connect")))));
    }

    @Test
    void CZ_06_database_is_standard_d4ds_v4_with_64_gib_and_the_newest_postgresql_16() {
        assertThat(input(server, "sku")).isEqualTo(Map.of("name", "Standard_D4ds_v4", "tier", "GeneralPurpose"));
        assertThat(input(server, "storage.storageSizeGB")).isEqualTo(64L);
        assertThat(input(server, "version")).isEqualTo("16");
        assertThat(input(server, "createMode")).isEqualTo("Default");
    }

    @Test
    void CZ_06_size_and_storage_of_the_database_scale_up() {
        var larger =
                Stacks.azure().set("posit:connect.database", Map.of("type", "Standard_E8ds_v5", "storageGiB", 256));
        var graph = new Graph(larger.preview());
        var grown = graph.named(AzureTypes.SERVER, "connect-database-server");

        assertThat(input(grown, "sku")).isEqualTo(Map.of("name", "Standard_E8ds_v5", "tier", "MemoryOptimized"));
        assertThat(input(grown, "storage.storageSizeGB")).isEqualTo(256L);
        assertThat(input(graph.named(AzureTypes.SERVER, "packages-database-server"), "storage.storageSizeGB"))
                .isEqualTo(128L);
    }

    @Test
    void CZ_07_connect_uses_an_empty_database_of_its_own_over_tls() {
        var created = new Graph(Stacks.azureReady().create());
        var database = created.named(AzureTypes.DATABASE, "connect-database-connect");
        var own = created.named(AzureTypes.SERVER, "connect-database-server");
        var release = created.connectRelease();

        assertThat(input(database, "databaseName")).isEqualTo("connect");
        assertThat(created.behind(database, "serverName")).containsExactly(own);
        assertThat(own.inputs()).doesNotContainKeys("sourceServerResourceId", "pointInTimeUTC");
        assertThat(input(release, "values.config.Database.Provider")).isEqualTo("Postgres");
        assertThat(input(release, "values.config.Postgres.URL"))
                .isEqualTo("postgres://posit@" + own.outputs().get("fullyQualifiedDomainName")
                        + ":5432/connect?sslmode=require");
        assertThat(created.behind(release, "values"))
                .containsExactlyInAnyOrder(
                        own,
                        created.named(Types.PASSWORD, "connect-database-password"),
                        created.named(Types.PASSWORD, "connect-workspace-digest-key"));
        assertThat(input(created.named(AzureTypes.SETTING, "connect-database-tls"), "configurationName"))
                .isEqualTo("require_secure_transport");
        assertThat(input(created.named(AzureTypes.SETTING, "connect-database-tls"), "value"))
                .isEqualTo("on");
    }

    @Test
    void CZ_07_connect_takes_the_password_from_a_secret_in_its_namespace() {
        var created = new Graph(Stacks.azureReady().create());
        var secret = created.named(Types.SECRET, "connect-workspace-database");

        assertThat(input(created.connectRelease(), "values.pod.env.0"))
                .isEqualTo(Map.of(
                        "name",
                        "CONNECT_POSTGRES_PASSWORD",
                        "valueFrom",
                        Map.of("secretKeyRef", Map.of("name", "connect-database", "key", "password"))));
        assertThat(input(secret, "metadata"))
                .isEqualTo(Map.of("name", "connect-database", "namespace", "posit-connect"));
        assertThat(input(secret, "stringData.password"))
                .isEqualTo(input(
                        created.named(AzureTypes.SERVER, "connect-database-server"), "administratorLoginPassword"));
    }

    @Test
    void CZ_08_files_are_a_100_gib_volume_in_a_2_tib_pool_of_netapp_and_encrypted() {
        var pool = shipped.only(AzureTypes.CAPACITY_POOL);
        var volume = shipped.only(AzureTypes.NETAPP_VOLUME);

        assertThat(input(pool, "size")).isEqualTo(2L << 40);
        assertThat(input(pool, "encryptionType")).isEqualTo("Single");
        assertThat(input(volume, "usageThreshold")).isEqualTo(100L << 30);
        assertThat(input(volume, "encryptionKeySource")).isEqualTo("Microsoft.NetApp");
        assertThat(shipped.behind(volume, "poolName")).containsExactly(pool);
    }
}
