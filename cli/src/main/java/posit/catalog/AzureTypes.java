package posit.catalog;

/** Tokens of the types of Azure that the tool asks for by name. */
public final class AzureTypes {
    public static final String PACKAGE = "azure-native";
    public static final String GROUP = "azure-native:resources:ResourceGroup";
    public static final String LOGS = "azure-native:operationalinsights:Workspace";
    public static final String NETWORK = "azure-native:network:VirtualNetwork";
    public static final String SUBNET = "azure-native:network:Subnet";
    public static final String RULES = "azure-native:network:NetworkSecurityGroup";
    public static final String NAT_GATEWAY = "azure-native:network:NatGateway";
    public static final String ADDRESS = "azure-native:network:PublicIPAddress";
    public static final String ENDPOINT = "azure-native:network:PrivateEndpoint";
    public static final String AKS = "azure-native:containerservice:ManagedCluster";
    public static final String NODE_POOL = "azure-native:containerservice:AgentPool";
    public static final String SERVER = "azure-native:dbforpostgresql:Server";
    public static final String DATABASE = "azure-native:dbforpostgresql:Database";
    public static final String NETAPP_POOL = "azure-native:netapp:CapacityPool";
    public static final String NETAPP_VOLUME = "azure-native:netapp:CapacityPoolVolume";
    public static final String NETAPP_SNAPSHOTS = "azure-native:netapp:SnapshotPolicy";
    public static final String NETAPP_BACKUPS = "azure-native:netapp:BackupPolicy";
    public static final String NETAPP_VAULT = "azure-native:netapp:BackupVault";
    public static final String STORAGE = "azure-native:storage:StorageAccount";
    public static final String FILE_SERVICE = "azure-native:storage:FileServiceProperties";
    public static final String SHARE = "azure-native:storage:FileShare";

    private AzureTypes() {}
}
