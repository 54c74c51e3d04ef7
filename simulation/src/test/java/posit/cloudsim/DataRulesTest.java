package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.cloudsim.Sandbox.refused;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What databases and file systems of both clouds refuse. */
class DataRulesTest {
    private static final long TIB = 1L << 40;

    @Test
    void a_database_of_rds_is_named_once_protected_and_leaves_a_snapshot() {
        var land = new AwsLand();
        var inputs = database(land);
        var database = land.sandbox.make(AwsKinds.DATABASE, "database", inputs);
        assertThat(database.output("endpoint")).matches("posit\\.\\w{12}\\.us-east-1\\.rds\\.amazonaws\\.com:5432");
        refused(() -> land.sandbox.make(AwsKinds.DATABASE, "other", inputs), "DBInstanceAlreadyExists", "posit");
        refused(() -> land.sandbox.delete(database), "InvalidParameterCombination", "disable deletion protection");

        land.sandbox.delete(land.sandbox.change(database, "deletionProtection", false));
        assertThat(land.sandbox.cloud.find(AwsRules.SNAPSHOT, "", "posit-final"))
                .isPresent();

        var again = land.sandbox.make(AwsKinds.DATABASE, "database", unprotected(inputs));
        refused(() -> land.sandbox.delete(again), "DBSnapshotAlreadyExists", "posit-final");
    }

    @Test
    void a_database_of_rds_holds_its_groups() {
        var land = new AwsLand();
        var database = land.sandbox.make(AwsKinds.DATABASE, "database", database(land));
        var things = land.sandbox.cloud;
        refused(
                () -> land.sandbox.delete(things.things(AwsKinds.SUBNET_GROUP).get(0)),
                "InvalidDBSubnetGroupStateFault",
                database.id());
        refused(
                () -> land.sandbox.delete(
                        things.things(AwsKinds.PARAMETER_GROUP).get(0)),
                "InvalidDBParameterGroupState",
                database.id());
        refused(
                () -> land.sandbox.delete(
                        things.things(AwsNetworkKinds.SECURITY_GROUP).get(0)),
                "DependencyViolation",
                database.id());
    }

    @Test
    void a_subnet_group_covers_two_zones() {
        var land = new AwsLand();
        refused(
                () -> subnetGroup(land, List.of(land.one.id())),
                "DBSubnetGroupDoesNotCoverEnoughAZs",
                "Availability Zone");
    }

    private static Thing subnetGroup(AwsLand land, List<String> subnets) {
        return land.sandbox.make(AwsKinds.SUBNET_GROUP, "subnets", Map.of("name", "posit", "subnetIds", subnets));
    }

    private static Map<String, Object> database(AwsLand land) {
        var parameters = land.sandbox.make(AwsKinds.PARAMETER_GROUP, "parameters", Map.of("name", "posit"));
        return Map.of(
                "identifier",
                "posit",
                "dbSubnetGroupName",
                subnetGroup(land, land.subnets()).id(),
                "parameterGroupName",
                parameters.id(),
                "vpcSecurityGroupIds",
                List.of(land.group("database").id()),
                "deletionProtection",
                true,
                "finalSnapshotIdentifier",
                "posit-final");
    }

    private static Map<String, Object> unprotected(Map<String, Object> inputs) {
        var changed = new TreeMap<>(inputs);
        changed.put("deletionProtection", false);
        return changed;
    }

    @Test
    void a_flexible_server_needs_a_delegated_subnet_and_a_linked_zone() {
        var land = new AzureLand();
        var zone = land.zone("posit.private.postgres.database.azure.com");
        var plain = land.subnet("plain", "10.0.0.0/24", Map.of());
        refused(
                () -> land.in(AzureKinds.POSTGRES, "server", land.server(plain, zone)),
                "SubnetMissingRequiredDelegation",
                "Microsoft.DBforPostgreSQL/flexibleServers");
        var subnet = land.delegated("database", "10.0.1.0/24", "Microsoft.DBforPostgreSQL/flexibleServers");
        refused(
                () -> land.in(AzureKinds.POSTGRES, "server", land.server(subnet, zone)),
                "PrivateDnsZoneVnetLinkNotFound",
                zone.id());
        land.link(zone, "link");
        var server = land.in(AzureKinds.POSTGRES, "server", land.server(subnet, zone));
        assertThat(server.output("fullyQualifiedDomainName")).isEqualTo("posit-db.postgres.database.azure.com");

        refused(() -> land.sandbox.delete(subnet), "InUseSubnetCannotBeDeleted", server.id());
        refused(
                () -> land.sandbox.change(subnet, "delegations", List.of()),
                "SubnetMissingRequiredDelegation",
                subnet.id());
        refused(
                () -> land.in(AzureKinds.POSTGRES, "other", land.server(subnet, zone)),
                "cannot create already existing resource",
                server.id());
    }

