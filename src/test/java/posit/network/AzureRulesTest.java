package posit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import posit.cloud.AzureGroup;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class AzureRulesTest {
    @Test
    void rules_are_inbound_and_the_rest_of_the_network_comes_last() {
        var made = AzureMocks.run(context -> {
            var group = new AzureGroup("group", new AzureReference().groupArgs(), null);
            var from = List.of(Cidr.parse("10.0.0.0/24"), Cidr.parse("10.0.1.0/24"));
            var rules = List.of(AzureRules.allow(100, "Nodes", from, List.of("5432")), AzureRules.denyNetwork());
            new AzureRules("rules", new AzureRules.Args(group, "data", rules), null);
        });
        var group = made.only("azure-native:network:NetworkSecurityGroup");
        assertThat(group.at("networkSecurityGroupName")).isEqualTo("acme-data");
        assertThat(group.at("securityRules.0.name")).isEqualTo("AllowNodes");
        assertThat(group.at("securityRules.0.direction")).isEqualTo("Inbound");
        assertThat(group.at("securityRules.0.protocol")).isEqualTo("Tcp");
        assertThat(group.at("securityRules.0.sourceAddressPrefixes")).isEqualTo(List.of("10.0.0.0/24", "10.0.1.0/24"));
        assertThat(group.at("securityRules.1.access")).isEqualTo("Deny");
        assertThat(group.at("securityRules.1.priority")).isEqualTo(4000.0);
        assertThat(group.at("securityRules.1.sourceAddressPrefix")).isEqualTo("VirtualNetwork");
    }
}
