package posit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.AzureMocks;
import posit.testing.AzureMocks.Made;
import posit.testing.AzureReference;

class NetAppStorageTest {
    private static final AzureMocks MADE = AzureMocks.run(new AzureReference()::deploy);
    private static final Made VOLUME = MADE.only("azure-native:netapp:CapacityPoolVolume");

    @Test
    void a_pool_of_2_tib_holds_an_encrypted_volume_of_100_gib() {
        var pool = MADE.only("azure-native:netapp:CapacityPool");
        assertThat(pool.at("size")).isEqualTo(2.0 * (1L << 40));
        assertThat(pool.at("encryptionType")).isEqualTo("Single");
        assertThat(VOLUME.at("usageThreshold")).isEqualTo(100.0 * (1L << 30));
        assertThat(VOLUME.at("encryptionKeySource")).isEqualTo("Microsoft.NetApp");
        assertThat(VOLUME.at("poolName")).isEqualTo("connect");
    }

    @Test
    void the_volume_has_the_whole_throughput_of_its_pool() {
        assertThat(MADE.only("azure-native:netapp:CapacityPool").at("qosType")).isEqualTo("Manual");
        assertThat(VOLUME.at("serviceLevel")).isEqualTo("Premium");
        assertThat(VOLUME.at("throughputMibps")).isEqualTo(128.0);
    }

    @Test
    void it_is_exported_to_nodes_only_and_root_stays_root() {
        assertThat((List<?>) VOLUME.at("exportPolicy.rules")).hasSize(1);
        assertThat(VOLUME.at("exportPolicy.rules.0.allowedClients"))
                .isEqualTo("10.42.0.0/20,10.42.16.0/20,10.42.32.0/20");
        assertThat(VOLUME.at("exportPolicy.rules.0.hasRootAccess")).isEqualTo(true);
        assertThat(VOLUME.at("exportPolicy.rules.0.unixReadWrite")).isEqualTo(true);
        assertThat(VOLUME.at("exportPolicy.rules.0.nfsv3")).isEqualTo(true);
        assertThat(VOLUME.at("exportPolicy.rules.0.nfsv41")).isEqualTo(false);
        assertThat(VOLUME.at("protocolTypes")).isEqualTo(List.of("NFSv3"));
        assertThat(VOLUME.at("networkFeatures")).isEqualTo("Standard");
        assertThat(VOLUME.at("subnetId")).isEqualTo(AzureMocks.id("network-subnets-netapp"));
    }

    @Test
    void it_has_daily_snapshots_and_daily_backups() {
        assertThat(VOLUME.at("dataProtection.snapshot.snapshotPolicyId"))
                .isEqualTo(AzureMocks.id("connect-files-backups-snapshots"));
        assertThat(VOLUME.at("dataProtection.backup"))
                .isEqualTo(Map.of(
                        "backupPolicyId", AzureMocks.id("connect-files-backups-policy"),
                        "backupVaultId", AzureMocks.id("connect-files-backups-vault"),
                        "policyEnforced", true));
        assertThat(MADE.only("azure-native:netapp:SnapshotPolicy").at("dailySchedule.snapshotsToKeep"))
                .isEqualTo(7.0);
        assertThat(MADE.only("azure-native:netapp:BackupPolicy").at("dailyBackupsToKeep"))
                .isEqualTo(30.0);
    }

    @Test
    void pods_mount_it_by_nfs() {
        var volume = MADE.named("kubernetes:core/v1:PersistentVolume", "connect-workspace-files-volume");
        assertThat(volume.at("spec.nfs")).isEqualTo(Map.of("server", "10.42.241.4", "path", "/acme-connect"));
        assertThat(volume.at("spec.capacity.storage")).isEqualTo("100Gi");
        assertThat(volume.at("spec.mountOptions")).isEqualTo(List.of("vers=3", "hard", "lookupcache=pos"));
        assertThat(volume.at("spec.persistentVolumeReclaimPolicy")).isEqualTo("Retain");
    }

    @Test
    void pool_volume_and_backups_are_guarded() {
        var reference = new AzureReference();
        var made = AzureMocks.run(context -> {
            reference.base(context);
            new NetAppStorage("mine", reference.netAppArgs(), reference.onAzure());
        });
        assertThat(made.only("azure-native:netapp:CapacityPool").isProtected()).isTrue();
        assertThat(made.only("azure-native:netapp:CapacityPoolVolume").isProtected())
                .isTrue();
        assertThat(made.only("azure-native:netapp:BackupVault").isProtected()).isTrue();
    }

    @Test
    void version_4_1_of_the_protocol_is_a_choice() {
        var reference = new AzureReference();
        reference.protocol = NetAppStorage.Protocol.NFS_4_1;
        var made = AzureMocks.run(reference::deploy);
        var volume = made.only("azure-native:netapp:CapacityPoolVolume");
        assertThat(volume.at("protocolTypes")).isEqualTo(List.of("NFSv4.1"));
        assertThat(volume.at("exportPolicy.rules.0.nfsv41")).isEqualTo(true);
        assertThat(volume.at("exportPolicy.rules.0.nfsv3")).isEqualTo(false);
        assertThat(made.named("kubernetes:core/v1:PersistentVolume", "connect-workspace-files-volume")
                        .at("spec.mountOptions.0"))
                .isEqualTo("vers=4.1");
    }
}
