package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.plan.compare.Change;
import posit.plan.compare.Comparison;
import posit.plan.compare.Side;

/** A key of the company's on Azure. */
class CompanyKeysOnAksTest {
    private static final String GROUPS =
            "/subscriptions/8f0e3a52-6d1c-4b7a-9c55-0f1e2d3c4b5a/resourceGroups/keys/providers";
    private static final String IDENTITY = GROUPS + "/Microsoft.ManagedIdentity/userAssignedIdentities/keys";
    private static final String DISKS = GROUPS + "/Microsoft.Compute/diskEncryptionSets/nodes";
    private static final String VAULT = GROUPS + "/Microsoft.KeyVault/vaults/acme";
    private static final String ENDPOINT = GROUPS + "/Microsoft.Network/privateEndpoints/vault";
    private static final String KEY = "https://acme.vault.azure.net/keys/posit";
    private static final String VERSION = "0123456789abcdef0123456789abcdef";
    private static final Map<String, Object> ASSIGNED =
            Map.of("type", "UserAssigned", "userAssignedIdentities", List.of(IDENTITY));

    private static Stack stack(String key) {
        return keyed(Stacks.azureReady(), key).set("posit:encryption.diskEncryptionSetId", DISKS);
    }

    private static Stack keyed(Stack stack, String key) {
        return stack.set("posit:encryption.keyVaultKeyUrl", key).set("posit:encryption.identityId", IDENTITY);
    }

    @Test
    void a_key_of_ones_own_encrypts_servers_and_disks() {
        var graph = new Graph(stack(KEY + "/" + VERSION).create());

        assertThat(graph.all(AzureTypes.SERVER)).hasSize(2).allSatisfy(server -> {
            assertThat(Graph.input(server, "dataEncryption"))
                    .isEqualTo(Map.of(
                            "type",
                            "AzureKeyVault",
                            "primaryKeyURI",
                            KEY + "/" + VERSION,
                            "primaryUserAssignedIdentityId",
                            IDENTITY));
            assertThat(Graph.input(server, "identity"))
                    .isEqualTo(Map.of("type", "UserAssigned", "userAssignedIdentities", Map.of(IDENTITY, Map.of())));
        });
        assertThat(Graph.text(graph.only(AzureTypes.AKS), "diskEncryptionSetID"))
                .isEqualTo(DISKS);
    }

    @ParameterizedTest
    @CsvSource({"'',", "/" + VERSION + ", " + VERSION})
    void it_encrypts_the_storage_account_of_package_manager(String suffix, String version) {
        var account = new Graph(stack(KEY + suffix).create()).only(AzureTypes.STORAGE_ACCOUNT);

        assertThat(Graph.input(account, "identity")).isEqualTo(ASSIGNED);
        assertThat(Graph.text(account, "encryption.keySource")).isEqualTo("Microsoft.Keyvault");
        assertThat(Graph.text(account, "encryption.encryptionIdentity.encryptionUserAssignedIdentity"))
                .isEqualTo(IDENTITY);
        assertThat(Graph.text(account, "encryption.keyVaultProperties.keyVaultUri"))
                .isEqualTo("https://acme.vault.azure.net");
        assertThat(Graph.text(account, "encryption.keyVaultProperties.keyName")).isEqualTo("posit");
        assertThat(Graph.input(account, "encryption.keyVaultProperties.keyVersion"))
                .isEqualTo(version);
    }

    @Test
    void it_encrypts_the_netapp_volume_where_the_vault_is_named() {
        var graph =
                new Graph(stack(KEY).set("posit:encryption.keyVaultId", VAULT).create());
        var account = graph.only(AzureTypes.NETAPP_ACCOUNT);
        var volume = graph.only(AzureTypes.NETAPP_VOLUME);

        assertThat(Graph.input(account, "identity")).isEqualTo(ASSIGNED);
        assertThat(Graph.input(account, "encryption"))
                .isEqualTo(Map.of(
                        "keySource",
                        "Microsoft.KeyVault",
                        "identity",
                        Map.of("userAssignedIdentity", IDENTITY),
                        "keyVaultProperties",
                        Map.of(
                                "keyVaultUri", "https://acme.vault.azure.net",
                                "keyName", "posit",
                                "keyVaultResourceId", VAULT)));
        assertThat(Graph.text(volume, "encryptionKeySource")).isEqualTo("Microsoft.KeyVault");
        assertThat(Graph.text(volume, "networkFeatures")).isEqualTo("Standard");
        assertThat(graph.behind(volume, "keyVaultPrivateEndpointResourceId"))
                .containsExactly(graph.named(AzureTypes.ENDPOINT, "network-key-vault"));
    }

