package posit.platform.aws;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import posit.cluster.EksWorkloadIdentity;
import posit.cluster.NodePool;
import posit.config.aws.PackageManagerOnEksConfig;
import posit.database.AddedDatabases;
import posit.database.Database;
import posit.output.StackOutputs;
import posit.packagemanager.PackageManager;
import posit.packagemanager.PackageStorage;
import posit.platform.Licenses;
import posit.storage.BucketStorage;
import posit.storage.ExistingS3Storage;
import posit.storage.S3Storage;

/** Wires Posit Package Manager of a stack on AWS. */
final class AwsPackageManager {
    /** Short, because it is part of names. */
    private static final String PACKAGES = "packages";

    private final AwsBase base;
    private final PackageManagerOnEksConfig packages;

    private AwsPackageManager(AwsBase base, PackageManagerOnEksConfig packages) {
        this.base = base;
        this.packages = packages;
    }

    static void deploy(AwsBase base, PackageManagerOnEksConfig packages, StackOutputs outputs) {
        new AwsPackageManager(base, packages).deploy(outputs);
    }

    static NodePool pool(PackageManagerOnEksConfig packages) {
        return AwsBase.pool(PACKAGES, packages.nodes());
    }

    private void deploy(StackOutputs outputs) {
        var database = databases();
        var files = files();
        var ingress =
                base.ingress(PACKAGES, packages.exposure(), PackageManager.POD_PORT, PackageManager.HEALTH_PATH, false);
        var product = new PackageManager(
                PACKAGES,
                new PackageManager.Args(
                        base.cluster(),
                        pool(packages),
                        packages.server().replicas(),
                        database.connection(),
                        database.connection(database.databases().get(1)),
                        packages.settings().databaseConnections(),
                        storage(files),
                        ingress,
                        Licenses.of(packages.server().license()),
                        packages.settings().gitSandbox(),
                        base.protect(),
                        packages.server().helmValues()),
                base.onAws());
        outputs.packageManager(product, database, files.bucketName(), ingress);
    }

    /** On a new server the second one has to be made: RDS makes one. */
    private Database databases() {
        var server = base.database(PACKAGES, PackageManager.DATABASE, packages.database());
        if (packages.database().existing().isPresent()) {
            return server;
        }
        return new AddedDatabases(
                "packages-databases",
                new AddedDatabases.Args(base.cluster(), PACKAGES, server, List.of(PackageManager.USAGE_DATABASE)),
                ComponentResourceOptions.Empty);
    }

    private BucketStorage files() {
        return packages.files()
                .existing()
                .<BucketStorage>map(theirs -> new ExistingS3Storage(
                        "packages-files",
                        new ExistingS3Storage.Args(base.region(), theirs.bucket(), theirs.keyArn()),
                        base.onAws()))
                .orElseGet(this::newFiles);
    }

    private S3Storage newFiles() {
        return new S3Storage(
                "packages-files",
                new S3Storage.Args(
                        base.names(),
                        base.region(),
                        PACKAGES,
                        base.keyArn(),
                        packages.files().backupRetentionDays(),
                        base.protect()),
                base.onAws());
    }

    /** The bucket, and the role by which the product's pods and nobody else reach it. */
    private PackageStorage storage(BucketStorage files) {
        var identity = new EksWorkloadIdentity(
                "packages-identity",
                new EksWorkloadIdentity.Args(
                        base.names(),
                        base.cluster(),
                        PACKAGES,
                        PackageManager.NAME,
                        PackageManager.NAME,
                        files.access()),
                base.onAws());
        List<Resource> readyWhen = new ArrayList<>(files.ready());
        readyWhen.addAll(identity.granted());
        return new PackageStorage.Bucket(files.bucketName(), base.region().name(), identity.roleArn(), readyWhen);
    }
}
