package posit.cloudsim;

import java.util.stream.Stream;

/** What AKS insists on. */
final class AksRules {
    /** ref: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles#network-contributor */
    private static final String NETWORK_CONTRIBUTOR = "4d97b98b-1d4f-4787-a291-c67834d212e7";

    private AksRules() {}

    static void subnetsHaveEgress(Cloud cloud, Thing nodes) {
        var cluster = nodes.is(AzureKinds.CLUSTER)
                ? nodes
                : cloud.find(AzureKinds.CLUSTER, "", AzureShapes.parent(nodes.id()))
                        .orElseThrow();
        if (!cluster.texts("networkProfile.outboundType").contains("userAssignedNATGateway")) {
            return;
        }
        subnets(nodes)
                .forEach(subnet -> Rule.require(
                        cloud.find(AzureNetworkKinds.SUBNET, "", subnet)
                                .filter(found -> found.text("natGateway.id").isPresent())
                                .isPresent(),
                        "SubnetNotAssociatedWithNatGateway",
                        "Outbound type userAssignedNATGateway requires a NAT gateway on the subnet " + subnet));
    }

    /** Load balancers and nodes come into the subnets with the rights of the cluster's identity. */
    static void identityMayJoinSubnets(Cloud cloud, Thing cluster) {
        var principals = cluster.texts("identity.userAssignedIdentities").stream()
                .flatMap(id -> cloud.find(AzureKinds.IDENTITY, "", id).stream())
                .map(identity -> identity.output("principalId"))
                .toList();
        subnets(cluster)
                .forEach(subnet -> Rule.require(
                        cloud.things(AzureKinds.ASSIGNMENT).stream()
                                .filter(right ->
                                        subnet.startsWith(right.text("scope").orElse("-")))
                                .filter(right -> right.text("roleDefinitionId")
                                        .orElse("")
                                        .endsWith(NETWORK_CONTRIBUTOR))
                                .anyMatch(right -> principals.containsAll(right.texts("principalId"))),
                        "LinkedAuthorizationFailed",
                        "The client does not have authorization to perform action"
                                + " 'Microsoft.Network/virtualNetworks/subnets/join/action' on " + subnet));
    }

    static void networkIsSettled(Cloud cloud, Thing nodes) {
        subnets(nodes).forEach(subnet -> AzureNetworkRules.networkIsSettled(cloud, subnet));
    }

    /** ref: https://github.com/Azure/AKS/issues/4522 */
    static void noOtherPoolIsUnderWay(Cloud cloud, Thing pool) {
        cloud.things(AzureKinds.POOL).stream()
                .filter(other -> !other.id().equals(pool.id()))
                .filter(other -> AzureShapes.parent(other.id()).equals(AzureShapes.parent(pool.id())))
                .forEach(other -> Rule.require(
                        !other.isBusy(),
                        "OperationNotAllowed",
                        "Operation is not allowed: Another agentpool operation is in progress: " + other.id()));
    }

    static void forgetCluster(Cloud cloud, Thing cluster) {
        AzureRules.takeChildrenAlong(cloud, cluster);
        cloud.removeIf(thing -> thing.scope().equals(endpoint(cluster)));
    }

    /** As it stands in the kubeconfig that Azure gives out. */
    static String endpoint(Thing cluster) {
        return "https://" + cluster.text("resourceName").orElse("") + ".hcp.azmk8s.io:443";
    }

    private static Stream<String> subnets(Thing nodes) {
        return Stream.concat(
                nodes.texts("vnetSubnetID").stream(), nodes.texts("agentPoolProfiles.vnetSubnetID").stream());
    }
}
