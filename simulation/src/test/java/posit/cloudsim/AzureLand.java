package posit.cloudsim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small subscription of Azure: a group with a network in it, and what may be put there. */
final class AzureLand {
    final Sandbox sandbox = new Sandbox();
    final Thing group = sandbox.make(AzureKinds.GROUP, "group", Map.of("resourceGroupName", "posit"));
    final Thing network = in(
            AzureNetworkKinds.NETWORK,
            "network",
            Map.of("virtualNetworkName", "posit", "addressSpace", Map.of("addressPrefixes", List.of("10.0.0.0/16"))));

    /** Whatever is made lies in the one group. */
    Thing in(String type, String name, Map<String, Object> inputs) {
        var all = new TreeMap<>(inputs);
        all.put("resourceGroupName", "posit");
        return sandbox.make(type, name, all);
    }

    Thing subnet(String name, String range, Map<String, Object> more) {
        var inputs = new TreeMap<>(more);
        inputs.putAll(Map.of("virtualNetworkName", "posit", "subnetName", name, "addressPrefix", range));
        return in(AzureNetworkKinds.SUBNET, name, inputs);
    }

    Thing delegated(String name, String range, String service) {
        return subnet(name, range, Map.of("delegations", List.of(Map.of("name", "service", "serviceName", service))));
    }

    Thing nat(String name) {
        var address = in(AzureNetworkKinds.ADDRESS, name + "-address", Map.of("publicIpAddressName", name));
        return in(
                AzureNetworkKinds.NAT_GATEWAY,
                name,
                Map.of("natGatewayName", name, "publicIpAddresses", List.of(Map.of("id", address.id()))));
    }

    Thing subnetWithNat(String name, String range) {
        return subnet(
                name,
                range,
                Map.of("natGateway", Map.of("id", nat("nat-" + name).id())));
    }

    Thing zone(String name) {
        return in(AzureNetworkKinds.ZONE, name, Map.of("privateZoneName", name));
    }

    Thing link(Thing zone, String name) {
        return in(
                AzureNetworkKinds.LINK,
                name,
                Map.of(
                        "privateZoneName",
                        zone.text("privateZoneName").orElseThrow(),
                        "virtualNetworkLinkName",
                        name,
                        "virtualNetwork",
                        Map.of("id", network.id())));
    }

    Thing identity() {
        return in(AzureKinds.IDENTITY, "identity", Map.of("resourceName", "cluster"));
    }

    Thing right(String name, String principal, String role, String scope) {
        return sandbox.make(
                AzureKinds.ASSIGNMENT,
                name,
                Map.of(
                        "principalId",
                        principal,
                        "principalType",
                        "ServicePrincipal",
                        "roleDefinitionId",
                        AzureShapes.SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/" + role,
                        "scope",
                        scope));
    }

    Thing mayJoin(Thing identity, Thing subnet) {
        return right("join", identity.output("principalId"), "4d97b98b-1d4f-4787-a291-c67834d212e7", subnet.id());
    }

    Thing cluster(Thing identity, Thing subnet) {
        return in(
                AzureKinds.CLUSTER,
                "cluster",
                Map.of(
                        "resourceName",
                        "posit",
                        "networkProfile",
                        Map.of("outboundType", "userAssignedNATGateway"),
                        "identity",
                        Map.of("userAssignedIdentities", List.of(identity.id())),
                        "agentPoolProfiles",
                        List.of(Map.of("name", "system", "mode", "System", "vnetSubnetID", subnet.id()))));
    }

    /** A cluster as it should be. */
    Thing cluster() {
        var subnet = subnetWithNat("system", "10.0.0.0/24");
        var identity = identity();
        mayJoin(identity, subnet);
        return cluster(identity, subnet);
    }

    Map<String, Object> server(Thing subnet, Thing zone) {
        return Map.of(
                "serverName",
                "posit-db",
                "network",
                Map.of("delegatedSubnetResourceId", subnet.id(), "privateDnsZoneArmResourceId", zone.id()));
    }

    Thing server() {
        var subnet = delegated("database", "10.0.9.0/24", "Microsoft.DBforPostgreSQL/flexibleServers");
        var zone = zone("posit.private.postgres.database.azure.com");
        link(zone, "link");
        return in(AzureKinds.POSTGRES, "server", server(subnet, zone));
    }

    Thing account() {
        return in(AzureKinds.NETAPP, "account", Map.of("accountName", "posit"));
    }

    Thing pool(long size) {
        account();
        return in(
                AzureKinds.CAPACITY_POOL, "pool", Map.of("accountName", "posit", "poolName", "connect", "size", size));
    }

    Thing volume(String name, Thing subnet, long size, Map<String, Object> more) {
        var inputs = new TreeMap<>(more);
        inputs.putAll(Map.of(
                "accountName",
                "posit",
                "poolName",
                "connect",
                "volumeName",
                name,
                "subnetId",
                subnet.id(),
                "usageThreshold",
                size));
        return in(AzureKinds.VOLUME, name, inputs);
    }
}
