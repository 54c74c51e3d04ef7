package posit.stack;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What Azure allows as names. ref: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
final class AzureNames {
    /** Where a name must be the only one of its kind. */
    enum Scope {
        WORLD,
        SUBSCRIPTION,
        GROUP,
        PARENT
    }

    /**
     * @param input that holds the name
     * @param form all of its characters
     */
    record Rule(String input, int min, int max, String form, Scope scope) {
        boolean allows(String name) {
            return name.length() >= min && name.length() <= max && name.matches(form);
        }
    }

    private static final String LETTERS_AND_HYPHENS = "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?";
    private static final String NETWORK_PART = "[a-zA-Z0-9]([\\w.-]*\\w)?";
    private static final String NETAPP_PART = "[a-zA-Z0-9][\\w-]*";

    /** Labels of up to 63 characters each. */
    private static final String DOMAIN = "[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,33}";

    /** By type. One that is in neither table fails the tests: decide what its name may be. */
    static final Map<String, List<Rule>> RULES = Map.ofEntries(
            entry(
                    AzureTypes.GROUP,
                    List.of(new Rule("resourceGroupName", 1, 90, "[\\w().-]*[\\w()-]", Scope.SUBSCRIPTION))),
            entry(
                    AzureTypes.AKS,
                    List.of(
                            new Rule("resourceName", 1, 63, "[a-zA-Z0-9]([\\w-]*[a-zA-Z0-9])?", Scope.GROUP),
                            new Rule("dnsPrefix", 1, 54, LETTERS_AND_HYPHENS, Scope.GROUP),
                            new Rule("nodeResourceGroup", 1, 80, "[\\w().-]*[\\w()-]", Scope.SUBSCRIPTION),
                            new Rule("agentPoolProfiles.0.name", 1, 12, "[a-z][a-z0-9]*", Scope.PARENT))),
            entry(AzureTypes.AGENT_POOL, part("agentPoolName", 1, 12, "[a-z][a-z0-9]*")),
            entry(AzureTypes.IDENTITY, inGroup("resourceName", 3, 128, NETAPP_PART)),
            entry(
                    AzureTypes.SERVER,
                    List.of(new Rule("serverName", 3, 63, "[a-z0-9]([a-z0-9-]*[a-z0-9])?", Scope.WORLD))),
            entry(AzureTypes.DATABASE, part("databaseName", 1, 63, "[a-zA-Z_][\\w-]*")),
            entry(AzureTypes.SETTING, part("configurationName", 1, 63, "\\w+")),
            entry(AzureTypes.NETAPP_ACCOUNT, inGroup("accountName", 1, 128, NETAPP_PART)),
            entry(AzureTypes.CAPACITY_POOL, part("poolName", 1, 64, NETAPP_PART)),
            entry(
                    AzureTypes.NETAPP_VOLUME,
                    List.of(
                            new Rule("volumeName", 1, 64, "[a-zA-Z][\\w-]*", Scope.PARENT),
                            new Rule("creationToken", 1, 80, "[a-zA-Z][a-zA-Z0-9-]*", Scope.SUBSCRIPTION))),
            entry(AzureTypes.SNAPSHOT_POLICY, part("snapshotPolicyName", 1, 64, NETAPP_PART)),
            entry(AzureTypes.BACKUP_POLICY, part("backupPolicyName", 1, 64, NETAPP_PART)),
            entry(AzureTypes.BACKUP_VAULT, part("backupVaultName", 1, 64, NETAPP_PART)),
            entry(AzureTypes.STORAGE_ACCOUNT, List.of(new Rule("accountName", 3, 24, "[a-z0-9]+", Scope.WORLD))),
            entry(AzureTypes.FILE_SERVICE, part("fileServicesName", 7, 7, "default")),
            entry(AzureTypes.SHARE, part("shareName", 3, 63, "[a-z0-9](-?[a-z0-9])*")),
            entry(AzureTypes.ENDPOINT, inGroup("privateEndpointName", 2, 64, NETWORK_PART)),
            entry(AzureTypes.ENDPOINT_DNS, part("privateDnsZoneGroupName", 1, 80, NETWORK_PART)),
            entry(AzureTypes.NETWORK, inGroup("virtualNetworkName", 2, 64, NETWORK_PART)),
            entry(AzureTypes.SUBNET, part("subnetName", 1, 80, NETWORK_PART)),
            entry(AzureTypes.SECURITY_GROUP, inGroup("networkSecurityGroupName", 1, 80, NETWORK_PART)),
            entry(AzureTypes.NAT_GATEWAY, inGroup("natGatewayName", 1, 80, NETWORK_PART)),
            entry(AzureTypes.PUBLIC_ADDRESS, inGroup("publicIpAddressName", 1, 80, NETWORK_PART)),
            entry(AzureTypes.ZONE, inGroup("privateZoneName", 4, 253, DOMAIN)),
            entry(AzureTypes.ZONE_LINK, part("virtualNetworkLinkName", 1, 80, NETWORK_PART)),
            entry(AzureTypes.LOGS, inGroup("workspaceName", 4, 63, LETTERS_AND_HYPHENS)),
            entry(AzureTypes.LOG_SETTING, part("name", 1, 260, "[^*<>%:&\\\\?+/]+")),
            entry(Types.RELEASE, part("name", 1, 53, "[a-z0-9](-?[a-z0-9])*")));

    /** The plugin makes up a UUID. */
    static final Map<String, String> NAMELESS = Map.of(AzureTypes.ROLE_ASSIGNMENT, "roleAssignmentName");

    private AzureNames() {}

    private static List<Rule> inGroup(String input, int min, int max, String form) {
        return List.of(new Rule(input, min, max, form, Scope.GROUP));
    }

    private static List<Rule> part(String input, int min, int max, String form) {
        return List.of(new Rule(input, min, max, form, Scope.PARENT));
    }
}
