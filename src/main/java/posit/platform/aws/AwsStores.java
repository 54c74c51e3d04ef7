package posit.platform.aws;

import static posit.platform.shared.ProductNames.CONNECT;
import static posit.platform.shared.ProductNames.PACKAGES;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import posit.config.aws.AwsDatabaseConfig;
import posit.config.aws.EfsConfig;
import posit.config.aws.S3FilesConfig;
import posit.database.AddedDatabases;
import posit.database.AddedDatabasesArgs;
import posit.database.AwsDatabase;
import posit.database.AwsDatabaseArgs;
import posit.database.AwsDatabaseSize;
import posit.database.Database;
import posit.packagemanager.PackageManager;
import posit.platform.shared.ExistingDatabases;
import posit.storage.BucketStorage;
import posit.storage.EfsStorage;
import posit.storage.EfsStorageArgs;
import posit.storage.ExistingEfsStorage;
import posit.storage.ExistingEfsStorageArgs;
import posit.storage.ExistingS3Storage;
import posit.storage.ExistingS3StorageArgs;
import posit.storage.FileStorage;
import posit.storage.S3Storage;
import posit.storage.S3StorageArgs;

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
                AddedDatabasesArgs.builder()
                        .cluster(foundation.cluster())
                        .product(PACKAGES)
                        .server(server)
                        .names(List.of(PackageManager.USAGE_DATABASE))
                        .build(),
                ComponentResourceOptions.Empty);
    }

    FileStorage connectFiles(EfsConfig settings) {
        return settings.existing()
                .<FileStorage>map(existing -> new ExistingEfsStorage(
                        "connect-files",
                        ExistingEfsStorageArgs.builder()
                                .fileSystemId(existing.fileSystemId())
                                .build(),
                        foundation.options()))
                .orElseGet(() -> efs(settings));
    }

    BucketStorage packagesFiles(S3FilesConfig settings) {
        return settings.existing()
                .<BucketStorage>map(existing -> new ExistingS3Storage(
                        "packages-files",
                        ExistingS3StorageArgs.builder()
                                .region(foundation.region())
                                .bucket(existing.bucket())
                                .keyArn(existing.keyArn().map(Output::of))
                                .build(),
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
                AwsDatabaseArgs.builder()
                        .names(foundation.names())
                        .region(foundation.region())
                        .product(product)
                        .network(foundation.network())
                        .clientSecurityGroupId(foundation.cluster().securityGroupId())
                        .keys(foundation.encryption().keys())
                        .size(AwsDatabaseSize.builder()
                                .type(settings.type())
                                .version(settings.version())
                                .storageGiB(settings.storageGiB())
                                .maxStorageGiB(settings.maxStorageGiB())
                                .multiAz(settings.multiAz())
                                .build())
                        .database(database)
                        .backupRetentionDays(settings.backupRetentionDays())
                        .logRetentionDays(foundation.config().cluster().logRetentionDays())
                        .protect(foundation.protect())
                        .build(),
                foundation.options());
        foundation.monitoring().watch(product, server, settings);
        return server;
    }

    private EfsStorage efs(EfsConfig settings) {
        var files = new EfsStorage(
                "connect-files",
                EfsStorageArgs.builder()
                        .names(foundation.names())
                        .region(foundation.region())
                        .product(CONNECT)
                        .network(foundation.network())
                        .clientSecurityGroupId(foundation.cluster().securityGroupId())
                        .keyArn(foundation.encryption().keys().data())
                        .backupRetentionDays(settings.backupRetentionDays())
                        .protect(foundation.protect())
                        .build(),
                foundation.options());
        foundation.monitoring().watch(CONNECT, files);
        return files;
    }

    private S3Storage bucket(S3FilesConfig settings) {
        return new S3Storage(
                "packages-files",
                S3StorageArgs.builder()
                        .names(foundation.names())
                        .region(foundation.region())
                        .product(PACKAGES)
                        .keyArn(foundation.encryption().keys().data())
                        .keepOldVersionsDays(settings.backupRetentionDays())
                        .protect(foundation.protect())
                        .build(),
                foundation.options());
    }
}
