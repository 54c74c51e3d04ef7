package posit.platform.aws;

import static posit.platform.shared.ProductNames.PACKAGES;

import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import posit.cluster.EksWorkloadIdentity;
import posit.config.aws.PackageManagerOnEksConfig;
import posit.output.StackOutputs;
import posit.packagemanager.PackageManager;
import posit.packagemanager.PackageStorage;
import posit.platform.shared.Licenses;
import posit.storage.BucketStorage;

/** Posit Package Manager of a stack on AWS. */
record AwsPackageManager(AwsFoundation foundation, AwsStores stores, AwsIngress ingress, StackOutputs outputs) {
    void deploy(PackageManagerOnEksConfig packages) {
        var database = stores.packagesDatabases(packages.database());
        var files = stores.packagesFiles(packages.files());
        var exposure = ingress.expose(
                PACKAGES, packages.exposure(), PackageManager.POD_PORT, PackageManager.HEALTH_PATH, false);
        var product = new PackageManager(
                PACKAGES,
                new PackageManager.Args(
                        foundation.cluster(),
                        AwsNodes.pool(PACKAGES, packages.nodes()),
                        packages.server().replicas(),
                        database.connection(),
                        database.connection(database.databases().get(1)),
                        packages.settings().databaseConnections(),
                        storage(files),
                        exposure,
                        Licenses.of(packages.server().license()),
                        packages.settings().gitSandbox(),
                        foundation.protect(),
                        packages.server().helmValues()),
                foundation.options());
        outputs.packageManager(product, database, files.bucketName(), exposure);
    }

    /** The bucket, and the role by which the product's pods and nobody else reach it. */
    private PackageStorage storage(BucketStorage files) {
        var identity = new EksWorkloadIdentity(
                "packages-identity",
                new EksWorkloadIdentity.Args(
                        foundation.names(),
                        foundation.cluster(),
                        PACKAGES,
                        PackageManager.NAME,
                        PackageManager.NAME,
                        files.access()),
                foundation.options());
        List<Resource> dependsOn = new ArrayList<>(files.ready());
        dependsOn.addAll(identity.granted());
        return new PackageStorage.Bucket(files.bucketName(), foundation.region().name(), identity.roleArn(), dependsOn);
    }
}
