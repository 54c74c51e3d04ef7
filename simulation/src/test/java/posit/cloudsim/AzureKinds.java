package posit.cloudsim;

import static posit.cloudsim.AzureNetworkKinds.SUBNET;

import java.util.List;

/** Identities, clusters, databases and files of Azure. */
final class AzureKinds {
    static final String GROUP = "azure-native:resources:ResourceGroup";
    static final String IDENTITY = "azure-native:managedidentity:UserAssignedIdentity";
    static final String ASSIGNMENT = "azure-native:authorization:RoleAssignment";
    static final String WORKSPACE = "azure-native:operationalinsights:Workspace";
    static final String ACTION_GROUP = "azure-native:monitor:ActionGroup";
    static final String CLUSTER = "azure-native:containerservice:ManagedCluster";
    static final String POOL = "azure-native:containerservice:AgentPool";
    static final String POSTGRES = "azure-native:dbforpostgresql:Server";
    static final String NETAPP = "azure-native:netapp:Account";
    static final String CAPACITY_POOL = "azure-native:netapp:CapacityPool";
    static final String VOLUME = "azure-native:netapp:CapacityPoolVolume";
    static final String SNAPSHOT_POLICY = "azure-native:netapp:SnapshotPolicy";
    static final String BACKUP_POLICY = "azure-native:netapp:BackupPolicy";
    static final String BACKUP_VAULT = "azure-native:netapp:BackupVault";
    static final String STORAGE = "azure-native:storage:StorageAccount";

    private AzureKinds() {}

    static void addTo(Catalogue catalogue) {
        common(catalogue);
        cluster(catalogue);
        database(catalogue);
        netApp(catalogue);
        storage(catalogue);
    }

    /** Whatever Azure makes lies below something else, is unique there and goes with it. */
    static Kind add(Catalogue catalogue, String type) {
        return catalogue
                .add(type, AzureShapes::id)
                .outputs(AzureShapes::outputs)
                .unique("cannot create already existing resource", Thing::id)
                .onCreate(AzureRules::parentExists)
                .andThen((cloud, thing) -> {}, AzureRules::takeChildrenAlong);
    }

    private static void common(Catalogue catalogue) {
        add(catalogue, GROUP);
        add(catalogue, IDENTITY).inUse("ResourceInUse");
        add(catalogue, "azure-native:managedidentity:FederatedIdentityCredential")
                .onCreate(AzureRules::identityIsIdle);
        add(catalogue, ASSIGNMENT)
                .onCreate(AzureRules::principalExists)
                .unique("RoleAssignmentExists", AzureRules::right);
        add(catalogue, WORKSPACE);
        add(catalogue, ACTION_GROUP);
        add(catalogue, "azure-native:monitor:MetricAlert").knows("actions.actionGroupId", ACTION_GROUP);
        add(catalogue, "azure-native:monitor:DiagnosticSetting").knows("workspaceId", WORKSPACE);
    }

    private static void cluster(Catalogue catalogue) {
        add(catalogue, CLUSTER)
                .holds("agentPoolProfiles.vnetSubnetID", SUBNET)
                .holds("identity.userAssignedIdentities", IDENTITY)
                .onCreate(AksRules::subnetsHaveEgress)
                .onCreate(AksRules::networkIsSettled)
                .onCreate(AksRules::identityMayJoinSubnets)
                .andThen((cloud, thing) -> {}, AksRules::forgetCluster);
        add(catalogue, POOL)
                .holds("vnetSubnetID", SUBNET)
                .onCreate(AksRules::subnetsHaveEgress)
                .onCreate(AksRules::networkIsSettled)
                .onCreate(AksRules::noOtherPoolIsUnderWay);
    }

    private static void database(Catalogue catalogue) {
        add(catalogue, POSTGRES)
                .holds("network.delegatedSubnetResourceId", SUBNET)
                .holds("network.privateDnsZoneArmResourceId", AzureNetworkKinds.ZONE)
                .onCreate(AzureRules::subnetIsForPostgres)
                .onCreate(AzureRules::zoneIsLinked)
                .secret("administratorLoginPassword");
        for (var part : List.of("Configuration", "Database")) {
            add(catalogue, "azure-native:dbforpostgresql:" + part)
                    .onCreate(AzureRules::serverIsIdle)
                    .onUpdate(AzureRules::serverIsIdle)
                    .onDelete(AzureRules::serverIsIdle);
        }
    }

    private static void netApp(Catalogue catalogue) {
        add(catalogue, NETAPP).onDelete(AzureRules::nothingIsInside);
        add(catalogue, CAPACITY_POOL).onDelete(AzureRules::nothingIsInside);
        add(catalogue, VOLUME)
                .holds("subnetId", SUBNET)
                .holds("dataProtection.snapshot.snapshotPolicyId", SNAPSHOT_POLICY)
                .holds("dataProtection.backup.backupPolicyId", BACKUP_POLICY)
                .holds("dataProtection.backup.backupVaultId", BACKUP_VAULT)
                .onCreate(AzureRules::subnetIsForNetApp)
                .holds("keyVaultPrivateEndpointResourceId", AzureNetworkKinds.ENDPOINT)
                .onCreate(AzureRules::poolHasRoom)
                .onCreate(AzureRules::accountHasKey)
                .onUpdate(AzureRules::poolHasRoom);
        add(catalogue, SNAPSHOT_POLICY).inUse("SnapshotPolicyInUse");
        add(catalogue, BACKUP_POLICY).inUse("BackupPolicyInUse");
        add(catalogue, BACKUP_VAULT).inUse("BackupVaultInUse");
    }

    private static void storage(Catalogue catalogue) {
        add(catalogue, STORAGE).onCreate(AzureRules::accountNameIsFit);
        // Azure has one in each account: what the plugin makes are its settings, and nothing goes with those.
        add(catalogue, "azure-native:storage:FileServiceProperties")
                .andThen((cloud, thing) -> {}, (cloud, thing) -> {});
        add(catalogue, "azure-native:storage:FileShare");
    }
}