    /** NetApp Files finds no vault behind a security group, and each network needs an endpoint of its own. */
    @Test
    void the_vault_has_a_private_endpoint_in_a_subnet_of_its_own() {
        var graph =
                new Graph(stack(KEY).set("posit:encryption.keyVaultId", VAULT).create());
        var endpoint = graph.named(AzureTypes.ENDPOINT, "network-key-vault");
        var subnet = graph.named(AzureTypes.SUBNET, "network-subnets-key-vault");

        assertThat(graph.behind(endpoint, "subnet")).containsExactly(subnet);
        assertThat(Graph.text(endpoint, "privateLinkServiceConnections.0.privateLinkServiceId"))
                .isEqualTo(VAULT);
        assertThat(Graph.input(endpoint, "privateLinkServiceConnections.0.groupIds"))
                .isEqualTo(List.of("vault"));
        assertThat(Graph.text(subnet, "addressPrefix")).endsWith(".244.0/24");
        assertThat(Graph.text(subnet, "privateEndpointNetworkPolicies")).isEqualTo("Disabled");
        var rules = graph.named(AzureTypes.SECURITY_GROUP, "network-subnets-netapp-group");
        assertThat(Graph.text(rules, "securityRules.1.name")).isEqualTo("AllowStorage");
        assertThat(Graph.text(rules, "securityRules.1.sourceAddressPrefix"))
                .isEqualTo(Graph.text(graph.named(AzureTypes.SUBNET, "network-subnets-netapp"), "addressPrefix"));
    }

    @Test
    void in_a_network_of_ones_own_the_endpoint_is_ones_own() {
        var graph = new Graph(keyed(ExistingStacks.network(Target.AKS, Stacks.azureReady()), KEY)
                .set("posit:encryption.keyVaultId", VAULT)
                .set("posit:encryption.keyVaultEndpointId", ENDPOINT)
                .create());

        assertThat(Graph.text(graph.only(AzureTypes.NETAPP_VOLUME), "keyVaultPrivateEndpointResourceId"))
                .isEqualTo(ENDPOINT);
        assertThat(Graph.names(graph.plan().resources(), AzureTypes.ENDPOINT))
                .containsExactly("packages-files-endpoint");
    }

    @Test
    void a_key_that_comes_later_replaces_nothing() {
        var before = Side.of(Stacks.azureReady().preview(), "before");
        var after = Side.of(keyed(Stacks.azureReady(), KEY).preview(), "after");

        var changes = Comparison.of(before, after).changes();

        assertThat(changes).extracting(Change::kind).containsOnly(Change.Kind.CHANGED);
    }

    @Test
    void a_stack_without_one_has_the_platforms() {
        var graph = new Graph(Stacks.azureReady().create());

        assertThat(graph.all(AzureTypes.SERVER))
                .allSatisfy(server -> assertThat(server.inputs()).doesNotContainKeys("dataEncryption", "identity"));
        for (var type : List.of(AzureTypes.STORAGE_ACCOUNT, AzureTypes.NETAPP_ACCOUNT)) {
            assertThat(graph.only(type).inputs()).doesNotContainKeys("encryption", "identity");
        }
        assertThat(Graph.text(graph.only(AzureTypes.NETAPP_VOLUME), "encryptionKeySource"))
                .isEqualTo("Microsoft.NetApp");
        assertThat(graph.only(AzureTypes.AKS).inputs()).doesNotContainKey("diskEncryptionSetID");
    }

    @Test
    void a_key_without_its_vault_leaves_the_netapp_volume_as_it_is() {
        var graph = new Graph(stack(KEY).create());

        assertThat(graph.only(AzureTypes.NETAPP_ACCOUNT).inputs()).doesNotContainKeys("encryption", "identity");
        assertThat(Graph.text(graph.only(AzureTypes.NETAPP_VOLUME), "encryptionKeySource"))
                .isEqualTo("Microsoft.NetApp");
    }
}
