package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.engine.PlannedResource;

/** Rows PZ-01 to PZ-11, value for value, on what the shipped stack asks Pulumi for. */
class PackageManagerOnAksTest {
    private final Graph shipped = new Graph(Stacks.azure().preview());
    private final Graph created = new Graph(Stacks.azureReady().create());
    private final PlannedResource nodes = shipped.named(AzureTypes.AGENT_POOL, "cluster-packages-nodes");
    private final PlannedResource server = shipped.named(AzureTypes.SERVER, "packages-database-server");
    private final PlannedResource release = created.packagesRelease();

    @Test
    void PZ_01_nodes_are_three_standard_d8_v5_over_three_zones_of_the_cluster() {
        assertThat(shipped.behind(nodes, "resourceName")).containsExactly(shipped.only(AzureTypes.AKS));
        assertThat(input(nodes, "vmSize")).isEqualTo("Standard_D8_v5");
        assertThat(input(nodes, "count")).isEqualTo(3L);
        assertThat(input(nodes, "mode")).isEqualTo("User");
        assertThat(input(nodes, "availabilityZones")).isEqualTo(List.of("1", "2", "3"));
        assertThat(shipped.namesBehind(nodes, "vnetSubnetID")).containsExactly("network-subnets-packages");
    }

    @Test
    void PZ_02_number_of_nodes_is_fixed() {
        assertThat(input(nodes, "enableAutoScaling")).isEqualTo(false);
        assertThat(nodes.inputs()).doesNotContainKeys("minCount", "maxCount");
    }

    /** What a pod works on is in the database; one at a time may be evicted. */
    @Test
    void PZ_02_pods_are_safe_where_nodes_come_and_go() {
        assertThat(input(release, "values.podDisruptionBudget")).isEqualTo(Map.of("maxUnavailable", 1L));
        assertThat(input(release, "values.config.Database")).isEqualTo(Map.of("Provider", "postgres"));
        assertThat(input(release, "values.nodeSelector"))
                .isEqualTo(Map.of("workload", "packages"))
                .isEqualTo(input(nodes, "nodeLabels"));
    }

    @Test
    void PZ_03_database_is_standard_d4ds_v4_with_128_gib_and_a_standby_in_another_zone() {
        assertThat(input(server, "sku.name")).isEqualTo("Standard_D4ds_v4");
        assertThat(input(server, "storage.storageSizeGB")).isEqualTo(128L);
        assertThat(input(server, "version")).isEqualTo("16");
        assertThat(input(server, "availabilityZone")).isEqualTo("1");
        assertThat(input(server, "highAvailability"))
                .isEqualTo(Map.of("mode", "ZoneRedundant", "standbyAvailabilityZone", "2"));
    }

    @Test
    void PZ_04_it_has_an_empty_database_and_one_for_usage_data_of_its_own_server() {
        var own = created.named(AzureTypes.SERVER, "packages-database-server");
        var host = "postgres://posit@" + own.outputs().get("fullyQualifiedDomainName") + ":5432/";
        var databases = created.all(AzureTypes.DATABASE).stream()
                .filter(database -> created.behind(database, "serverName").contains(own))
                .map(database -> input(database, "databaseName"));

        assertThat(databases).containsExactlyInAnyOrder("packagemanager", "packagemanager_usage");
        assertThat(input(release, "values.config.Postgres"))
                .isEqualTo(Map.of(
                        "URL", host + "packagemanager?sslmode=require",
                        "UsageDataURL", host + "packagemanager_usage?sslmode=require"));
        assertThat(created.behind(release, "values"))
                .containsExactlyInAnyOrder(
                        own,
                        created.named(Types.PASSWORD, "packages-database-password"),
                        created.named(Types.ENCRYPTION_KEY, "packages-encryption-key"),
                        created.named(Types.PASSWORD, "packages-workspace-digest-key"));
        assertThat(input(created.named(AzureTypes.SETTING, "packages-database-tls"), "value"))
                .isEqualTo("on");
    }

