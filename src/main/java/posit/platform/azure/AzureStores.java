package posit.platform.azure;

import static posit.platform.azure.AzurePlatform.CONNECT;
import static posit.platform.azure.AzurePlatform.PACKAGES;

import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import posit.cloud.AzureGroup;
import posit.cloud.AzureKey;
import posit.cloud.AzureLogs;
import posit.config.azure.AzureConfig;
import posit.config.azure.AzureDatabaseConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.azure.NfsExport;
import posit.config.azure.PackageManagerOnAksConfig;
import posit.database.AzureDatabase;
import posit.database.Database;
import posit.network.VnetNetwork;
import posit.platform.ExistingDatabases;
import posit.storage.AzureFilesStorage;
import posit.storage.ExistingNfsStorage;
import posit.storage.FileStorage;
import posit.storage.NetAppStorage;

/**
 * Where the products of a stack on Azure keep their data: in servers and shares of the stack, or in the user's own.
 *
 * @param logs made for the first who asks
 * @param protect whether what holds data refuses to be deleted
 */
record AzureStores(
        AzureConfig config,
        AzureGroup group,
        Supplier<AzureLogs> logs,
        VnetNetwork network,
        boolean protect,
        Supplier<ComponentResourceOptions> onAzure) {

    /** @param databases to make on a new server, the product's own first */
    Database database(String product, AzureDatabaseConfig settings, List<String> databases) {
        return settings.existing()
                .<Database>map(theirs -> ExistingDatabases.of(product, theirs))
                .orElseGet(() -> newDatabase(product, settings, databases));
    }

    FileStorage connectFiles(ConnectOnAksConfig connect) {
        return connect.files()
                .existing()
                .<FileStorage>map(theirs -> existing(CONNECT, theirs.export(), theirs.mountOptions()))
                .orElseGet(() -> netApp(connect));
    }

    FileStorage packagesFiles(PackageManagerOnAksConfig packages) {
        return packages.files()
                .existing()
                .<FileStorage>map(theirs -> existing(PACKAGES, theirs.export(), theirs.mountOptions()))
                .orElseGet(() -> azureFiles(packages));
    }

    private static ExistingNfsStorage existing(String product, NfsExport export, List<String> mountOptions) {
        var args = new ExistingNfsStorage.Args(export.server(), export.path(), export.sizeGiB(), mountOptions);
        return new ExistingNfsStorage(product + "-files", args, ComponentResourceOptions.Empty);
    }

    private AzureDatabase newDatabase(String product, AzureDatabaseConfig settings, List<String> databases) {
        return new AzureDatabase(
                product + "-database",
                new AzureDatabase.Args(
                        group,
                        logs.get(),
                        network,
                        product,
                        new AzureDatabase.Size(
                                settings.type(),
                                settings.version(),
                                settings.storageGiB(),
                                settings.highAvailability()),
                        config.network().zones(),
                        databases,
                        settings.backupRetentionDays(),
                        key(),
                        protect),
                onAzure.get());
    }

    private Optional<AzureKey> key() {
        var encryption = config.encryption();
        return encryption
                .keyVaultKeyUrl()
                .map(url -> new AzureKey(url, encryption.identityId().orElseThrow()));
    }

    private NetAppStorage netApp(ConnectOnAksConfig connect) {
        var settings = connect.files();
        var level = NetAppStorage.ServiceLevel.valueOf(settings.serviceLevel().name());
        return new NetAppStorage(
                "connect-files",
                new NetAppStorage.Args(
                        group,
                        network,
                        CONNECT,
                        new NetAppStorage.Size(settings.poolTiB(), settings.volumeGiB(), level),
                        NetAppStorage.Protocol.valueOf(settings.protocol().name()),
                        config.zoneOf(settings),
                        settings.backupRetentionDays(),
                        key().flatMap(key ->
                                config.encryption().keyVaultId().map(vault -> new NetAppStorage.VaultKey(key, vault))),
                        protect),
                onAzure.get());
    }

    private AzureFilesStorage azureFiles(PackageManagerOnAksConfig packages) {
        return new AzureFilesStorage(
                "packages-files",
                new AzureFilesStorage.Args(
                        group,
                        network,
                        PACKAGES,
                        packages.files().shareGiB(),
                        packages.files().softDeleteRetentionDays(),
                        key(),
                        protect),
                onAzure.get());
    }
}
