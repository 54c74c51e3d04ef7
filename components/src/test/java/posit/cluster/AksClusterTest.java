package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.network.Cidr;
import posit.testing.AzureMocks;
import posit.testing.AzureMocks.Made;
import posit.testing.AzureReference;

class AksClusterTest {
    private static final String ROLE = "azure-native:authorization:RoleAssignment";
    private static final String AKS = "azure-native:containerservice:ManagedCluster";
    private static final AzureReference REFERENCE = new AzureReference();
    private static final AzureMocks MADE = AzureMocks.run(REFERENCE::deploy);
    private static final Made CLUSTER = MADE.only(AKS);

    @Test
    void product_pools_have_a_fixed_number_of_nodes_over_all_zones() {
        for (var product : List.of("connect", "packages")) {
            var pool = pool(product);
            assertThat(pool.at("vmSize")).isEqualTo("Standard_D8_v5");
            assertThat(pool.at("count")).isEqualTo(3.0);
            assertThat(pool.at("enableAutoScaling")).isEqualTo(false);
            assertThat(pool.at("availabilityZones")).isEqualTo(List.of("1", "2", "3"));
            assertThat(pool.at("mode")).isEqualTo("User");
            assertThat(pool.at("nodeLabels")).isEqualTo(Map.of("workload", product));
            assertThat(pool.at("vnetSubnetID")).isEqualTo(AzureMocks.id("network-subnets-" + product));
            assertThat(pool.at("enableNodePublicIP")).isEqualTo(false);
            assertThat(pool.at("orchestratorVersion")).isEqualTo("1.36");
        }
    }

    @Test
    void a_separate_system_pool_runs_nothing_but_the_clusters_own_services() {
        assertThat((List<?>) CLUSTER.at("agentPoolProfiles")).hasSize(1);
        assertThat(CLUSTER.at("agentPoolProfiles.0.mode")).isEqualTo("System");
        assertThat(CLUSTER.at("agentPoolProfiles.0.orchestratorVersion")).isNull();
        assertThat(CLUSTER.at("agentPoolProfiles.0.nodeTaints"))
                .isEqualTo(List.of("CriticalAddonsOnly=true:NoSchedule"));
        assertThat(CLUSTER.at("agentPoolProfiles.0.availabilityZones")).isEqualTo(List.of("1", "2", "3"));
        assertThat(CLUSTER.at("agentPoolProfiles.0.vnetSubnetID")).isEqualTo(AzureMocks.id("network-subnets-system"));
    }

    @Test
    void azure_finds_out_whether_an_admin_is_a_user_a_group_or_an_application() {
        assertThat(MADE.named(ROLE, "cluster-admin-platform").at("principalType"))
                .isNull();
        assertThat(MADE.named(ROLE, "cluster-subnet-connect").at("principalType"))
                .isEqualTo("ServicePrincipal");
    }

    @Test
    void egress_goes_through_the_users_nat_gateway() {
        assertThat(CLUSTER.at("networkProfile.outboundType")).isEqualTo("userAssignedNATGateway");
    }

    @Test
    void pods_have_overlay_addresses_outside_of_the_network() {
        assertThat(CLUSTER.at("networkProfile.networkPlugin")).isEqualTo("azure");
        assertThat(CLUSTER.at("networkProfile.networkPluginMode")).isEqualTo("overlay");
        assertThat(CLUSTER.at("networkProfile.podCidr")).isEqualTo("10.244.0.0/16");
        assertThat(CLUSTER.at("networkProfile.serviceCidr")).isEqualTo("172.20.0.0/16");
        assertThat(CLUSTER.at("networkProfile.dnsServiceIP")).isEqualTo("172.20.0.10");
    }

    @Test
    void only_entra_identities_with_azure_roles_get_in() {
        assertThat(CLUSTER.at("disableLocalAccounts")).isEqualTo(true);
        assertThat(CLUSTER.at("aadProfile.managed")).isEqualTo(true);
        assertThat(CLUSTER.at("aadProfile.enableAzureRBAC")).isEqualTo(true);
        var admin = MADE.named(ROLE, "cluster-admin-platform");
        assertThat(admin.at("principalId")).isEqualTo("11111111-1111-1111-1111-111111111111");
        assertThat(admin.at("scope")).isEqualTo(AzureMocks.id("cluster-aks"));
        assertThat(admin.at("roleDefinitionId"))
                .isEqualTo(AzureMocks.SUBSCRIPTION
                        + "/providers/Microsoft.Authorization/roleDefinitions/b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b");
    }

