package posit.platform.azure;

import static posit.platform.shared.ProductNames.PACKAGES;

import posit.config.azure.PackageManagerOnAksConfig;
import posit.output.StackOutputs;
import posit.packagemanager.PackageManager;
import posit.packagemanager.PackageManagerArgs;
import posit.packagemanager.PackageStorage;
import posit.platform.shared.Licenses;

/** Posit Package Manager of a stack on Azure. */
record AzurePackageManager(AzureFoundation foundation, AzureStores stores, AzureIngress ingress, StackOutputs outputs) {
    void deploy(PackageManagerOnAksConfig packages) {
        var database = stores.packagesDatabases(packages.database());
        var files = stores.packagesFiles(packages.files());
        var exposure = ingress.expose(PACKAGES, packages.exposure(), false);
        var product = new PackageManager(
                PACKAGES,
                PackageManagerArgs.builder()
                        .cluster(foundation.cluster())
                        .pool(AzureNodes.pool(PACKAGES, packages.nodes()))
                        .replicas(packages.server().replicas())
                        .database(database.connection())
                        .usage(database.connection(database.databases().get(1)))
                        .databaseConnections(packages.settings().maxOpenConnections())
                        .storage(new PackageStorage.SharedFiles(files.volume()))
                        .exposure(exposure)
                        .license(Licenses.of(packages.server().license()))
                        .gitSandbox(packages.settings().gitSandbox())
                        .protect(foundation.protect())
                        .helmValues(packages.server().helmValues())
                        .build(),
                foundation.options());
        outputs.packageManager(product, database, files.storageId(), exposure);
    }
}