    @Test
    void a_flexible_server_takes_one_change_at_a_time() {
        var land = new AzureLand();
        land.server();
        var first = part(land, "first");
        land.sandbox.busy(first);
        refused(() -> part(land, "second"), "ServerIsBusy", "posit-db");
    }

    private static Thing part(AzureLand land, String name) {
        return land.in(
                "azure-native:dbforpostgresql:Database", name, Map.of("serverName", "posit-db", "databaseName", name));
    }

    @Test
    void a_file_system_of_efs_stays_while_it_has_mount_targets_one_in_each_subnet() {
        var land = new AwsLand();
        var files = land.sandbox.make(AwsKinds.FILE_SYSTEM, "files", Map.of("encrypted", true));
        var target = mount(land, files);
        refused(() -> mount(land, files), "MountTargetConflict", land.one.id());
        refused(() -> land.sandbox.delete(files), "FileSystemInUse", target.id());
        refused(() -> land.sandbox.delete(land.one), "DependencyViolation", target.id());
        land.sandbox.delete(target);
        land.sandbox.delete(files);
    }

    private static Thing mount(AwsLand land, Thing files) {
        return land.sandbox.make(
                AwsKinds.MOUNT_TARGET, "mount", Map.of("fileSystemId", files.id(), "subnetId", land.one.id()));
    }

    @Test
    void a_bucket_goes_empty_or_by_force() {
        var sandbox = new Sandbox();
        var bucket = sandbox.make(AwsKinds.BUCKET, "bucket", Map.of("bucket", "posit-packages"));
        refused(
                () -> sandbox.make(AwsKinds.BUCKET, "other", Map.of("bucket", "posit-packages")),
                "BucketAlreadyOwnedByYou",
                "posit-packages");
        sandbox.cloud.add(AwsRules.OBJECT, "package.tar.gz", Map.of("bucket", bucket.id()));
        refused(() -> sandbox.delete(bucket), "BucketNotEmpty", "not empty");
        sandbox.delete(sandbox.change(bucket, "forceDestroy", true));
        assertThat(sandbox.has(bucket)).isFalse();
    }

    @Test
    void a_vault_of_backups_goes_empty_or_by_force_and_its_plan_without_selections() {
        var sandbox = new Sandbox();
        var vault = sandbox.make(AwsKinds.BACKUP_VAULT, "vault", Map.of("name", "posit-files"));
        var rules = List.of(Map.of("ruleName", "daily", "targetVaultName", vault.id()));
        var plan = sandbox.make(AwsKinds.BACKUP_PLAN, "plan", Map.of("name", "posit-files", "rules", rules));
        var selection = sandbox.make(AwsKinds.BACKUP_SELECTION, "selection", Map.of("planId", plan.id()));
        refused(
                () -> sandbox.make(AwsKinds.BACKUP_VAULT, "other", Map.of("name", "posit-files")),
                "AlreadyExistsException",
                "posit-files");
        refused(() -> sandbox.delete(plan), "InvalidRequestException", selection.id());
        sandbox.delete(selection);
        sandbox.delete(plan);
        sandbox.cloud.add(AwsRules.RECOVERY_POINT, "point", Map.of("vault", vault.id()));
        refused(() -> sandbox.delete(vault), "InvalidRequestException", "recovery points");
        sandbox.delete(sandbox.change(vault, "forceDestroy", true));
        assertThat(sandbox.has(vault)).isFalse();
    }

