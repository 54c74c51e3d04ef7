package posit.cloudsim;

import java.util.List;

/** Networks of Azure, and names in them. */
final class AzureNetworkKinds {
    static final String NETWORK = "azure-native:network:VirtualNetwork";
    static final String SUBNET = "azure-native:network:Subnet";
    static final String NAT_GATEWAY = "azure-native:network:NatGateway";
    static final String ADDRESS = "azure-native:network:PublicIPAddress";
    static final String SECURITY_GROUP = "azure-native:network:NetworkSecurityGroup";
    static final String ENDPOINT = "azure-native:network:PrivateEndpoint";
    static final String ZONE = "azure-native:privatedns:PrivateZone";
    static final String LINK = "azure-native:privatedns:VirtualNetworkLink";

    private AzureNetworkKinds() {}

    static void addTo(Catalogue catalogue) {
        AzureKinds.add(catalogue, NETWORK).inUse("InUseVirtualNetworkCannotBeDeleted");
        AzureKinds.add(catalogue, SUBNET)
                .holds("natGateway.id", NAT_GATEWAY)
                .holds("networkSecurityGroup.id", SECURITY_GROUP)
                .inUse("InUseSubnetCannotBeDeleted")
                .onCreate(AzureNetworkRules::rangeIsFree)
                .onCreate(AzureNetworkRules::networkIsIdle)
                .onUpdate(AzureNetworkRules::networkIsIdle)
                .onUpdate(AzureNetworkRules::delegationStays)
                .onDelete(AzureNetworkRules::networkIsIdle);
        AzureKinds.add(catalogue, SECURITY_GROUP)
                .inUse("InUseNetworkSecurityGroupCannotBeDeleted")
                .onCreate(AzureNetworkRules::prioritiesDiffer)
                .onUpdate(AzureNetworkRules::prioritiesDiffer);
        AzureKinds.add(catalogue, ADDRESS).inUse("PublicIPAddressCannotBeDeleted");
        AzureKinds.add(catalogue, NAT_GATEWAY)
                .holds("publicIpAddresses.id", ADDRESS)
                .inUse("NatGatewayInUseBySubnet");
        AzureKinds.add(catalogue, ENDPOINT)
                .holds("subnet.id", SUBNET)
                .knows("privateLinkServiceConnections.privateLinkServiceId", AzureKinds.STORAGE);
        AzureKinds.add(catalogue, "azure-native:network:PrivateDnsZoneGroup")
                .knows("privateDnsZoneConfigs.privateDnsZoneId", ZONE);
        AzureKinds.add(catalogue, ZONE).onDelete(AzureNetworkRules::zoneHasNoLinks);
        AzureKinds.add(catalogue, LINK)
                .holds("virtualNetwork.id", NETWORK)
                .onCreate(AzureNetworkRules::zoneIsNotLinkedTwice);
    }

    /** What lives in a subnet. */
    static List<String> tenants() {
        return List.of(
                AzureKinds.CLUSTER,
                AzureKinds.POOL,
                AzureKinds.POSTGRES,
                AzureKinds.VOLUME,
                AzureNetworkKinds.ENDPOINT);
    }
}
