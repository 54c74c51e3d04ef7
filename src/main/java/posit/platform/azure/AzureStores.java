package posit.platform.azure;

import static posit.platform.shared.ProductNames.CONNECT;
import static posit.platform.shared.ProductNames.PACKAGES;

import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import posit.config.azure.AzureDatabaseConfig;
import posit.config.azure.AzureFilesConfig;
import posit.config.azure.NetAppConfig;
import posit.config.azure.NfsExport;
import posit.database.AzureDatabase;
import posit.database.AzureDatabaseArgs;
import posit.database.AzureDatabaseSize;
import posit.database.Database;
import posit.packagemanager.PackageManager;
import posit.platform.shared.ExistingDatabases;
import posit.storage.AzureFilesStorage;
import posit.storage.AzureFilesStorageArgs;
import posit.storage.ExistingNfsStorage;
import posit.storage.ExistingNfsStorageArgs;
import posit.storage.FileStorage;
import posit.storage.NetAppStorage;
import posit.storage.NetAppStorageArgs;

/** The databases and files of the products of a stack on Azure: made by the stack, or existing. */
record AzureStores(AzureFoundation foundation) {
    Database connectDatabase(AzureDatabaseConfig settings) {
        return database(CONNECT, settings, List.of(CONNECT));
    }

    Database packagesDatabases(AzureDatabaseConfig settings) {
        return database(PACKAGES, settings, List.of(PackageManager.DATABASE, PackageManager.USAGE_DATABASE));
    }

    FileStorage connectFiles(NetAppConfig settings) {
        return settings.existing()
                .<FileStorage>map(existing -> nfs(CONNECT, existing.export(), existing.mountOptions()))
                .orElseGet(() -> netApp(settings));
    }

    FileStorage packagesFiles(AzureFilesConfig settings) {
        return settings.existing()
                .<FileStorage>map(existing -> nfs(PACKAGES, existing.export(), existing.mountOptions()))
                .orElseGet(() -> azureFiles(settings));
    }

    /** @param databases to make on a new server, the product's own first */
    private Database database(String product, AzureDatabaseConfig settings, List<String> databases) {
        return settings.existing()
                .<Database>map(existing -> ExistingDatabases.of(product, existing))
                .orElseGet(() -> server(product, settings, databases));
    }

    private static ExistingNfsStorage nfs(String product, NfsExport export, List<String> mountOptions) {
        var args = ExistingNfsStorageArgs.builder()
                .server(export.server())
                .path(export.path())
                .sizeGiB(export.sizeGiB())
                .mountOptions(mountOptions)
                .build();
        return new ExistingNfsStorage(product + "-files", args, ComponentResourceOptions.Empty);
    }

    private AzureDatabase server(String product, AzureDatabaseConfig settings, List<String> databases) {
        var server = new AzureDatabase(
                product + "-database",
                AzureDatabaseArgs.builder()
                        .group(foundation.group())
                        .logs(foundation.logs())
                        .network(foundation.network())
                        .product(product)
                        .size(AzureDatabaseSize.builder()
                                .type(settings.type())
                                .version(settings.version())
                                .storageGiB(settings.storageGiB())
                                .highAvailability(settings.highAvailability())
                                .build())
                        .zones(foundation.config().network().zones())
                        .databases(databases)
                        .backupRetentionDays(settings.backupRetentionDays())
                        .key(foundation.encryption().key())
                        .protect(foundation.protect())
                        .build(),
                foundation.options());
        foundation.monitoring().watch(product, server, settings);
        return server;
    }

    private NetAppStorage netApp(NetAppConfig settings) {
        var level = NetAppStorage.ServiceLevel.valueOf(settings.serviceLevel().name());
        var files = new NetAppStorage(
                "connect-files",
                NetAppStorageArgs.builder()
                        .group(foundation.group())
                        .network(foundation.network())
                        .product(CONNECT)
                        .size(new NetAppStorage.Size(settings.poolTiB(), settings.volumeGiB(), level))
                        .protocol(NetAppStorage.Protocol.valueOf(
                                settings.protocol().name()))
                        .zone(foundation.config().zoneOf(settings))
                        .backupRetentionDays(settings.backupRetentionDays())
                        .key(foundation.encryption().vaultKey())
                        .protect(foundation.protect())
                        .build(),
                foundation.options());
        foundation.monitoring().watch(CONNECT, files);
        return files;
    }

    private AzureFilesStorage azureFiles(AzureFilesConfig settings) {
        var files = new AzureFilesStorage(
                "packages-files",
                AzureFilesStorageArgs.builder()
                        .group(foundation.group())
                        .network(foundation.network())
                        .product(PACKAGES)
                        .shareGiB(settings.shareGiB())
                        .softDeleteRetentionDays(settings.softDeleteRetentionDays())
                        .key(foundation.encryption().key())
                        .protect(foundation.protect())
                        .build(),
                foundation.options());
        foundation.monitoring().watch(PACKAGES, files, settings.shareGiB());
        return files;
    }
}
