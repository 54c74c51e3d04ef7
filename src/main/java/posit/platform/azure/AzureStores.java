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
import posit.database.Database;
import posit.packagemanager.PackageManager;
import posit.platform.shared.ExistingDatabases;
import posit.storage.AzureFilesStorage;
import posit.storage.ExistingNfsStorage;
import posit.storage.FileStorage;
import posit.storage.NetAppStorage;

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
        var args = new ExistingNfsStorage.Args(export.server(), export.path(), export.sizeGiB(), mountOptions);
        return new ExistingNfsStorage(product + "-files", args, ComponentResourceOptions.Empty);
    }

    private AzureDatabase server(String product, AzureDatabaseConfig settings, List<String> databases) {
        var server = new AzureDatabase(
                product + "-database",
                new AzureDatabase.Args(
                        foundation.group(),
                        foundation.logs(),
                        foundation.network(),
                        product,
                        new AzureDatabase.Size(
                                settings.type(),
                                settings.version(),
                                settings.storageGiB(),
                                settings.highAvailability()),
                        foundation.config().network().zones(),
                        databases,
                        settings.backupRetentionDays(),
                        foundation.encryption().key(),
                        foundation.protect()),
                foundation.options());
        foundation.monitoring().watch(product, server, settings);
        return server;
    }

    private NetAppStorage netApp(NetAppConfig settings) {
        var level = NetAppStorage.ServiceLevel.valueOf(settings.serviceLevel().name());
        var files = new NetAppStorage(
                "connect-files",
                new NetAppStorage.Args(
                        foundation.group(),
                        foundation.network(),
                        CONNECT,
                        new NetAppStorage.Size(settings.poolTiB(), settings.volumeGiB(), level),
                        NetAppStorage.Protocol.valueOf(settings.protocol().name()),
                        foundation.config().zoneOf(settings),
                        settings.backupRetentionDays(),
                        foundation.encryption().vaultKey(),
                        foundation.protect()),
                foundation.options());
        foundation.monitoring().watch(CONNECT, files);
        return files;
    }

    private AzureFilesStorage azureFiles(AzureFilesConfig settings) {
        var files = new AzureFilesStorage(
                "packages-files",
                new AzureFilesStorage.Args(
                        foundation.group(),
                        foundation.network(),
                        PACKAGES,
                        settings.shareGiB(),
                        settings.softDeleteRetentionDays(),
                        foundation.encryption().key(),
                        foundation.protect()),
                foundation.options());
        foundation.monitoring().watch(PACKAGES, files, settings.shareGiB());
        return files;
    }
}
