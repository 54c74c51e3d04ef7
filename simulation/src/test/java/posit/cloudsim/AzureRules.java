package posit.cloudsim;

import static posit.cloudsim.AzureNetworkKinds.LINK;
import static posit.cloudsim.AzureNetworkKinds.SUBNET;

import java.util.List;
import java.util.stream.Stream;
import posit.cloudsim.Thing.State;

/** What Azure Resource Manager, databases and files insist on. */
final class AzureRules {
    private AzureRules() {}

    static void parentExists(Cloud cloud, Thing thing) {
        var parent = AzureShapes.parent(thing.id());
        // File shares lie in a service of the account that is there with it.
        var account = parent.replaceFirst("/fileServices/default$", "");
        var exists = account.isEmpty()
                || !account.startsWith(AzureShapes.SUBSCRIPTION + "/")
                || cloud.knowsElsewhere(account)
                || cloud.stream().anyMatch(other -> other.id().equals(account) && other.state() != State.CREATING);
        Rule.require(exists, "ParentResourceNotFound", "'" + account + "' of '" + thing.id() + "' does not exist");
    }

    static void takeChildrenAlong(Cloud cloud, Thing thing) {
        cloud.removeIf(
                other -> other.id().startsWith(thing.id() + "/") && other.type().startsWith("azure-native:"));
    }

    static void nothingIsInside(Cloud cloud, Thing thing) {
        var inside = cloud.stream()
                .filter(other -> other.id().startsWith(thing.id() + "/"))
                .map(Thing::id)
                .toList();
        Rule.require(
                inside.isEmpty(),
                "CannotDeleteResource",
                "Can not delete resource before nested resources are deleted: " + inside);
    }

    /** Service principals are made by the stack; people and groups are not. */
    static void principalExists(Cloud cloud, Thing assignment) {
        var principal = assignment.text("principalId").orElse("");
        var known = cloud.stream()
                .filter(thing -> thing.type().startsWith("azure-native:"))
                .flatMap(thing -> Stream.concat(
                        Values.texts(thing.outputs(), "principalId").stream(),
                        Values.texts(thing.outputs(), "ingressProfile.webAppRouting.identity.objectId").stream()))
                .anyMatch(principal::equals);
        Rule.require(
                known || !assignment.texts("principalType").contains("ServicePrincipal"),
                "PrincipalNotFound",
                "Principal " + principal + " does not exist in the directory");
    }

    static String right(Thing assignment) {
        return assignment.texts("principalId") + " " + assignment.texts("roleDefinitionId") + " "
                + assignment.texts("scope");
    }

    static void identityIsIdle(Cloud cloud, Thing credential) {
        requireIdle(
                cloud,
                credential,
                "ConcurrentFederatedIdentityCredentialsWritesForSingleManagedIdentity",
                "Too many Federated Identity Credentials are written concurrently for one managed identity");
    }

    static void serverIsIdle(Cloud cloud, Thing part) {
        requireIdle(
                cloud,
                part,
                "ServerIsBusy",
                "Cannot complete operation while server is busy processing another operation");
    }

    /** Neither the owner nor anything else of it is being worked on. */
    private static void requireIdle(Cloud cloud, Thing part, String code, String message) {
        var owner = AzureShapes.parent(part.id());
        var service = part.type().substring(0, part.type().lastIndexOf(':') + 1);
        var idle = cloud.stream()
                .filter(other -> other.type().startsWith(service) && !other.id().equals(part.id()))
                .filter(other -> other.id().equals(owner)
                        || AzureShapes.parent(other.id()).equals(owner))
                .noneMatch(Thing::isBusy);
        Rule.require(idle, code, message + ": " + owner);
    }

    static void subnetIsForPostgres(Cloud cloud, Thing server) {
        requireDelegation(
                cloud, server.texts("network.delegatedSubnetResourceId"), "Microsoft.DBforPostgreSQL/flexibleServers");
    }

    static void subnetIsForNetApp(Cloud cloud, Thing volume) {
        requireDelegation(cloud, volume.texts("subnetId"), "Microsoft.NetApp/volumes");
    }

    private static void requireDelegation(Cloud cloud, List<String> subnets, String service) {
        subnets.forEach(id -> Rule.require(
                cloud.find(SUBNET, "", id)
                        .filter(subnet ->
                                subnet.texts("delegations.serviceName").contains(service))
                        .isPresent(),
                "SubnetMissingRequiredDelegation",
                "Subnet " + id + " requires the delegation " + service));
    }

    static void zoneIsLinked(Cloud cloud, Thing server) {
        server.texts("network.privateDnsZoneArmResourceId")
                .forEach(zone -> Rule.require(
                        cloud.things(LINK).stream()
                                .anyMatch(link ->
                                        AzureShapes.parent(link.id()).equals(zone) && link.state() == State.READY),
                        "PrivateDnsZoneVnetLinkNotFound",
                        "The private DNS zone " + zone + " is not linked to the virtual network of the server"));
    }

    static void poolHasRoom(Cloud cloud, Thing volume) {
        var pool = cloud.find(AzureKinds.CAPACITY_POOL, "", AzureShapes.parent(volume.id()))
                .orElseThrow();
        var used = cloud.things(AzureKinds.VOLUME).stream()
                .filter(other -> !other.id().equals(volume.id()))
                .filter(other -> AzureShapes.parent(other.id()).equals(pool.id()))
                .mapToDouble(other -> number(other, "usageThreshold"))
                .sum();
        Rule.require(
                used + number(volume, "usageThreshold") <= number(pool, "size"),
                "PoolSizeTooSmall",
                "Pool " + pool.id() + " is too small for its volumes");
    }

    /** ref: https://learn.microsoft.com/azure/azure-netapp-files/troubleshoot-customer-managed-keys */
    static void accountHasKey(Cloud cloud, Thing volume) {
        if (!volume.text("encryptionKeySource").orElse("").equals("Microsoft.KeyVault")) {
            return;
        }
        var account = AzureShapes.parent(AzureShapes.parent(volume.id()));
        var keyed = cloud.find(AzureKinds.NETAPP, "", account).stream()
                .anyMatch(found -> found.texts("encryption.keySource").contains("Microsoft.KeyVault"));
        Rule.require(
                keyed,
                "InvalidValueReceived",
                "Volume cannot be encrypted with Microsoft.KeyVault, NetAppAccount has not been configured with KeyVault"
                        + " encryption");
        Rule.require(
                volume.text("keyVaultPrivateEndpointResourceId").isPresent(),
                "InvalidValueReceived",
                "A private endpoint of the key vault is required");
    }

    static void accountNameIsFit(Cloud cloud, Thing account) {
        Rule.require(
                account.text("accountName").orElse("").matches("[a-z0-9]{3,24}"),
                "AccountNameInvalid",
                account.text("accountName").orElse("") + " is not a valid storage account name");
    }

    private static double number(Thing thing, String input) {
        return Values.at(thing.inputs(), input).stream()
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .findFirst()
                .orElse(0);
    }
}
