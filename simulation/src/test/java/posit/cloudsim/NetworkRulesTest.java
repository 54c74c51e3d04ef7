package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.cloudsim.Sandbox.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What networks of both clouds refuse. */
class NetworkRulesTest {
    @Test
    void subnets_of_a_vpc_lie_inside_and_do_not_overlap() {
        var land = new AwsLand();
        refused(() -> land.subnet("outside", "us-east-1a", "10.1.0.0/24"), "InvalidSubnet.Range", "10.1.0.0/24");
        refused(() -> land.subnet("twice", "us-east-1a", "10.0.1.128/25"), "InvalidSubnet.Conflict", "10.0.1.128/25");
        assertThat(land.subnet("third", "us-east-1c", "10.0.2.0/24").id()).matches("subnet-0[0-9a-f]{16}");
    }

    @Test
    void subnets_of_a_virtual_network_lie_inside_and_do_not_overlap() {
        var land = new AzureLand();
        var first = land.subnet("first", "10.0.0.0/24", Map.of());
        refused(() -> land.subnet("outside", "10.1.0.0/24", Map.of()), "NetcfgInvalidSubnet", "outside");
        refused(() -> land.subnet("twice", "10.0.0.128/25", Map.of()), "NetcfgSubnetRangesOverlap", first.id());
    }

    @Test
    void a_virtual_network_takes_one_subnet_at_a_time() {
        var land = new AzureLand();
        var first = land.subnet("first", "10.0.0.0/24", Map.of());
        var second = land.subnet("second", "10.0.1.0/24", Map.of());
        land.sandbox.busy(first);
        refused(() -> land.subnet("third", "10.0.2.0/24", Map.of()), "AnotherOperationInProgress", first.id());
        refused(() -> land.sandbox.change(second, "tags", "x"), "AnotherOperationInProgress", first.id());
        refused(() -> land.sandbox.delete(second), "AnotherOperationInProgress", first.id());
    }

    @Test
    void a_vpc_goes_after_all_that_is_in_it() {
        var land = new AwsLand();
        refused(() -> land.sandbox.delete(land.vpc), "DependencyViolation", land.one.id());
        land.sandbox.delete(land.one);
        land.sandbox.delete(land.two);
        var group = land.group("access");
        refused(() -> land.sandbox.delete(land.vpc), "DependencyViolation", group.id());
        land.sandbox.delete(group);
        land.sandbox.delete(land.vpc);
        assertThat(land.sandbox.cloud.things()).isEmpty();
    }

    @Test
    void a_virtual_network_takes_its_subnets_with_it_but_not_those_in_use() {
        var land = new AzureLand();
        land.subnet("first", "10.0.0.0/24", Map.of());
        var zone = land.zone("example.org");
        var link = land.link(zone, "link");
        refused(() -> land.sandbox.delete(land.network), "InUseVirtualNetworkCannotBeDeleted", link.id());
        land.sandbox.delete(link);
        land.sandbox.delete(land.network);
        assertThat(land.sandbox.cloud.things()).containsExactlyInAnyOrder(land.group, zone);
    }

    @Test
    void a_subnet_stays_while_a_nat_gateway_is_in_it() {
        var land = new AwsLand();
        land.gateway();
        var nat = land.nat(land.address("address"));
        refused(() -> land.sandbox.delete(land.one), "DependencyViolation", nat.id());
    }

    @Test
    void a_nat_gateway_needs_an_internet_gateway_and_an_address_of_its_own() {
        var land = new AwsLand();
        var address = land.address("address");
        refused(() -> land.nat(address), "Gateway.NotAttached", land.vpc.id());
        land.gateway();
        land.nat(address);
        refused(() -> land.nat(address), "Resource.AlreadyAssociated", address.id());
        refused(() -> land.sandbox.delete(address), "InvalidIPAddress.InUse", address.id());
    }

