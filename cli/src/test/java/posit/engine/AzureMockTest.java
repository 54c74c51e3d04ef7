package posit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** The values that stand for what Azure makes up. */
class AzureMockTest {
    private static final ProviderMock MOCK = CloudMock.of(Map.of());
    private static final String CREDENTIALS = "azure-native:containerservice:listManagedClusterUserCredentials";

    /** A name for whatever a type calls its own; what it stands in is called by the name of the input. */
    private static final Map<String, Object> NAMES = Map.ofEntries(
            Map.entry("resourceGroupName", "acme"),
            Map.entry("virtualNetworkName", "net"),
            Map.entry("subnetName", "nodes"),
            Map.entry("resourceName", "aks"),
            Map.entry("agentPoolName", "connect"),
            Map.entry("serverName", "db"),
            Map.entry("databaseName", "connect"),
            Map.entry("accountName", "files"),
            Map.entry("poolName", "pool"),
            Map.entry("volumeName", "volume"),
            Map.entry("shareName", "packages"),
            Map.entry("privateZoneName", "a.example.com"),
            Map.entry("scope", "/subscriptions/1/resourceGroups/acme"),
            Map.entry("resourceUri", "/subscriptions/1/resourceGroups/acme"));

    @ParameterizedTest
    @CsvSource({
        "resources:ResourceGroup,            ''",
        "network:VirtualNetwork,             /providers/Microsoft.Network/virtualNetworks/net",
        "network:Subnet,                     /providers/Microsoft.Network/virtualNetworks/net/subnets/nodes",
        "privatedns:PrivateZone,             /providers/Microsoft.Network/privateDnsZones/a.example.com",
        "containerservice:ManagedCluster,    /providers/Microsoft.ContainerService/managedClusters/aks",
        "containerservice:AgentPool,         "
                + "/providers/Microsoft.ContainerService/managedClusters/aks/agentPools/connect",
        "dbforpostgresql:Database,           /providers/Microsoft.DBforPostgreSQL/flexibleServers/db/databases/connect",
        "netapp:CapacityPoolVolume,          "
                + "/providers/Microsoft.NetApp/netAppAccounts/files/capacityPools/pool/volumes/volume",
        "storage:FileShare,                  "
                + "/providers/Microsoft.Storage/storageAccounts/files/fileServices/default/shares/packages",
    })
    void an_id_is_written_as_azure_writes_it(String type, String path) {
        assertThat(created(type, NAMES).id())
                .isEqualTo("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/acme" + path);
    }

    @Test
    void what_belongs_to_another_resource_has_its_id_below_that() {
        assertThat(created("authorization:RoleAssignment", NAMES).id())
                .matches("/subscriptions/1/resourceGroups/acme/providers/Microsoft.Authorization/roleAssignments/x-.+");
        assertThat(created("monitor:DiagnosticSetting", NAMES).id())
                .matches("/subscriptions/1/resourceGroups/acme/providers/Microsoft.Insights/diagnosticSettings/x-.+");
    }

    @ParameterizedTest
    @CsvSource({
        "network:VirtualNetwork,            name, net",
        "containerservice:ManagedCluster,   name, aks",
        "netapp:Account,                    name, files",
        "netapp:CapacityPool,               name, files/pool",
        "netapp:CapacityPoolVolume,         name, files/pool/volume",
        "storage:FileShare,                 name, packages",
        "network:PublicIPAddress,           ipAddress, 203.0.113.7",
        "managedidentity:UserAssignedIdentity, principalId, [0-9a-f-]{36}",
        "managedidentity:UserAssignedIdentity, clientId, [0-9a-f-]{36}",
        "dbforpostgresql:Server,            fullyQualifiedDomainName, db.postgres.database.azure.com",
        "netapp:CapacityPoolVolume,         mountTargets, .*ipAddress=10.0.0.7.*",
        "containerservice:ManagedCluster,   oidcIssuerProfile, .*issuerURL=https://eastus2.oic.prod-aks.azure.com/.*",
    })
    void an_output_is_recognisable(String type, String output, String expected) {
        assertThat(created(type, NAMES).outputs().get(output).toString()).matches(expected);
    }

