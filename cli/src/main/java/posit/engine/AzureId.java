package posit.engine;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids as Azure writes them, from the names in a resource's inputs.
 *
 * @param input value of an input, by its name
 */
record AzureId(String type, UnaryOperator<String> input) {
    private static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000000";
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/{resourceGroupName}";

    private static final String NETWORKS = "Microsoft.Network/virtualNetworks/{virtualNetworkName}";
    private static final String ENDPOINTS = "Microsoft.Network/privateEndpoints/{privateEndpointName}";
    private static final String ZONES = "Microsoft.Network/privateDnsZones/{privateZoneName}";
    private static final String CLUSTERS = "Microsoft.ContainerService/managedClusters/{resourceName}";
    private static final String IDENTITIES = "Microsoft.ManagedIdentity/userAssignedIdentities/{resourceName}";
    private static final String SERVERS = "Microsoft.DBforPostgreSQL/flexibleServers/{serverName}";
    private static final String NETAPP = "Microsoft.NetApp/netAppAccounts/{accountName}";
    private static final String POOLS = NETAPP + "/capacityPools/{poolName}";
    private static final String STORAGE = "Microsoft.Storage/storageAccounts/{accountName}";

    /** Below {@code providers/} of the resource group. ref: https://learn.microsoft.com/azure/templates/ */
    private static final Map<String, String> IN_GROUP = Map.ofEntries(
            Map.entry("network:VirtualNetwork", NETWORKS),
            Map.entry("network:Subnet", NETWORKS + "/subnets/{subnetName}"),
            Map.entry(
                    "network:NetworkSecurityGroup",
                    "Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}"),
            Map.entry("network:PublicIPAddress", "Microsoft.Network/publicIPAddresses/{publicIpAddressName}"),
            Map.entry("network:NatGateway", "Microsoft.Network/natGateways/{natGatewayName}"),
            Map.entry("network:PrivateEndpoint", ENDPOINTS),
            Map.entry("network:PrivateDnsZoneGroup", ENDPOINTS + "/privateDnsZoneGroups/{privateDnsZoneGroupName}"),
            Map.entry("privatedns:PrivateZone", ZONES),
            Map.entry("privatedns:VirtualNetworkLink", ZONES + "/virtualNetworkLinks/{virtualNetworkLinkName}"),
            Map.entry("containerservice:ManagedCluster", CLUSTERS),
            Map.entry("containerservice:AgentPool", CLUSTERS + "/agentPools/{agentPoolName}"),
            Map.entry("managedidentity:UserAssignedIdentity", IDENTITIES),
            Map.entry(
                    "managedidentity:FederatedIdentityCredential",
                    IDENTITIES + "/federatedIdentityCredentials/{federatedIdentityCredentialResourceName}"),
            Map.entry("operationalinsights:Workspace", "Microsoft.OperationalInsights/workspaces/{workspaceName}"),
            Map.entry("monitor:ActionGroup", "Microsoft.Insights/actionGroups/{actionGroupName}"),
            Map.entry("monitor:MetricAlert", "Microsoft.Insights/metricAlerts/{ruleName}"),
            Map.entry("dbforpostgresql:Server", SERVERS),
            Map.entry("dbforpostgresql:Database", SERVERS + "/databases/{databaseName}"),
            Map.entry("dbforpostgresql:Configuration", SERVERS + "/configurations/{configurationName}"),
            Map.entry("netapp:Account", NETAPP),
            Map.entry("netapp:CapacityPool", POOLS),
            Map.entry("netapp:CapacityPoolVolume", POOLS + "/volumes/{volumeName}"),
            Map.entry("netapp:SnapshotPolicy", NETAPP + "/snapshotPolicies/{snapshotPolicyName}"),
            Map.entry("netapp:BackupPolicy", NETAPP + "/backupPolicies/{backupPolicyName}"),
            Map.entry("netapp:BackupVault", NETAPP + "/backupVaults/{backupVaultName}"),
            Map.entry("storage:StorageAccount", STORAGE),
            Map.entry("storage:FileServiceProperties", STORAGE + "/fileServices/{fileServicesName}"),
            Map.entry("storage:FileShare", STORAGE + "/fileServices/default/shares/{shareName}"));

    private static final Pattern INPUT = Pattern.compile("\\{(\\w+)}");

    String path() {
        return filled(template());
    }

    /** NetApp reports what is inside an account as {@code account/name}, everything else its last part. */
    String name() {
        var path = path();
        var netApp = path.indexOf("/netAppAccounts/");
        if (netApp < 0) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
        return path.substring(netApp + "/netAppAccounts/".length()).replaceAll("/\\w+/", "/");
    }

    private String template() {
        var kind = type.substring("azure-native:".length());
        return switch (kind) {
            case "resources:ResourceGroup" -> GROUP;
            case "authorization:RoleAssignment" ->
                "{scope}/providers/Microsoft.Authorization/roleAssignments/{roleAssignmentName}";
            case "monitor:DiagnosticSetting" -> "{resourceUri}/providers/Microsoft.Insights/diagnosticSettings/{name}";
            default -> GROUP + "/providers/" + IN_GROUP.getOrDefault(kind, kind.replace(':', '/') + "/{name}");
        };
    }

    private String filled(String template) {
        return INPUT.matcher(template).replaceAll(match -> Matcher.quoteReplacement(input.apply(match.group(1))));
    }
}