    @Test
    void PZ_04_passwords_licence_and_key_come_from_secrets_in_its_namespace() {
        assertThat(input(release, "values.pod.env"))
                .isEqualTo(List.of(
                        variable("PACKAGEMANAGER_POSTGRES_PASSWORD", "package-manager-database", "password"),
                        variable("PACKAGEMANAGER_POSTGRES_USAGEDATAPASSWORD", "package-manager-database", "password"),
                        variable("PACKAGEMANAGER_ENCRYPTION_KEY", "package-manager-encryption", "rstudio-pm.key")));
        assertThat(input(release, "values.license"))
                .isEqualTo(Map.of("file", Map.of("secret", "package-manager-license", "secretKey", "license.lic")));
        assertThat(input(created.named(Types.SECRET, "packages-workspace-license"), "stringData"))
                .isEqualTo(Map.of("license.lic", Stacks.PACKAGES_LICENSE));
        for (var name : List.of("database", "encryption", "license")) {
            assertThat(input(created.named(Types.SECRET, "packages-workspace-" + name), "metadata"))
                    .isEqualTo(Map.of("name", "package-manager-" + name, "namespace", "posit-package-manager"));
        }
    }

    @Test
    void PZ_05_a_pod_opens_fifty_connections_to_each_database_and_the_server_has_them() {
        assertThat(input(release, "values.config.PostgresPool")).isEqualTo(Map.of("MaxOpenConnections", "50"));

        var many = Stacks.azure()
                .set("posit:packageManager.replicas", 16)
                .set("posit:packageManager.nodes.count", 16)
                .set("posit:packageManager.maxOpenConnections", 54)
                .run(true);
        assertThat(many.succeeded()).isFalse();
        assertThat(many.errors())
                .anySatisfy(error -> assertThat(error).contains("maxOpenConnections", "1703", "34 pools"));
    }

    @Test
    void PZ_06_files_are_a_1000_gib_nfs_share_on_premium_disks_of_three_zones() {
        var share = shipped.only(AzureTypes.SHARE);
        var account = shipped.only(AzureTypes.STORAGE_ACCOUNT);

        assertThat(input(share, "shareQuota")).isEqualTo(1000L);
        assertThat(input(share, "enabledProtocols")).isEqualTo("NFS");
        assertThat(shipped.behind(share, "accountName")).containsExactly(account);
        assertThat(input(account, "kind")).isEqualTo("FileStorage");
        assertThat(input(account, "sku.name")).isEqualTo("Premium_ZRS");
    }

    @Test
    void PZ_06_the_share_is_reached_inside_the_network_only() {
        var account = shipped.only(AzureTypes.STORAGE_ACCOUNT);
        var endpoint = shipped.only(AzureTypes.ENDPOINT);

        assertThat(input(account, "enableHttpsTrafficOnly")).isEqualTo(false);
        assertThat(input(account, "publicNetworkAccess")).isEqualTo("Disabled");
        assertThat(input(account, "networkRuleSet.defaultAction")).isEqualTo("Deny");
        assertThat(shipped.behind(endpoint, "privateLinkServiceConnections")).containsExactly(account);
        assertThat(input(endpoint, "privateLinkServiceConnections.0.groupIds")).isEqualTo(List.of("file"));
        assertThat(shipped.namesBehind(endpoint, "subnet")).containsExactly("network-subnets-endpoints");
        assertThat(shipped.behind(shipped.only(AzureTypes.ENDPOINT_DNS), "privateDnsZoneConfigs"))
                .containsExactly(shipped.named(AzureTypes.ZONE, "packages-files-dns-zone"));
        assertThat(input(shipped.named(AzureTypes.ZONE, "packages-files-dns-zone"), "privateZoneName"))
                .isEqualTo("privatelink.file.core.windows.net");
    }