    @Test
    void an_internet_gateway_stays_while_something_has_a_public_address() {
        var land = new AwsLand();
        var gateway = land.gateway();
        refused(land::gateway, "Resource.AlreadyAssociated", land.vpc.id());
        var nat = land.nat(land.address("address"));
        refused(() -> land.sandbox.delete(gateway), "DependencyViolation", "mapped public address");
        land.sandbox.delete(nat);
        land.sandbox.delete(gateway);
        assertThat(land.sandbox.has(gateway)).isFalse();
    }

    @Test
    void a_route_table_stays_while_subnets_use_it_and_has_one_route_to_a_place() {
        var land = new AwsLand();
        var gateway = land.gateway();
        var table = land.table("table");
        var route = land.route("out", table, gateway);
        refused(() -> land.route("again", table, gateway), "RouteAlreadyExists", "0.0.0.0/0");
        refused(() -> land.sandbox.delete(gateway), "DependencyViolation", route.id());
        var association = land.association("one", table, land.one);
        refused(() -> land.association("again", table, land.one), "Resource.AlreadyAssociated", land.one.id());
        refused(() -> land.sandbox.delete(table), "DependencyViolation", association.id());
        land.sandbox.delete(association);
        land.sandbox.delete(table);
        assertThat(land.sandbox.has(route)).as("routes go with their table").isFalse();
    }

    @Test
    void a_security_group_stays_while_a_rule_elsewhere_names_it() {
        var land = new AwsLand();
        var database = land.group("database");
        var clients = land.group("clients");
        refused(() -> land.group("clients"), "InvalidGroup.Duplicate", "clients");
        var rule = ingress(land, "rule", database, clients);
        refused(() -> ingress(land, "again", database, clients), "InvalidPermission.Duplicate", database.id());
        refused(() -> land.sandbox.delete(clients), "DependencyViolation", rule.id());
        land.sandbox.delete(database);
        assertThat(land.sandbox.has(rule)).as("rules go with their group").isFalse();
        land.sandbox.delete(clients);
    }

    private static Thing ingress(AwsLand land, String name, Thing of, Thing from) {
        return land.sandbox.make(
                "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                name,
                Map.of("securityGroupId", of.id(), "referencedSecurityGroupId", from.id(), "fromPort", 5432L));
    }

    @Test
    void a_network_security_group_stays_while_a_subnet_uses_it_and_orders_its_rules() {
        var land = new AzureLand();
        var group = rules(land, "access", 100, 110);
        var subnet = land.subnet("first", "10.0.0.0/24", Map.of("networkSecurityGroup", Map.of("id", group.id())));
        refused(() -> land.sandbox.delete(group), "InUseNetworkSecurityGroupCannotBeDeleted", subnet.id());
        refused(() -> rules(land, "unordered", 100, 100), "SecurityRuleConflict", "Inbound [100]");
    }

    private static Thing rules(AzureLand land, String name, long first, long second) {
        return land.in(
                AzureNetworkKinds.SECURITY_GROUP,
                name,
                Map.of(
                        "networkSecurityGroupName",
                        name,
                        "securityRules",
                        List.of(
                                Map.of("direction", "Inbound", "priority", first),
                                Map.of("direction", "Inbound", "priority", second))));
    }

    @Test
    void a_nat_gateway_and_its_address_stay_while_a_subnet_uses_them() {
        var land = new AzureLand();
        var subnet = land.subnetWithNat("nodes", "10.0.0.0/24");
        var nat = land.sandbox.cloud.things(AzureNetworkKinds.NAT_GATEWAY).get(0);
        var address = land.sandbox.cloud.things(AzureNetworkKinds.ADDRESS).get(0);
        refused(() -> land.sandbox.delete(nat), "NatGatewayInUseBySubnet", subnet.id());
        refused(() -> land.sandbox.delete(address), "PublicIPAddressCannotBeDeleted", nat.id());
    }

    @Test
    void a_private_zone_stays_while_networks_are_linked() {
        var land = new AzureLand();
        var zone = land.zone("example.org");
        var link = land.link(zone, "link");
        refused(() -> land.link(zone, "again"), "Conflict", "overlapping namespaces");
        refused(() -> land.sandbox.delete(zone), "CannotDeleteResource", zone.id());
        land.sandbox.delete(link);
        land.sandbox.delete(zone);
    }

