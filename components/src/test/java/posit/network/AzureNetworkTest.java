package posit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import posit.testing.AzureMocks;
import posit.testing.AzureMocks.Made;
import posit.testing.AzureReference;

class AzureNetworkTest {
    private static final String SUBNET = "azure-native:network:Subnet";
    private static final String RULES = "azure-native:network:NetworkSecurityGroup";
    private static final AzureReference REFERENCE = new AzureReference();
    private static final AzureMocks MADE = AzureMocks.run(REFERENCE::deploy);

    @Test
    void every_node_pool_and_every_data_service_has_a_subnet_of_its_own() {
        assertThat(MADE.all(SUBNET))
                .extracting(subnet -> subnet.at("subnetName"), subnet -> subnet.at("addressPrefix"))
                .containsExactlyInAnyOrder(
                        tuple("system", "10.42.0.0/20"),
                        tuple("connect", "10.42.16.0/20"),
                        tuple("packages", "10.42.32.0/20"),
                        tuple("database", "10.42.240.0/24"),
                        tuple("netapp", "10.42.241.0/24"),
                        tuple("endpoints", "10.42.242.0/24"),
                        tuple("public", "10.42.243.0/24"));
        assertThat(MADE.only("azure-native:network:VirtualNetwork").at("addressSpace.addressPrefixes"))
                .isEqualTo(List.of("10.42.0.0/16"));
    }

    @Test
    void subnets_of_data_services_are_delegated_to_one_service_each() {
        assertThat(subnet("database").at("delegations.0.serviceName"))
                .isEqualTo("Microsoft.DBforPostgreSQL/flexibleServers");
        assertThat(subnet("netapp").at("delegations.0.serviceName")).isEqualTo("Microsoft.NetApp/volumes");
    }

    @Test
    void system_and_product_nodes_reach_the_internet_through_the_nat_gateway_and_nothing_else_does() {
        var gateway = AzureMocks.id("network-egress-gateway");
        for (var nodes : List.of("system", "connect", "packages")) {
            assertThat(subnet(nodes).at("natGateway.id")).as(nodes).isEqualTo(gateway);
        }
        for (var other : List.of("database", "netapp", "endpoints", "public")) {
            assertThat(subnet(other).at("natGateway")).as(other).isNull();
        }
    }

    @Test
    void the_nat_gateway_has_one_zone_redundant_static_address_by_default() {
        var address = MADE.only("azure-native:network:PublicIPAddress");
        assertThat(address.at("zones")).isEqualTo(List.of("1", "2", "3"));
        assertThat(address.at("publicIPAllocationMethod")).isEqualTo("Static");
        assertThat(address.at("sku.name")).isEqualTo("Standard");
        assertThat(MADE.only("azure-native:network:NatGateway").at("publicIpAddresses.0.id"))
                .isEqualTo(AzureMocks.id("network-egress-address-1"));
    }

    @Test
    void the_nat_gateway_takes_up_to_sixteen_addresses() {
        var reference = new AzureReference();
        reference.natAddresses = 16;
        var made = AzureMocks.run(reference::deploy);
        assertThat(made.all("azure-native:network:PublicIPAddress")).hasSize(16);
        assertThat((List<?>) made.only("azure-native:network:NatGateway").at("publicIpAddresses"))
                .hasSize(16);
    }

    @Test
    void only_clients_on_web_ports_enter_the_node_subnets_from_outside() {
        var rules = MADE.named(RULES, "network-subnets-nodes-group");
        assertThat((List<?>) rules.at("securityRules")).hasSize(1);
        assertThat(rules.at("securityRules.0.sourceAddressPrefix")).isEqualTo("0.0.0.0/0");
        assertThat(rules.at("securityRules.0.destinationPortRanges")).isEqualTo(List.of("80", "443"));
        assertThat(rules.at("securityRules.0.protocol")).isEqualTo("Tcp");
    }

    @Test
    void only_nodes_reach_the_database_and_the_file_services() {
        var nodes = List.of("10.42.0.0/20", "10.42.16.0/20", "10.42.32.0/20");
        for (var service : List.of("database", "netapp", "endpoints")) {
            var rules = MADE.named(RULES, "network-subnets-" + service + "-group");
            assertThat(rules.at("securityRules.0.sourceAddressPrefixes"))
                    .as(service)
                    .isEqualTo(nodes);
            var last = ((List<?>) rules.at("securityRules")).size() - 1;
            assertThat(rules.at("securityRules." + last + ".access")).isEqualTo("Deny");
            assertThat(rules.at("securityRules." + last + ".sourceAddressPrefix"))
                    .isEqualTo("VirtualNetwork");
            assertThat(rules.at("securityRules." + last + ".protocol")).isEqualTo("*");
        }
        assertThat(MADE.named(RULES, "network-subnets-database-group").at("securityRules.0.destinationPortRanges"))
                .isEqualTo(List.of("5432"));
    }

    @Test
    void security_rules_hold_for_private_endpoints_too() {
        assertThat(subnet("endpoints").at("privateEndpointNetworkPolicies")).isEqualTo("NetworkSecurityGroupEnabled");
    }

    @Test
    void every_subnet_has_a_security_group() {
        assertThat(MADE.all(SUBNET)).allSatisfy(subnet -> assertThat(subnet.at("networkSecurityGroup.id"))
                .isNotNull());
    }

    @Test
    void subnets_are_made_one_after_another() {
        var reference = new AzureReference();
        var made = AzureMocks.run(context -> {
            reference.base(context);
            new AzureNetwork("mine", reference.networkArgs(), reference.onAzure());
        });
        var order = List.of("database", "netapp", "endpoints", "public", "system", "connect", "packages");
        for (int i = 1; i < order.size(); i++) {
            assertThat(made.named(SUBNET, "mine-subnets-" + order.get(i)).dependencies())
                    .contains("mine-subnets-" + order.get(i - 1));
        }
    }

    @Test
    void a_pool_without_a_subnet_is_named_in_the_error() {
        assertThatThrownBy(() -> REFERENCE.network.poolSubnetId("workbench"))
                .hasMessage("the network has no subnet for node pool workbench");
        assertThatThrownBy(() -> new AzureNetwork.NodeSubnet("connect", 15))
                .hasMessage("pool connect in slot 15: use 1 to 14");
    }

    private static Made subnet(String name) {
        return MADE.named(SUBNET, "network-subnets-" + name);
    }
}
