package posit.cloudsim;

import static posit.cloudsim.AzureNetworkKinds.LINK;
import static posit.cloudsim.AzureNetworkKinds.NETWORK;
import static posit.cloudsim.AzureNetworkKinds.SUBNET;

import java.util.HashSet;
import java.util.List;
import posit.network.Cidr;

/** What a virtual network insists on. */
final class AzureNetworkRules {
    private AzureNetworkRules() {}

    static void rangeIsFree(Cloud cloud, Thing subnet) {
        var range = range(subnet);
        var network = cloud.find(NETWORK, "", AzureShapes.parent(subnet.id())).orElseThrow();
        Rule.require(
                network.texts("addressSpace.addressPrefixes").stream()
                        .anyMatch(space -> Cidr.parse(space).contains(range)),
                "NetcfgInvalidSubnet",
                "Subnet '" + subnet.id() + "' is not valid because its IP address range is outside the IP address"
                        + " range of virtual network");
        siblings(cloud, subnet)
                .forEach(other -> Rule.require(
                        !range(other).overlaps(range),
                        "NetcfgSubnetRangesOverlap",
                        "Subnet '" + subnet.id() + "' is not valid because its IP address range overlaps with that of "
                                + other.id()));
    }

    /** A virtual network takes one change at a time. */
    static void networkIsIdle(Cloud cloud, Thing subnet) {
        siblings(cloud, subnet)
                .forEach(other -> Rule.require(
                        !other.isBusy(),
                        "AnotherOperationInProgress",
                        "Another operation on this or dependent resource is in progress: " + other.id()));
    }

    /**
     * Who comes into a subnet does not wait for changes of the network around it.
     *
     * <p>ref: https://github.com/hashicorp/terraform-provider-azurerm/pull/32682
     */
    static void networkIsSettled(Cloud cloud, String subnet) {
        var network = AzureShapes.parent(subnet);
        cloud.things(SUBNET).stream()
                .filter(other -> AzureShapes.parent(other.id()).equals(network))
                .forEach(other -> Rule.require(
                        !other.isBusy(),
                        "VirtualNetworkNotInSucceededState",
                        "Virtual network " + network + " is being updated: " + other.id()));
    }

    /** What lives in a subnet keeps it delegated. */
    static void delegationStays(Cloud cloud, Thing subnet) {
        var before = cloud.find(SUBNET, "", subnet.id()).orElseThrow();
        var lost = before.texts("delegations.serviceName").stream()
                .filter(service -> !subnet.texts("delegations.serviceName").contains(service))
                .toList();
        var used = cloud.stream()
                .filter(thing -> AzureNetworkKinds.tenants().contains(thing.type()))
                .anyMatch(thing -> mentions(thing, subnet.id()));
        Rule.require(
                lost.isEmpty() || !used,
                "SubnetMissingRequiredDelegation",
                "Subnet " + subnet.id() + " requires the delegation " + lost + " as long as it is in use");
    }

    static void prioritiesDiffer(Cloud cloud, Thing group) {
        var seen = new HashSet<String>();
        for (var direction : List.of("Inbound", "Outbound")) {
            Values.at(group.inputs(), "securityRules").stream()
                    .filter(rule -> Values.texts(rule, "direction").contains(direction))
                    .map(rule -> direction + " " + Values.at(rule, "priority"))
                    .forEach(priority -> Rule.require(
                            seen.add(priority),
                            "SecurityRuleConflict",
                            "Security rules in " + group.id() + " share priority and direction: " + priority));
        }
    }

    static void zoneHasNoLinks(Cloud cloud, Thing zone) {
        Rule.require(
                cloud.things(LINK).stream()
                        .noneMatch(link -> AzureShapes.parent(link.id()).equals(zone.id())),
                "CannotDeleteResource",
                "Can not delete resource before nested resources are deleted: virtualNetworkLinks of " + zone.id());
    }

    static void zoneIsNotLinkedTwice(Cloud cloud, Thing link) {
        var zone = AzureShapes.parent(link.id());
        Rule.require(
                cloud.things(LINK).stream()
                        .filter(other -> AzureShapes.parent(other.id()).equals(zone))
                        .noneMatch(other -> other.text("virtualNetwork.id").equals(link.text("virtualNetwork.id"))),
                "Conflict",
                "A virtual network cannot be linked to multiple zones with overlapping namespaces");
    }

    static boolean mentions(Thing thing, String id) {
        var found = new boolean[1];
        Values.eachText(thing.inputs(), text -> found[0] |= text.equals(id));
        return found[0];
    }

    private static List<Thing> siblings(Cloud cloud, Thing subnet) {
        return cloud.things(SUBNET).stream()
                .filter(other -> !other.id().equals(subnet.id()))
                .filter(other -> AzureShapes.parent(other.id()).equals(AzureShapes.parent(subnet.id())))
                .toList();
    }

    private static Cidr range(Thing subnet) {
        return Cidr.parse(subnet.text("addressPrefix").orElseThrow());
    }
}