    @Test
    void the_clusters_identity_may_join_its_own_subnets_and_no_others() {
        assertThat(CLUSTER.at("identity.type")).isEqualTo("UserAssigned");
        assertThat(MADE.all(ROLE).stream()
                        .filter(role ->
                                role.at("roleDefinitionId").toString().endsWith("4d97b98b-1d4f-4787-a291-c67834d212e7"))
                        .map(role -> role.at("principalId") + " " + role.at("scope")))
                .containsExactlyInAnyOrder(
                        "cluster-principal " + AzureMocks.id("network-subnets-system"),
                        "cluster-principal " + AzureMocks.id("network-subnets-connect"),
                        "cluster-principal " + AzureMocks.id("network-subnets-packages"));
    }

    @Test
    void pods_can_have_identities_of_their_own() {
        assertThat(CLUSTER.at("oidcIssuerProfile.enabled")).isEqualTo(true);
        assertThat(CLUSTER.at("securityProfile.workloadIdentity.enabled")).isEqualTo(true);
        assertThat(PulumiTest.extractValue(REFERENCE.cluster.oidcIssuerUrl())).isEqualTo("https://issuer.example/");
    }

    @Test
    void patches_and_node_images_come_by_themselves_and_nodes_do_not() {
        assertThat(CLUSTER.at("autoUpgradeProfile"))
                .isEqualTo(Map.of("upgradeChannel", "patch", "nodeOSUpgradeChannel", "NodeImage"));
        assertThat(CLUSTER.at("nodeProvisioningProfile"))
                .isEqualTo(Map.of("mode", "Manual", "defaultNodePools", "None"));
    }

    @Test
    void application_routing_is_public_and_keeps_records_in_the_given_zone() {
        assertThat(CLUSTER.at("ingressProfile.webAppRouting.enabled")).isEqualTo(true);
        assertThat(CLUSTER.at("ingressProfile.webAppRouting.nginx.defaultIngressControllerType"))
                .isEqualTo("External");
        assertThat(CLUSTER.at("ingressProfile.webAppRouting.dnsZoneResourceIds"))
                .isEqualTo(List.of(AzureReference.DNS_ZONE));
        var right = MADE.named(ROLE, "cluster-dns-example.com");
        assertThat(right.at("principalId")).isEqualTo("add-on-principal");
        assertThat(right.at("scope")).isEqualTo(AzureReference.DNS_ZONE);
    }

    @Test
    void control_plane_logs_are_kept_for_the_given_time() {
        var logs = MADE.named("azure-native:monitor:DiagnosticSetting", "cluster-control-plane-logs");
        assertThat(logs.at("resourceUri")).isEqualTo(AzureMocks.id("cluster-aks"));
        assertThat(logs.at("workspaceId")).isEqualTo(AzureMocks.id("logs-workspace"));
        assertThat(((List<?>) logs.at("logs")).stream().map(log -> ((Map<?, ?>) log).get("category")))
                .extracting(String::valueOf)
                .contains("kube-apiserver", "kube-audit-admin", "guard");
        assertThat(MADE.only("azure-native:operationalinsights:Workspace").at("retentionInDays"))
                .isEqualTo(90.0);
    }

    @Test
    void the_kubeconfig_logs_in_through_kubelogin_and_holds_no_token() {
        var kubeconfig = PulumiTest.extractValue(REFERENCE.cluster.kubeconfig());
        assertThat(kubeconfig)
                .contains("\"command\":\"kubelogin\"")
                .contains("\"--login\",\"azurecli\"")
                .contains("https://acme.hcp.eastus2.azmk8s.io:443")
                .contains("\"interactiveMode\":\"Never\"")
                .doesNotContain("do-not-keep")
                .doesNotContain("devicecode");
    }

    @Test
    void a_public_endpoint_admits_the_given_ranges_and_the_nodes() {
        assertThat(CLUSTER.at("apiServerAccessProfile.enablePrivateCluster")).isEqualTo(false);
        assertThat(CLUSTER.at("apiServerAccessProfile.authorizedIPRanges"))
                .isEqualTo(List.of("198.51.100.0/24", "203.0.113.7/32"));
    }