    @Test
    void a_load_balancer_needs_two_zones_and_the_internet_and_may_be_protected() {
        var land = new AwsLand();
        refused(() -> balancer(land, List.of(land.one.id()), true), "InvalidConfigurationRequest", "two subnets");
        refused(() -> balancer(land, land.subnets(), true), "InvalidSubnet", land.vpc.id());
        var gateway = land.gateway();
        var balancer = balancer(land, land.subnets(), true);
        assertThat(balancer.output("dnsName")).endsWith(".us-east-1.elb.amazonaws.com");
        refused(() -> balancer(land, land.subnets(), true), "DuplicateLoadBalancerName", "posit");
        refused(() -> land.sandbox.delete(gateway), "DependencyViolation", "mapped public address");
        refused(() -> land.sandbox.delete(balancer), "OperationNotPermitted", "deletion protection");
        land.sandbox.delete(land.sandbox.change(balancer, "enableDeletionProtection", false));
        assertThat(land.sandbox.has(balancer)).isFalse();
    }

    private static Thing balancer(AwsLand land, List<String> subnets, boolean protect) {
        return land.sandbox.make(
                AwsNetworkKinds.LOAD_BALANCER,
                "balancer",
                Map.of("name", "posit", "subnets", subnets, "enableDeletionProtection", protect));
    }

    @Test
    void a_listener_needs_an_issued_certificate_and_a_port_of_its_own() {
        var land = new AwsLand();
        land.gateway();
        var balancer = balancer(land, land.subnets(), false);
        var targets = land.sandbox.make(
                AwsNetworkKinds.TARGET_GROUP, "targets", Map.of("name", "posit", "vpcId", land.vpc.id()));
        var names = new Names(land.sandbox);
        refused(
                () -> listener(land, balancer, targets, names.certificate),
                "UnsupportedCertificate",
                names.certificate.id());
        names.prove();
        var listener = listener(land, balancer, targets, names.certificate);
        refused(() -> listener(land, balancer, targets, names.certificate), "DuplicateListener", "443");
        refused(() -> land.sandbox.delete(targets), "ResourceInUse", listener.id());
        refused(() -> land.sandbox.delete(names.certificate), "ResourceInUseException", listener.id());
        land.sandbox.delete(balancer);
        assertThat(land.sandbox.has(listener))
                .as("listeners go with their balancer")
                .isFalse();
    }

    private static Thing listener(AwsLand land, Thing balancer, Thing targets, Thing certificate) {
        return land.sandbox.make(
                AwsNetworkKinds.LISTENER,
                "listener",
                Map.of(
                        "loadBalancerArn",
                        balancer.id(),
                        "port",
                        443L,
                        "certificateArn",
                        certificate.id(),
                        "defaultActions",
                        List.of(Map.of("targetGroupArn", targets.id()))));
    }

    @Test
    void a_certificate_is_validated_once_its_record_is_there() {
        var names = new Names(new Sandbox());
        Sandbox.unhealthy(names::validate, "timeout while waiting for state to become 'ISSUED'");
        names.prove();
        assertThat(names.validate().state()).isEqualTo(Thing.State.READY);
        refused(names::prove, "InvalidChangeBatch", "already exists");
    }

    /** A certificate, and the record that proves its domain. */
    private static final class Names {
        final Sandbox sandbox;
        final Thing certificate;

        Names(Sandbox sandbox) {
            this.sandbox = sandbox;
            certificate = sandbox.make(AwsKinds.CERTIFICATE, "certificate", Map.of("domainName", "example.org"));
        }

        Thing prove() {
            var name = Values.text(certificate.outputs(), "domainValidationOptions.resourceRecordName");
            return sandbox.make(
                    AwsKinds.RECORD, "proof", Map.of("zoneId", "Z1", "type", "CNAME", "name", name.orElseThrow()));
        }

        Thing validate() {
            return sandbox.make(
                    "aws:acm/certificateValidation:CertificateValidation",
                    "validation",
                    Map.of("certificateArn", certificate.id()));
        }
    }
}