    @Test
    void what_azure_adds_stands_beside_what_was_given_at_any_depth() {
        var given = Map.of("webAppRouting", Map.of("enabled", true));
        var profile = created("containerservice:ManagedCluster", Map.of("ingressProfile", given))
                .outputs()
                .get("ingressProfile");

        assertThat(profile.toString()).contains("enabled=true").contains("identity={objectId=");
    }

    @Test
    void a_preview_leaves_unknown_what_azure_would_add_to_what_was_given() {
        var given = Map.of("webAppRouting", Map.of("enabled", true));
        var reply = reply(
                "azure-native:containerservice:ManagedCluster", Map.of("ingressProfile", given), Set.of("name"), true);

        assertThat(reply.outputs().get("ingressProfile"))
                .isEqualTo(Map.of(
                        "webAppRouting", Map.of("enabled", true, "identity", Map.of("objectId", Unknown.VALUE))));
        assertThat(reply.outputs()).containsEntry("name", Unknown.VALUE).doesNotContainKey("oidcIssuerProfile");
    }

    @Test
    void identities_go_in_as_a_list_and_come_back_as_a_map() {
        var type = "azure-native:storage:StorageAccount";
        var identity = Map.of("type", "UserAssigned", "userAssignedIdentities", List.of("/identities/keys"));
        var inputs = Map.<String, Object>of("identity", identity);

        var made = (Map<?, ?>) reply(type, inputs, Set.of(), false).outputs().get("identity");
        assertThat(made.get("userAssignedIdentities").toString()).matches("\\{/identities/keys=\\{.*principalId=.*}}");
        assertThat(reply(type, inputs, Set.of(), true).outputs().get("identity"))
                .isEqualTo(Map.of("type", "UserAssigned", "userAssignedIdentities", Unknown.VALUE));
    }

    @Test
    void credentials_are_a_kubeconfig_of_that_cluster() {
        var call = new PlannedInvoke(CREDENTIALS, Map.of("resourceName", "acme"), "", "");

        var found = (List<?>) MOCK.invoke(call, null).get("kubeconfigs");
        var value = (String) ((Map<?, ?>) found.get(0)).get("value");
        Map<String, Object> config =
                new Yaml().load(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8));

        assertThat(config).containsEntry("current-context", "acme").containsKeys("clusters", "contexts", "users");
        assertThat(config.get("clusters").toString()).contains("https://acme.hcp.azmk8s.io:443");
    }

    @Test
    void a_lookup_that_needs_a_real_subscription_is_refused() {
        var call = new PlannedInvoke("azure-native:network:getVirtualNetwork", Map.of(), "", "");

        assertThatThrownBy(() -> MOCK.invoke(call, null))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("no mock for the function azure-native:network:getVirtualNetwork");
    }

    @Test
    void generated_keys_are_secret() {
        var hex = reply("random:index/randomBytes:RandomBytes", Map.of("length", 32), Set.of("hex"), false)
                .outputs()
                .get("hex");

        assertThat(hex).isInstanceOfSatisfying(Secret.class, secret -> assertThat(
                        secret.value().toString())
                .matches("[0-9a-f]+"));
    }

    @Test
    void an_ingress_is_served_by_a_load_balancer() {
        var ingress = reply("kubernetes:networking.k8s.io/v1:Ingress", Map.of(), Set.of(), false);

        assertThat(ingress.outputs().get("status").toString()).contains("ip=198.51.100.9");
    }

    private static ProviderMock.Reply created(String type, Map<String, Object> inputs) {
        return reply("azure-native:" + type, inputs, Set.of("name"), false);
    }

    private static ProviderMock.Reply reply(
            String type, Map<String, Object> inputs, Set<String> declared, boolean preview) {
        return MOCK.create(new ProviderMock.Request(Resources.of(type, inputs), null, declared, preview));
    }
}
