package posit.storage;

import com.pulumi.azurenative.netapp.BackupPolicy;
import com.pulumi.azurenative.netapp.BackupPolicyArgs;
import com.pulumi.azurenative.netapp.BackupVault;
import com.pulumi.azurenative.netapp.BackupVaultArgs;
import com.pulumi.azurenative.netapp.SnapshotPolicy;
import com.pulumi.azurenative.netapp.SnapshotPolicyArgs;
import com.pulumi.azurenative.netapp.inputs.DailyScheduleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import posit.cloud.AzureGroup;
import posit.cloud.CapacityPoolVolume;
import posit.cloud.Component;

/**
 * Daily snapshots inside a NetApp volume, and daily backups in a vault that outlives it: Azure refuses to delete the vault as
 * long as there are any, and the last one as long as there is the volume. docs/operations/destroy.md has the step; keeping
 * vault and account instead would keep the resource group. ref: https://learn.microsoft.com/azure/azure-netapp-files/backup-delete
 */
final class NetAppBackups extends Component {
    /** Two hours after midnight UTC. */
    private static final int SNAPSHOT_HOUR = 2;

    private static final int SNAPSHOTS = 7;

    /**
     * @param accountName NetApp account of the volume
     * @param protect refuse to delete the vault as long as this is true
     */
    record Args(AzureGroup group, Output<String> accountName, int retentionDays, boolean protect) {}

    private final Args args;
    private final SnapshotPolicy snapshots;
    private final BackupPolicy policy;
    private final BackupVault vault;

    NetAppBackups(String name, Args args, ComponentResourceOptions options) {
        super("NetAppBackups", name, options);
        this.args = args;
        snapshots = snapshots();
        policy = policy();
        vault = vault();
        registerOutputs(Map.of("vaultId", vault.id()));
    }

    /** What a volume names to be protected by these. */
    CapacityPoolVolume.DataProtection dataProtection() {
        return new CapacityPoolVolume.DataProtection(snapshots.id(), policy.id(), vault.id());
    }

    private SnapshotPolicy snapshots() {
        var daily = DailyScheduleArgs.builder()
                .hour(SNAPSHOT_HOUR)
                .minute(0)
                .snapshotsToKeep(SNAPSHOTS)
                .build();
        var group = args.group();
        return new SnapshotPolicy(
                name("snapshots"),
                SnapshotPolicyArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .accountName(args.accountName())
                        .snapshotPolicyName("daily")
                        .enabled(true)
                        .dailySchedule(daily)
                        .tags(group.tags())
                        .build(),
                child());
    }

    private BackupPolicy policy() {
        var group = args.group();
        return new BackupPolicy(
                name("policy"),
                BackupPolicyArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .accountName(args.accountName())
                        .backupPolicyName("daily")
                        .enabled(true)
                        .dailyBackupsToKeep(args.retentionDays())
                        .tags(group.tags())
                        .build(),
                child());
    }

    private BackupVault vault() {
        var group = args.group();
        return new BackupVault(
                name("vault"),
                BackupVaultArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .accountName(args.accountName())
                        .backupVaultName("backups")
                        .tags(group.tags())
                        .build(),
                childOptions().protect(args.protect()).build());
    }
}
