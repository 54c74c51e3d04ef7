package posit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import posit.stack.Stacks;

/** Mistakes that the azure-native plugin, newer than its SDK, would swallow without a word. */
class AzureContractTest {
    private static final Schema SCHEMA = Schema.read("schema.json");
    private static final String AKS = "azure-native:containerservice:ManagedCluster";
    private static final String POOL = "azure-native:containerservice:AgentPool";
    private static final String SERVER = "azure-native:dbforpostgresql:Server";
    private static final String VOLUME = "azure-native:netapp:CapacityPoolVolume";

    @Test
    void finds_a_misspelt_property() {
        assertThat(broken(POOL, Map.of("vnetSubnetId", "id")))
                .containsExactly(POOL + " cluster-connect-nodes: " + POOL + " has no property vnetSubnetId");
    }

    @Test
    void finds_a_misspelt_property_of_a_class_of_our_own() {
        assertThat(broken(AKS, Map.of("ingressProfile", Map.of("webAppRouting", Map.of("enable", true)))))
                .containsExactly(AKS + " cluster-aks.ingressProfile.webAppRouting: "
                        + "azure-native:containerservice.ManagedClusterIngressProfileWebAppRoutingArgs"
                        + " has no property enable");
        assertThat(broken(VOLUME, Map.of("dataProtection", Map.of("backup", Map.of("vaultId", "id")))))
                .containsExactly(VOLUME + " connect-files-volume.dataProtection.backup: "
                        + "azure-native:netapp.VolumeBackupPropertiesArgs has no property vaultId");
    }

    @Test
    void finds_a_value_that_azure_does_not_know_though_the_sdk_takes_any_text() {
        assertThat(broken(AKS, Map.of("networkProfile", Map.of("outboundType", "userAssignedNatGateway"))))
                .hasSize(1)
                .first()
                .asString()
                .contains("networkProfile.outboundType: must be one of [")
                .endsWith("is String userAssignedNatGateway");
        assertThat(broken(SERVER, Map.of("highAvailability", Map.of("mode", "zoneRedundant"))))
                .hasSize(1);
    }

    @Test
    void finds_a_value_of_another_kind_and_one_that_is_missing() {
        assertThat(broken(POOL, Map.of("count", "3")))
                .containsExactly(POOL + " cluster-connect-nodes.count: must be number, is String 3");

        var inputs = inputs(VOLUME);
        inputs.remove("creationToken");
        assertThat(SchemaCheck.problems(SCHEMA, VOLUME, "volume", inputs))
                .containsExactly(VOLUME + " volume: creationToken is required");
    }

    @Test
    void finds_a_type_that_moved() {
        for (var moved : List.of("netapp:Volume", "network:PrivateZone", "insights:DiagnosticSetting")) {
            assertThat(SchemaCheck.problems(SCHEMA, "azure-native:" + moved, "x", Map.of()))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("is not in schema.json");
        }
    }

    private static List<String> broken(String type, Map<String, ?> changes) {
        var inputs = inputs(type);
        inputs.putAll(changes);
        return SchemaCheck.problems(
                SCHEMA, type, Stacks.azure().preview().ofType(type).get(0).name(), inputs);
    }

    private static Map<String, Object> inputs(String type) {
        return new TreeMap<>(Stacks.azure().preview().ofType(type).get(0).inputs());
    }
}