    @Test
    void PZ_07_the_share_is_mounted_with_the_four_options_of_the_page() {
        var volume = created.named(Types.VOLUME, "packages-workspace-files-volume");
        var claim = created.named(Types.CLAIM, "packages-workspace-files-claim");
        var account = input(created.only(AzureTypes.STORAGE_ACCOUNT), "accountName");

        assertThat(input(volume, "spec.mountOptions"))
                .isEqualTo(List.of("nconnect=4", "noresvport", "actimeo=30", "lookupcache=pos"));
        assertThat(input(volume, "spec.csi.driver")).isEqualTo("file.csi.azure.com");
        assertThat(input(volume, "spec.csi.volumeAttributes"))
                .isEqualTo(Map.of(
                        "protocol", "nfs",
                        "resourceGroup", "posit-azure",
                        "server", account + ".file.core.windows.net",
                        "shareName", "packages",
                        "storageAccount", account));
        assertThat(input(volume, "spec.persistentVolumeReclaimPolicy")).isEqualTo("Retain");
        assertThat(input(claim, "spec.volumeName")).isEqualTo(input(volume, "metadata.name"));
        assertThat(input(release, "values.sharedStorage"))
                .isEqualTo(Map.of("create", false, "mount", true, "name", input(claim, "metadata.name")));
    }

    @Test
    void PZ_08_its_ingress_is_of_the_application_routing_add_on() {
        var ingress = created.named(AzureTypes.INGRESS, "packages-targets");

        assertThat(input(created.only(AzureTypes.AKS), "ingressProfile.webAppRouting.enabled"))
                .isEqualTo(true);
        assertThat(input(ingress, "spec.ingressClassName")).isEqualTo("webapprouting.kubernetes.azure.com");
        assertThat(input(ingress, "spec.rules.0.host")).isEqualTo("packages.acme.org");
        assertThat(input(ingress, "spec.rules.0.http.paths.0.backend.service"))
                .isEqualTo(Map.of("name", "posit-package-manager", "port", Map.of("number", 80L)));
        assertThat(input(ingress, "spec.tls.0.secretName")).isEqualTo("keyvault-posit-package-manager");
        assertThat((Map<?, ?>) input(ingress, "metadata.annotations"))
                .extracting(annotations -> annotations.get("nginx.ingress.kubernetes.io/proxy-body-size"))
                .isEqualTo("0");
        assertThat(shipped.plan().warnings()).anySatisfy(warning -> assertThat(warning)
                .contains("posit:packageManager.ingress", "app-routing", "2026", "traefik"));
    }

    @Test
    void PZ_09_it_is_the_official_chart_with_three_replicas() {
        assertThat(input(release, "chart")).isEqualTo("rstudio-pm");
        assertThat(input(release, "version")).isEqualTo("0.20.4");
        assertThat(input(release, "repositoryOpts")).isEqualTo(Map.of("repo", "https://helm.rstudio.com"));
        assertThat(input(release, "namespace")).isEqualTo("posit-package-manager");
        assertThat(input(release, "values.replicas")).isEqualTo(3L);
    }

    @Test
    void PZ_10_each_replica_is_on_a_node_of_its_own() {
        var constraint = Map.of(
                "maxSkew",
                1L,
                "topologyKey",
                "kubernetes.io/hostname",
                "whenUnsatisfiable",
                "DoNotSchedule",
                "labelSelector",
                Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio-pm")),
                "matchLabelKeys",
                List.of("pod-template-hash"),
                "nodeTaintsPolicy",
                "Honor");

        assertThat(input(release, "values.topologySpreadConstraints.0")).isEqualTo(constraint);
    }

    /** The page's figures are those of its sizes; what a pod may take leaves them to a node of 8 vCPU and 32 GiB. */
    @Test
    void PZ_11_a_replica_has_most_of_a_node_to_build_packages() {
        assertThat(input(release, "values.resources.requests.cpu")).isEqualTo("2");
        assertThat(input(release, "values.resources.limits.cpu")).isEqualTo("6");
        assertThat(input(release, "values.resources.limits.memory")).isEqualTo("16Gi");
        assertThat(input(release, "values.resources.limits.enabled")).isEqualTo(true);
        assertThat(input(nodes, "osDiskSizeGB")).isEqualTo(128L);
    }

    private static Map<String, Object> variable(String name, String secret, String key) {
        return Map.of("name", name, "valueFrom", Map.of("secretKeyRef", Map.of("name", secret, "key", key)));
    }
}