    @Test
    void a_public_endpoint_for_everyone_has_no_list_of_ranges() {
        assertThat(withApi(List.of(Cidr.parse("0.0.0.0/0"))).at("apiServerAccessProfile"))
                .isEqualTo(Map.of("enablePrivateCluster", false));
    }

    @Test
    void without_public_ranges_the_endpoint_is_private() {
        var cluster = withApi(List.of());
        assertThat(cluster.at("apiServerAccessProfile.enablePrivateCluster")).isEqualTo(true);
        assertThat(cluster.at("apiServerAccessProfile.authorizedIPRanges")).isNull();
    }

    @Test
    void with_traefik_the_add_on_is_off() {
        var reference = new AzureReference();
        reference.traefik = true;
        var made = AzureMocks.run(reference::deploy);
        assertThat(made.only(AKS).at("ingressProfile")).isEqualTo(Map.of("webAppRouting", Map.of("enabled", false)));
    }

    @Test
    void every_azure_resource_has_the_explicit_provider() {
        assertThat(MADE.all())
                .filteredOn(made -> made.type().startsWith("azure-native:"))
                .isNotEmpty()
                .allSatisfy(made -> assertThat(made.provider()).as(made.name()).contains("::azure::"));
    }

    @Test
    void the_cluster_waits_for_its_rights_and_is_guarded() {
        var reference = new AzureReference();
        var made = AzureMocks.run(context -> {
            reference.base(context);
            new AksCluster("mine", reference.clusterArgs(), reference.onAzure());
        });
        var cluster = made.only(AKS);
        assertThat(cluster.isProtected()).isTrue();
        assertThat(cluster.dependencies())
                .contains("mine-subnet-system", "mine-subnet-connect", "mine-subnet-packages");
        assertThat(cluster.request().getIgnoreChangesList()).containsExactly("agentPoolProfiles");
        var provider = made.only("pulumi:providers:kubernetes");
        assertThat(provider.isSecret("kubeconfig")).isTrue();
        assertThat(provider.dependencies())
                .contains("mine-admin-platform", "mine-connect-nodes", "mine-packages-nodes");
        assertThat(provider.request().getVersion()).isEqualTo("4.34.2");
    }

    @Test
    void every_azure_resource_is_made_by_the_pinned_plugin() {
        assertThat(MADE.all())
                .filteredOn(made -> made.type().matches("(azure-native|pulumi:providers:azure-native).*"))
                .isNotEmpty()
                .allSatisfy(made ->
                        assertThat(made.request().getVersion()).as(made.name()).isEqualTo("3.28.0"));
    }

    private static Made withApi(List<Cidr> cidrs) {
        var reference = new AzureReference();
        reference.apiCidrs = cidrs;
        return AzureMocks.run(reference::deploy).only(AKS);
    }

    private static Made pool(String product) {
        return MADE.named("azure-native:containerservice:AgentPool", "cluster-" + product + "-nodes");
    }

    @Test
    void makes_nodes_on_demand_in_subnets_it_is_told_of_and_may_join() {
        var reference = new AzureReference();
        reference.elasticSubnets = List.of("packages");
        var made = AzureMocks.run(context -> {
            reference.base(context);
            var fixed = reference.clusterArgs();
            var args = AksClusterArgs.builder()
                    .group(fixed.group())
                    .logs(fixed.logs())
                    .network(fixed.network())
                    .version(fixed.version())
                    .zones(fixed.zones())
                    .podCidr(fixed.podCidr())
                    .serviceCidr(fixed.serviceCidr())
                    .publicCidrs(fixed.publicCidrs())
                    .admins(fixed.admins())
                    .login(fixed.login())
                    .systemPool(fixed.systemPool())
                    .elasticSubnets(fixed.elasticSubnets())
                    .diskEncryptionSetId(fixed.diskEncryptionSetId())
                    .appRouting(fixed.appRouting())
                    .site(fixed.site())
                    .protect(true)
                    .build();
            new AksCluster("cluster", args, reference.onAzure());
        });

        assertThat(made.only(AKS).at("nodeProvisioningProfile.mode")).isEqualTo("Auto");
        assertThat(made.named(ROLE, "cluster-subnet-packages").at("scope"))
                .isEqualTo(AzureMocks.id("network-subnets-packages"));
        assertThat(made.all(ROLE)).noneMatch(role -> role.name().equals("cluster-subnet-connect"));
        assertThat(made.all("azure-native:containerservice:AgentPool")).isEmpty();
    }
}
