package posit.platform.aws;

import static posit.platform.shared.ProductNames.PACKAGES;

import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import posit.cluster.EksWorkloadIdentity;
import posit.cluster.EksWorkloadIdentityArgs;
import posit.config.aws.PackageManagerOnEksConfig;
import posit.output.StackOutputs;
import posit.packagemanager.PackageManager;
import posit.packagemanager.PackageManagerArgs;
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
                PackageManagerArgs.builder()
                        .cluster(foundation.cluster())
                        .pool(AwsNodes.pool(PACKAGES, packages.nodes()))
                        .replicas(packages.server().replicas())
                        .database(database.connection())
                        .usage(database.connection(database.databases().get(1)))
                        .databaseConnections(packages.settings().maxOpenConnections())
                        .storage(storage(files))
                        .exposure(exposure)
                        .license(Licenses.of(packages.server().license()))
                        .gitSandbox(packages.settings().gitSandbox())
                        .protect(foundation.protect())
                        .helmValues(packages.server().helmValues())
                        .build(),
                foundation.options());
        outputs.packageManager(product, database, files.bucketName(), exposure);
    }

    /** The bucket, and the role by which the product's pods and nobody else reach it. */
    private PackageStorage storage(BucketStorage files) {
        var identity = new EksWorkloadIdentity(
                "packages-identity",
                EksWorkloadIdentityArgs.builder()
                        .names(foundation.names())
                        .cluster(foundation.cluster())
                        .workload(PACKAGES)
                        .namespace(PackageManager.NAME)
                        .serviceAccount(PackageManager.NAME)
                        .policy(files.access())
                        .build(),
                foundation.options());
        List<Resource> dependsOn = new ArrayList<>(files.ready());
        dependsOn.addAll(identity.granted());
        return new PackageStorage.Bucket(files.bucketName(), foundation.region().name(), identity.roleArn(), dependsOn);
    }
}
