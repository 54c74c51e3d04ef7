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

    /** Azure answers OverlappingSubnetsNotPermittedInSecurityRule. */
    @Test
    void a_range_inside_another_is_left_out() {
        var inside = List.of(Cidr.parse("10.0.1.0/24"), Cidr.parse("10.0.0.0/16"), Cidr.parse("192.168.0.0/24"));
        var everywhere = List.of(Cidr.parse("203.0.113.0/24"), Cidr.parse("0.0.0.0/0"), Cidr.parse("0.0.0.0/0"));

        assertThat(AzureRules.allow(100, "Nodes", inside, List.of("443")).from())
                .containsExactly("10.0.0.0/16", "192.168.0.0/24");
        assertThat(AzureRules.allow(100, "Nodes", everywhere, List.of("443")).from())
                .containsExactly("0.0.0.0/0");
    }
}
