package posit.stack;

/** As {@link Types}, for what is on Azure only. */
final class AzureTypes {
    static final String PROVIDER = "pulumi:providers:azure-native";
    static final String GROUP = "azure-native:resources:ResourceGroup";
    static final String AKS = "azure-native:containerservice:ManagedCluster";
    static final String AGENT_POOL = "azure-native:containerservice:AgentPool";
    static final String IDENTITY = "azure-native:managedidentity:UserAssignedIdentity";
    static final String ROLE_ASSIGNMENT = "azure-native:authorization:RoleAssignment";
    static final String SERVER = "azure-native:dbforpostgresql:Server";
    static final String DATABASE = "azure-native:dbforpostgresql:Database";
    static final String SETTING = "azure-native:dbforpostgresql:Configuration";
    static final String NETAPP_ACCOUNT = "azure-native:netapp:Account";
    static final String CAPACITY_POOL = "azure-native:netapp:CapacityPool";
    static final String NETAPP_VOLUME = "azure-native:netapp:CapacityPoolVolume";
    static final String SNAPSHOT_POLICY = "azure-native:netapp:SnapshotPolicy";
    static final String BACKUP_POLICY = "azure-native:netapp:BackupPolicy";
    static final String BACKUP_VAULT = "azure-native:netapp:BackupVault";
    static final String STORAGE_ACCOUNT = "azure-native:storage:StorageAccount";
    static final String FILE_SERVICE = "azure-native:storage:FileServiceProperties";
    static final String SHARE = "azure-native:storage:FileShare";
    static final String ENDPOINT = "azure-native:network:PrivateEndpoint";
    static final String ENDPOINT_DNS = "azure-native:network:PrivateDnsZoneGroup";
    static final String NETWORK = "azure-native:network:VirtualNetwork";
    static final String SUBNET = "azure-native:network:Subnet";
    static final String SECURITY_GROUP = "azure-native:network:NetworkSecurityGroup";
    static final String NAT_GATEWAY = "azure-native:network:NatGateway";
    static final String PUBLIC_ADDRESS = "azure-native:network:PublicIPAddress";
    static final String ZONE = "azure-native:privatedns:PrivateZone";
    static final String ZONE_LINK = "azure-native:privatedns:VirtualNetworkLink";
    static final String LOGS = "azure-native:operationalinsights:Workspace";
    static final String LOG_SETTING = "azure-native:monitor:DiagnosticSetting";
    static final String INGRESS = "kubernetes:networking.k8s.io/v1:Ingress";
    static final String ENCRYPTION_KEY = "random:index/randomBytes:RandomBytes";
    static final String RANDOM_ID = "random:index/randomId:RandomId";

    private AzureTypes() {}
}
