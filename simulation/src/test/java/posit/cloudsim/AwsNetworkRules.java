package posit.cloudsim;

import static posit.cloudsim.AwsNetworkKinds.ASSOCIATION;
import static posit.cloudsim.AwsNetworkKinds.INTERNET_GATEWAY;
import static posit.cloudsim.AwsNetworkKinds.NAT_GATEWAY;
import static posit.cloudsim.AwsNetworkKinds.ROUTE;
import static posit.cloudsim.AwsNetworkKinds.SUBNET;
import static posit.cloudsim.AwsNetworkKinds.VPC;

import java.util.stream.Stream;
import posit.cloudsim.Thing.State;
import posit.network.Cidr;

/** What a VPC insists on. */
final class AwsNetworkRules {
    private AwsNetworkRules() {}

    static void rangeIsFree(Cloud cloud, Thing subnet) {
        var range = Cidr.parse(subnet.text("cidrBlock").orElseThrow());
        var vpc = cloud.find(VPC, "", vpc(subnet)).orElseThrow();
        Rule.require(
                Cidr.parse(vpc.text("cidrBlock").orElseThrow()).contains(range),
                "InvalidSubnet.Range",
                "The CIDR '" + range + "' is invalid.");
        cloud.things(SUBNET).stream()
                .filter(other -> vpc(other).equals(vpc(subnet)))
                .map(other -> Cidr.parse(other.text("cidrBlock").orElseThrow()))
                .forEach(other -> Rule.require(
                        !other.overlaps(range),
                        "InvalidSubnet.Conflict",
                        "The CIDR '" + range + "' conflicts with another subnet"));
    }

    /** A gateway stays attached as long as something in the VPC has a public address. */
    static void noAddressIsMapped(Cloud cloud, Thing gateway) {
        var mapped = Stream.concat(
                        cloud.things(NAT_GATEWAY).stream(), cloud.things(AwsNetworkKinds.LOAD_BALANCER).stream())
                .filter(thing -> !thing.isTrue("internal"))
                .flatMap(thing -> Stream.concat(thing.texts("subnetId").stream(), thing.texts("subnets").stream()))
                .anyMatch(subnet -> cloud.find(SUBNET, "", subnet)
                        .filter(found -> vpc(found).equals(vpc(gateway)))
                        .isPresent());
        Rule.require(
                !mapped,
                "DependencyViolation",
                "Network " + vpc(gateway) + " has some mapped public address(es). Please unmap those public address(es)"
                        + " before detaching the gateway.");
    }

    static void internetIsReachable(Cloud cloud, Thing nat) {
        var vpc = nat.text("subnetId")
                .flatMap(subnet -> cloud.find(SUBNET, "", subnet))
                .map(AwsNetworkRules::vpc);
        Rule.require(
                vpc.filter(id -> hasGateway(cloud, id)).isPresent(),
                "Gateway.NotAttached",
                "Network " + vpc.orElse("") + " has no Internet gateway attached");
    }

    static void balancerHasZones(Cloud cloud, Thing balancer) {
        var subnets = balancer.texts("subnets").stream()
                .flatMap(id -> cloud.find(SUBNET, "", id).stream())
                .toList();
        var zones = subnets.stream().flatMap(subnet -> subnet.text("availabilityZone").stream());
        Rule.require(
                zones.distinct().count() >= 2,
                "InvalidConfigurationRequest",
                "At least two subnets in two different Availability Zones must be specified");
        Rule.require(
                balancer.isTrue("internal") || subnets.stream().allMatch(subnet -> hasGateway(cloud, vpc(subnet))),
                "InvalidSubnet",
                "VPC " + vpc(subnets.get(0)) + " has no internet gateway");
    }

    static void balancerIsUnprotected(Cloud cloud, Thing balancer) {
        Rule.require(
                !balancer.isTrue("enableDeletionProtection"),
                "OperationNotPermitted",
                "Load balancer '" + balancer.id() + "' cannot be deleted because deletion protection is enabled");
    }

    static void certificateIsIssued(Cloud cloud, Thing listener) {
        listener.text("certificateArn")
                .flatMap(arn -> cloud.find(AwsKinds.CERTIFICATE, "", arn))
                .ifPresent(certificate -> Rule.require(
                        AwsRules.isProven(cloud, certificate),
                        "UnsupportedCertificate",
                        "The certificate '" + certificate.id() + "' must have been issued; its domain is not proven"));
    }

    /** Whether nodes in a subnet reach the internet: through NAT, or directly. */
    static boolean hasEgress(Cloud cloud, String subnet) {
        var tables = cloud.things(ASSOCIATION).stream()
                .filter(association -> association.texts("subnetId").contains(subnet))
                .flatMap(association -> association.text("routeTableId").stream())
                .toList();
        return cloud.things(ROUTE).stream()
                .filter(route -> tables.containsAll(route.texts("routeTableId")))
                .filter(route -> route.texts("destinationCidrBlock").contains("0.0.0.0/0"))
                .flatMap(
                        route -> Stream.concat(route.texts("natGatewayId").stream(), route.texts("gatewayId").stream()))
                .flatMap(target -> cloud.meant(target).stream())
                .anyMatch(target -> target.state() == State.READY);
    }

    static String destination(Thing route) {
        return route.texts("destinationCidrBlock") + " in " + route.texts("routeTableId");
    }

    static String permission(Thing rule) {
        var inputs = rule.inputs();
        return Stream.of(
                        "securityGroupId",
                        "ipProtocol",
                        "fromPort",
                        "toPort",
                        "cidrIpv4",
                        "cidrIpv6",
                        "prefixListId",
                        "referencedSecurityGroupId")
                .map(input -> String.valueOf(Values.at(inputs, input)))
                .toList()
                .toString();
    }

    private static boolean hasGateway(Cloud cloud, String vpc) {
        return cloud.things(INTERNET_GATEWAY).stream()
                .anyMatch(gateway -> vpc(gateway).equals(vpc));
    }

    private static String vpc(Thing thing) {
        return thing.text("vpcId").orElse("");
    }
}
