package posit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import posit.cloud.AwsRegion;
import posit.testing.MockRun;
import posit.testing.Samples;

class AwsNetworkTest {
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String GATEWAY = "aws:ec2/natGateway:NatGateway";
    private static final String ZONES = "aws:index/getAvailabilityZones:getAvailabilityZones";

    private static MockRun<AwsNetwork> run(String cidr, AwsZones zones, boolean natGatewayPerZone) {
        return run(Samples.REGION, cidr, zones, natGatewayPerZone);
    }

    private static MockRun<AwsNetwork> run(AwsRegion region, String cidr, AwsZones zones, boolean natGatewayPerZone) {
        var args = AwsNetworkArgs.builder()
                .names(Samples.NAMES)
                .region(region)
                .cidr(Cidr.parse(cidr))
                .zones(zones)
                .natGatewayPerZone(natGatewayPerZone)
                .flowLogRetentionDays(30)
                .build();
        return MockRun.of(context -> new AwsNetwork("net", args, Samples.options()));
    }

    private static AwsZones first(int count) {
        return new AwsZones(count, List.of());
    }

    @Test
    void gives_every_zone_an_eighth_for_pods_and_a_small_range_for_load_balancers() {
        var run = run("10.42.0.0/16", first(3), true);

        assertThat(run.names(SUBNET))
                .containsExactly(
                        "net-private-0",
                        "net-private-1",
                        "net-private-2",
                        "net-public-0",
                        "net-public-1",
                        "net-public-2");
        assertThat(run.each(SUBNET, "cidrBlock"))
                .containsExactly(
                        "10.42.0.0/19",
                        "10.42.32.0/19",
                        "10.42.64.0/19",
                        "10.42.192.0/24",
                        "10.42.193.0/24",
                        "10.42.194.0/24");
    }

    @Test
    void keeps_its_ranges_apart_in_the_smallest_network_with_the_most_zones() {
        var zones = new AwsZones(6, List.of("a", "b", "c", "d", "e", "f"));
        var ranges = run("10.0.0.0/19", zones, true).each(SUBNET, "cidrBlock").stream()
                .map(range -> Cidr.parse(range.toString()))
                .toList();

        assertThat(ranges).hasSize(12).allMatch(Cidr.parse("10.0.0.0/19")::contains);
        ranges.forEach(one -> assertThat(ranges).filteredOn(one::overlaps).containsExactly(one));
        assertThat(ranges).contains(Cidr.parse("10.0.20.0/22"), Cidr.parse("10.0.24.0/27"));
    }

    @Test
    void spreads_over_the_first_zones_of_the_region_that_have_eks() {
        var run = run("10.42.0.0/16", first(2), true);

        assertThat(run.each(SUBNET, "availabilityZone")).containsExactly("mock-1a", "mock-1b", "mock-1a", "mock-1b");
        var call = run.calls(ZONES).get(0);
        assertThat(call.get("state")).isEqualTo("available");
        assertThat(call.get("excludeZoneIds")).isEqualTo(List.of("use1-az3", "usw1-az2", "cac1-az3"));
        assertThat(call.get("filters"))
                .isEqualTo(List.of(Map.of("name", "opt-in-status", "values", List.of("opt-in-not-required"))));
    }

    @Test
    void uses_pinned_zones_without_asking_for_any() {
        var run = run("10.42.0.0/16", new AwsZones(2, List.of("eu-west-1c", "eu-west-1a")), true);

        assertThat(run.each(SUBNET, "availabilityZone"))
                .containsExactly("eu-west-1c", "eu-west-1a", "eu-west-1c", "eu-west-1a");
        assertThat(run.calls(ZONES)).isEmpty();
    }

    @Test
    void has_a_nat_gateway_in_every_zone_that_serves_this_zone_only() {
        var run = run("10.42.0.0/16", first(2), true);

        assertThat(run.names(GATEWAY)).containsExactly("net-nat-0", "net-nat-1");
        assertThat(run.each(GATEWAY, "subnetId")).containsExactly("net-public-0-id", "net-public-1-id");
        assertThat(run.each(GATEWAY, "allocationId")).containsExactly("net-nat-0-id", "net-nat-1-id");
        assertThat(egress(run, 0)).isEqualTo("net-nat-0-id");
        assertThat(egress(run, 1)).isEqualTo("net-nat-1-id");
    }

    @Test
    void has_one_nat_gateway_for_all_zones_when_that_is_enough() {
        var run = run("10.42.0.0/16", first(3), false);

        assertThat(run.names(GATEWAY)).containsExactly("net-nat-0");
        assertThat(run.names("aws:ec2/eip:Eip")).containsExactly("net-nat-0");
        assertThat(Stream.of(0, 1, 2).map(zone -> egress(run, zone))).containsOnly("net-nat-0-id");
    }