    @Test
    void a_volume_of_netapp_needs_a_delegated_subnet_and_room_in_its_pool() {
        var land = new AzureLand();
        var pool = land.pool(2 * TIB);
        var plain = land.subnet("plain", "10.0.0.0/24", Map.of());
        refused(
                () -> land.volume("first", plain, TIB, Map.of()),
                "SubnetMissingRequiredDelegation",
                "Microsoft.NetApp/volumes");
        var subnet = land.delegated("netapp", "10.0.1.0/24", "Microsoft.NetApp/volumes");
        var volume = land.volume("first", subnet, TIB, Map.of());
        refused(() -> land.volume("second", subnet, 2 * TIB, Map.of()), "PoolSizeTooSmall", pool.id());
        refused(() -> land.sandbox.change(volume, "usageThreshold", 3 * TIB), "PoolSizeTooSmall", pool.id());
        refused(() -> land.sandbox.delete(pool), "CannotDeleteResource", volume.id());
        refused(() -> land.sandbox.delete(subnet), "InUseSubnetCannotBeDeleted", volume.id());
    }

    @Test
    void a_volume_of_netapp_takes_a_key_that_its_account_has_and_a_network_leads_to() {
        var land = new AzureLand();
        land.pool(2 * TIB);
        var subnet = land.delegated("netapp", "10.0.1.0/24", "Microsoft.NetApp/volumes");
        var keyed = Map.<String, Object>of("encryptionKeySource", "Microsoft.KeyVault");
        refused(() -> land.volume("first", subnet, TIB, keyed), "InvalidValueReceived", "KeyVault encryption");
        var account = land.sandbox.cloud.things(AzureKinds.NETAPP).get(0);
        land.sandbox.change(account, "encryption", Map.of("keySource", "Microsoft.KeyVault"));
        refused(() -> land.volume("first", subnet, TIB, keyed), "InvalidValueReceived", "private endpoint");
    }

    @Test
    void policies_of_netapp_stay_while_a_volume_follows_them_and_the_account_while_anything_is_inside() {
        var land = new AzureLand();
        land.pool(2 * TIB);
        var account = land.sandbox.cloud.things(AzureKinds.NETAPP).get(0);
        var policy = land.in(
                AzureKinds.SNAPSHOT_POLICY, "daily", Map.of("accountName", "posit", "snapshotPolicyName", "daily"));
        var subnet = land.delegated("netapp", "10.0.1.0/24", "Microsoft.NetApp/volumes");
        var protection = Map.of("dataProtection", Map.of("snapshot", Map.of("snapshotPolicyId", policy.id())));
        var volume = land.volume("first", subnet, TIB, Map.copyOf(protection));
        refused(() -> land.sandbox.delete(policy), "SnapshotPolicyInUse", volume.id());
        refused(() -> land.sandbox.delete(account), "CannotDeleteResource", volume.id());
    }

    @Test
    void a_storage_account_has_a_name_that_fits_and_takes_its_shares_with_it() {
        var land = new AzureLand();
        refused(
                () -> land.in(AzureKinds.STORAGE, "account", Map.of("accountName", "posit-files")),
                "AccountNameInvalid",
                "posit-files");
        var account = land.in(AzureKinds.STORAGE, "account", Map.of("accountName", "positfiles"));
        var share = land.in(
                "azure-native:storage:FileShare",
                "share",
                Map.of("accountName", "positfiles", "shareName", "packages"));
        land.sandbox.delete(account);
        assertThat(land.sandbox.has(share)).isFalse();
    }

    @Test
    void a_storage_account_is_reached_through_an_endpoint_in_a_subnet() {
        var land = new AzureLand();
        var subnet = land.subnet("endpoints", "10.0.0.0/24", Map.of());
        refused(() -> endpoint(land, subnet, "nowhere"), "NotFound", "nowhere");
        land.in(AzureKinds.STORAGE, "account", Map.of("accountName", "positfiles"));
        var endpoint = endpoint(land, subnet, "positfiles");
        refused(() -> land.sandbox.delete(subnet), "InUseSubnetCannotBeDeleted", endpoint.id());
    }

    private static Thing endpoint(AzureLand land, Thing subnet, String account) {
        var target = land.group.id() + "/providers/Microsoft.Storage/storageAccounts/" + account;
        return land.in(
                AzureNetworkKinds.ENDPOINT,
                "endpoint",
                Map.of(
                        "privateEndpointName",
                        "files",
                        "subnet",
                        Map.of("id", subnet.id()),
                        "privateLinkServiceConnections",
                        List.of(Map.of("privateLinkServiceId", target))));
    }
}
