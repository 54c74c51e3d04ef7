package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key of the company's on Azure. */
class CompanyKeysOnAksTest {
    private static final String GROUPS =
            "/subscriptions/8f0e3a52-6d1c-4b7a-9c55-0f1e2d3c4b5a/resourceGroups/keys/providers";
    private static final String IDENTITY = GROUPS + "/Microsoft.ManagedIdentity/userAssignedIdentities/keys";
    private static final String DISKS = GROUPS + "/Microsoft.Compute/diskEncryptionSets/nodes";
    private static final String KEY = "https://acme.vault.azure.net/keys/posit";

    private static Graph graph(String key) {
        return new Graph(Stacks.azureReady()
                .set("posit:encryption.keyVaultKeyUrl", key)
                .set("posit:encryption.identityId", IDENTITY)
                .set("posit:encryption.diskEncryptionSetId", DISKS)
                .create());
    }

    @Test
    void a_key_of_ones_own_encrypts_servers_and_disks() {
        var graph = graph(KEY + "/0123456789abcdef0123456789abcdef");

        assertThat(graph.all("azure-native:dbforpostgresql:Server")).hasSize(2).allSatisfy(server -> {
            assertThat(Graph.input(server, "dataEncryption"))
                    .isEqualTo(Map.of(
                            "type",
                            "AzureKeyVault",
                            "primaryKeyURI",
                            KEY + "/0123456789abcdef0123456789abcdef",
                            "primaryUserAssignedIdentityId",
                            IDENTITY));
            assertThat(Graph.input(server, "identity"))
                    .isEqualTo(Map.of("type", "UserAssigned", "userAssignedIdentities", Map.of(IDENTITY, Map.of())));
        });
        assertThat(Graph.text(graph.only("azure-native:containerservice:ManagedCluster"), "diskEncryptionSetID"))
                .isEqualTo(DISKS);
    }

    @Test
    void a_stack_without_one_has_the_platforms() {
        var graph = new Graph(Stacks.azureReady().create());

        assertThat(graph.all("azure-native:dbforpostgresql:Server"))
                .allSatisfy(server -> assertThat(server.inputs()).doesNotContainKeys("dataEncryption", "identity"));
        assertThat(graph.only("azure-native:containerservice:ManagedCluster").inputs())
                .doesNotContainKey("diskEncryptionSetID");
    }
}
