package posit.plan.conformance;

import static posit.plan.conformance.Edited.drop;
import static posit.plan.conformance.Edited.dropNamed;
import static posit.plan.conformance.Edited.from;
import static posit.plan.conformance.Edited.set;
import static posit.plan.conformance.Edited.setNamed;
import static posit.plan.conformance.Edited.withoutOutput;
import static posit.plan.conformance.Mutations.wrong;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.Plan;

/** Databases and files on Azure: one thing made wrong at a time, and the rows that are about it. */
final class AzureDataMutations {
    private AzureDataMutations() {}

    static Stream<Arguments> seen() {
        return Stream.of(servers(), databases(), netApp(), azureFiles(), claims(), backups())
                .flatMap(List::stream);
    }

    private static List<Arguments> servers() {
        return List.of(
                wrong("CZ-06", "smaller size", plan -> connect(plan, "sku.name", "Standard_D2ds_v4")),
                wrong("CZ-06", "part-time vCPUs", plan -> connect(plan, "sku.name", "Standard_B4ms")),
                wrong("CZ-06", "an unknown size", plan -> connect(plan, "sku.name", "large")),
                wrong("CZ-06", "32 GiB", plan -> connect(plan, "storage.storageSizeGB", 32L)),
                wrong("PZ-03 PZ-11", "smaller size", plan -> packages(plan, "sku.name", "Standard_D2ds_v4")),
                wrong("PZ-03 PZ-11", "64 GiB", plan -> packages(plan, "storage.storageSizeGB", 64L)));
    }

    private static List<Arguments> databases() {
        return List.of(
                wrong(
                        "CZ-07",
                        "no database for Connect",
                        plan -> dropNamed(plan, AzureTypes.DATABASE, "connect-database-connect")),
                wrong(
                        "PZ-04",
                        "no database for usage data",
                        plan -> dropNamed(plan, AzureTypes.DATABASE, "packages-database-packagemanager_usage")),
                wrong(
                        "CZ-07 PZ-04",
                        "databases on another server",
                        plan -> from(plan, AzureTypes.DATABASE, "serverName", "VirtualNetwork network-network")),
                wrong(
                        "CZ-07 PZ-03 PZ-04 PZ-11",
                        "one server for both products",
                        plan -> from(plan, KubernetesTypes.RELEASE, "values", "Server connect-database-server")),
                wrong(
                        "CZ-06 CZ-07 CZ-11 CZ-15 CZ-16 PZ-03 PZ-04 PZ-05 PZ-11",
                        "servers that no product uses",
                        plan -> from(plan, KubernetesTypes.RELEASE, "values", "VirtualNetwork network-network")));
    }

    private static List<Arguments> netApp() {
        var pool = AzureTypes.NETAPP_POOL;
        var volume = AzureTypes.NETAPP_VOLUME;
        return List.of(
                wrong("CZ-08", "a pool of 1 TiB", plan -> set(plan, pool, "size", 1L << 40)),
                wrong("CZ-08", "a pool in clear", plan -> set(plan, pool, "encryptionType", null)),
                wrong("CZ-08", "no pool", plan -> drop(plan, pool)),
                wrong("CZ-08", "50 GiB", plan -> set(plan, volume, "usageThreshold", 50L << 30)),
                wrong("CZ-08", "a volume in clear", plan -> set(plan, volume, "encryptionKeySource", null)),
                wrong("CZ-08 CZ-11 CZ-16", "no volume", plan -> drop(plan, volume)),
                wrong("CZ-08", "server without files", plan -> release(plan, "values.sharedStorage.mount", false)),
                wrong(
                        "CZ-08",
                        "content without files",
                        plan -> release(plan, "values.sharedStorage.mountContent", false)));
    }

    private static List<Arguments> azureFiles() {
        var files = "PZ-06 PZ-11";
        var account = AzureTypes.STORAGE;
        var share = AzureTypes.SHARE;
        return List.of(
                wrong(files, "500 GiB", plan -> set(plan, share, "shareQuota", 500L)),
                wrong(files, "SMB", plan -> set(plan, share, "enabledProtocols", "SMB")),
                wrong(files, "no share", plan -> drop(plan, share)),
                wrong(files, "a share elsewhere", plan -> from(plan, share, "accountName")),
                wrong(files, "slow disks", plan -> set(plan, account, "kind", "StorageV2")),
                wrong(files, "one zone", plan -> set(plan, account, "sku.name", "Premium_LRS")),
                wrong(files, "refuses NFS", plan -> set(plan, account, "enableHttpsTrafficOnly", true)),
                wrong(files, "public", plan -> set(plan, account, "publicNetworkAccess", "Enabled")),
                wrong(files, "no endpoint", plan -> drop(plan, AzureTypes.ENDPOINT)),
                wrong(
                        files,
                        "an endpoint of something else",
                        plan -> from(plan, AzureTypes.ENDPOINT, "privateLinkServiceConnections")),
                wrong(
                        "PZ-07",
                        "an option less",
                        plan -> setNamed(
                                plan,
                                KubernetesTypes.VOLUME,
                                "packages-workspace-files-volume",
                                "spec.mountOptions",
                                List.of("nconnect=4", "noresvport", "actimeo=30"))));
    }

    private static List<Arguments> claims() {
        var all = "CZ-08 CZ-11 CZ-16 PZ-06 PZ-07 PZ-11";
        return List.of(
                wrong(all, "other claims", plan -> set(plan, KubernetesTypes.CLAIM, "metadata.name", "other")),
                wrong(all, "other volumes", plan -> set(plan, KubernetesTypes.CLAIM, "spec.volumeName", "other")),
                wrong(all, "volumes of nothing", plan -> from(plan, KubernetesTypes.VOLUME, "spec")),
                wrong(all, "no volumes", plan -> drop(plan, KubernetesTypes.VOLUME)));
    }

    private static List<Arguments> backups() {
        var row = "CZ-16";
        return List.of(
                wrong(row, "no backups", plan -> connect(plan, "backup.backupRetentionDays", 0L)),
                wrong(row, "no snapshots", plan -> set(plan, AzureTypes.NETAPP_SNAPSHOTS, "enabled", false)),
                wrong(
                        row,
                        "snapshots not kept",
                        plan -> set(plan, AzureTypes.NETAPP_SNAPSHOTS, "dailySchedule.snapshotsToKeep", 0L)),
                wrong(row, "no vault", plan -> drop(plan, AzureTypes.NETAPP_VAULT)),
                wrong(row, "backups off", plan -> set(plan, AzureTypes.NETAPP_BACKUPS, "enabled", false)),
                wrong(row, "backups not kept", plan -> set(plan, AzureTypes.NETAPP_BACKUPS, "dailyBackupsToKeep", 0L)),
                wrong(row, "a volume without backups", plan -> from(plan, AzureTypes.NETAPP_VOLUME, "dataProtection")),
                wrong(row, "values not kept", plan -> withoutOutput(plan, "connectHelmValues")));
    }

    private static Plan connect(Plan plan, String path, Object value) {
        return setNamed(plan, AzureTypes.SERVER, "connect-database-server", path, value);
    }

    private static Plan packages(Plan plan, String path, Object value) {
        return setNamed(plan, AzureTypes.SERVER, "packages-database-server", path, value);
    }

    private static Plan release(Plan plan, String path, Object value) {
        return setNamed(plan, KubernetesTypes.RELEASE, "connect-release", path, value);
    }
}
