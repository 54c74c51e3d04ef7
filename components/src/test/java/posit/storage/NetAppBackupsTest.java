package posit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import org.junit.jupiter.api.Test;
import posit.cloud.AzureGroup;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class NetAppBackupsTest {
    @Test
    void snapshots_stay_a_week_and_backups_as_long_as_asked_for() {
        var made = AzureMocks.run(context -> {
            var group = new AzureGroup("group", new AzureReference().groupArgs(), null);
            new NetAppBackups("backups", new NetAppBackups.Args(group, Output.of("account"), 60, true), null);
        });
        var snapshots = made.only("azure-native:netapp:SnapshotPolicy");
        assertThat(snapshots.at("enabled")).isEqualTo(true);
        assertThat(snapshots.at("dailySchedule.snapshotsToKeep")).isEqualTo(7.0);
        assertThat(made.only("azure-native:netapp:BackupPolicy").at("dailyBackupsToKeep"))
                .isEqualTo(60.0);
        assertThat(made.only("azure-native:netapp:BackupVault").isProtected()).isTrue();
    }
}
