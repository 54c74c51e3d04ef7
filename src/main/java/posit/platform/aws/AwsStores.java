package posit.platform.aws;

import static posit.platform.shared.ProductNames.CONNECT;
import static posit.platform.shared.ProductNames.PACKAGES;

import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import posit.config.aws.AwsDatabaseConfig;
import posit.config.aws.EfsConfig;
import posit.config.aws.S3FilesConfig;
import posit.database.AddedDatabases;
import posit.database.AwsDatabase;
import posit.database.Database;
import posit.packagemanager.PackageManager;
import posit.platform.shared.ExistingDatabases;
import posit.storage.BucketStorage;
import posit.storage.EfsStorage;
import posit.storage.ExistingEfsStorage;
import posit.storage.ExistingS3Storage;
import posit.storage.FileStorage;
import posit.storage.S3Storage;

/** The databases and files of the products of a stack on AWS: made by the stack, or existing. */
record AwsStores(AwsFoundation foundation) {
    Database connectDatabase(AwsDatabaseConfig settings) {
        return database(CONNECT, CONNECT, settings);
    }

    /** RDS makes one database on a new server, so the second one is added. */
    Database packagesDatabases(AwsDatabaseConfig settings) {
        var server = database(PACKAGES, PackageManager.DATABASE, settings);
        if (settings.existing().isPresent()) {
            return server;
        }
        return new AddedDatabases(
                "packages-databases",
                new AddedDatabases.Args(foundation.cluster(), PACKAGES, server, List.of(PackageManager.USAGE_DATABASE)),
                ComponentResourceOptions.Empty);
    }

    FileStorage connectFiles(EfsConfig settings) {
        return settings.existing()
                .<FileStorage>map(existing ->
                        new ExistingEfsStorage("connect-files", existing.fileSystemId(), foundation.options()))
                .orElseGet(() -> efs(settings));
    }

    BucketStorage packagesFiles(S3FilesConfig settings) {
        return settings.existing()
                .<BucketStorage>map(existing -> new ExistingS3Storage(
                        "packages-files",
                        new ExistingS3Storage.Args(foundation.region(), existing.bucket(), existing.keyArn()),
                        foundation.options()))
                .orElseGet(() -> bucket(settings));
    }

    private Database database(String product, String database, AwsDatabaseConfig settings) {
        return settings.existing()
                .<Database>map(existing -> ExistingDatabases.of(product, existing))
                .orElseGet(() -> server(product, database, settings));
    }

    private AwsDatabase server(String product, String database, AwsDatabaseConfig settings) {
        var server = new AwsDatabase(
                product + "-database",
                new AwsDatabase.Args(
                        foundation.names(),
                        foundation.region(),
                        product,
                        foundation.network(),
                        foundation.cluster().securityGroupId(),
                        foundation.encryption().keys(),
                        new AwsDatabase.Size(
                                settings.type(),
                                settings.version(),
                                settings.storageGiB(),
                                settings.maxStorageGiB(),
                                settings.multiAz()),
                        database,
                        settings.backupRetentionDays(),
                        foundation.config().cluster().logRetentionDays(),
                        foundation.protect()),
                foundation.options());
        foundation.monitoring().watch(product, server, settings);
        return server;
    }

    private EfsStorage efs(EfsConfig settings) {
        var files = new EfsStorage(
                "connect-files",
                new EfsStorage.Args(
                        foundation.names(),
                        foundation.region(),
                        CONNECT,
                        foundation.network(),
                        foundation.cluster().securityGroupId(),
                        foundation.encryption().keys().data(),
                        settings.backupRetentionDays(),
                        foundation.protect()),
                foundation.options());
        foundation.monitoring().watch(CONNECT, files);
        return files;
    }

    private S3Storage bucket(S3FilesConfig settings) {
        return new S3Storage(
                "packages-files",
                new S3Storage.Args(
                        foundation.names(),
                        foundation.region(),
                        PACKAGES,
                        foundation.encryption().keys().data(),
                        settings.backupRetentionDays(),
                        foundation.protect()),
                foundation.options());
    }
}