    @Test
    void sends_public_subnets_through_the_internet_gateway() {
        var run = run("10.42.0.0/16", first(2), true);

        var route = run.find("aws:ec2/route:Route", "net-public");
        assertThat(route.at("destinationCidrBlock")).isEqualTo("0.0.0.0/0");
        assertThat(route.at("gatewayId")).isEqualTo("net-internet-id");
        var associations = "aws:ec2/routeTableAssociation:RouteTableAssociation";
        assertThat(run.find(associations, "net-public-1").at("routeTableId")).isEqualTo("net-public-id");
        assertThat(run.find(associations, "net-private-1").at("routeTableId")).isEqualTo("net-private-1-id");
    }

    @Test
    void marks_its_subnets_for_load_balancers() {
        var run = run("10.42.0.0/16", first(2), true);

        assertThat(run.find(SUBNET, "net-public-0").at("tags"))
                .isEqualTo(Map.of("Name", "acme-public-0", "kubernetes.io/role/elb", "1"));
        assertThat(run.find(SUBNET, "net-private-1").at("tags"))
                .isEqualTo(Map.of("Name", "acme-private-1", "kubernetes.io/role/internal-elb", "1"));
    }

    @Test
    void resolves_names_inside_and_closes_the_default_security_group() {
        var run = run("10.42.0.0/16", first(2), true);

        var vpc = run.only("aws:ec2/vpc:Vpc");
        assertThat(vpc.at("cidrBlock")).isEqualTo("10.42.0.0/16");
        assertThat(vpc.at("enableDnsHostnames")).isEqualTo(true);
        assertThat(vpc.at("enableDnsSupport")).isEqualTo(true);
        assertThat(run.only("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").inputs())
                .isEqualTo(Map.of("vpcId", "net-vpc-id"));
    }

    @Test
    void keeps_the_traffic_to_s3_off_the_nat_gateways() {
        var endpoint = run("10.42.0.0/16", first(2), true).only("aws:ec2/vpcEndpoint:VpcEndpoint");

        assertThat(endpoint.at("serviceName")).isEqualTo("com.amazonaws.eu-west-1.s3");
        assertThat(endpoint.at("vpcEndpointType")).isEqualTo("Gateway");
        assertThat(endpoint.at("routeTableIds"))
                .isEqualTo(List.of("net-public-id", "net-private-0-id", "net-private-1-id"));
    }

    @Test
    void knows_what_the_s3_service_is_called_in_china() {
        var run = run(new AwsRegion("cn-north-1"), "10.42.0.0/16", first(2), true);

        assertThat(run.only("aws:ec2/vpcEndpoint:VpcEndpoint").at("serviceName"))
                .isEqualTo("com.amazonaws.cn-north-1.s3");
    }

    @Test
    void frees_addresses_before_the_internet_gateway_on_destroy() {
        var run = run("10.42.0.0/16", first(2), true);

        assertThat(run.find("aws:ec2/eip:Eip", "net-nat-0").dependencies()).contains("InternetGateway net-internet");
        assertThat(run.find(GATEWAY, "net-nat-0").dependencies()).contains("Route net-public");
    }

    @Test
    void offers_ids_in_the_order_of_the_zones_and_the_routes_nodes_need() {
        var network = run("10.42.0.0/16", first(2), true).built();

        assertThat(MockRun.value(network.networkId())).isEqualTo("net-vpc-id");
        assertThat(MockRun.value(network.privateSubnetIds())).containsExactly("net-private-0-id", "net-private-1-id");
        assertThat(MockRun.value(network.publicSubnetIds())).containsExactly("net-public-0-id", "net-public-1-id");
        assertThat(network.egress()).hasSize(4);
        assertThat(network.internet()).hasSize(1);
    }

    private static Object egress(MockRun<AwsNetwork> run, int zone) {
        return run.find("aws:ec2/route:Route", "net-private-" + zone).at("natGatewayId");
    }

    @Test
    void refuses_ranges_and_zones_its_layout_has_no_room_for() {
        assertThatThrownBy(() -> run("10.0.0.0/15", first(2), true))
                .hasMessage("10.0.0.0/15: a VPC of this layout is /16 to /19");
        assertThatThrownBy(() -> run("10.0.0.0/20", first(2), true))
                .hasMessage("10.0.0.0/20: a VPC of this layout is /16 to /19");
        assertThatThrownBy(() -> run("10.0.0.0/16", first(7), true))
                .hasMessage("7 zones: this layout has room for 2 to 6");
        assertThatThrownBy(() -> run("10.0.0.0/16", new AwsZones(2, List.of("a")), true))
                .hasMessage("1 zones: this layout has room for 2 to 6");
    }

    @Test
    void says_so_when_the_region_has_fewer_zones_than_wanted() {
        assertThatThrownBy(() -> run("10.42.0.0/16", first(6), true))
                .hasStackTraceContaining(
                        "the region has 3 zones with EKS, and 6 are wanted. Want fewer, or name the zones.");
    }
}
