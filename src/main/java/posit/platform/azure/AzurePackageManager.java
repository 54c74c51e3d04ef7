package posit.platform.azure;

import static posit.platform.shared.ProductNames.PACKAGES;

import posit.config.azure.PackageManagerOnAksConfig;
import posit.output.StackOutputs;
import posit.packagemanager.PackageManager;
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
                new PackageManager.Args(
                        foundation.cluster(),
                        AzureNodes.pool(PACKAGES, packages.nodes()),
                        packages.server().replicas(),
                        database.connection(),
                        database.connection(database.databases().get(1)),
                        packages.settings().databaseConnections(),
                        new PackageStorage.SharedFiles(files.volume()),
                        exposure,
                        Licenses.of(packages.server().license()),
                        packages.settings().gitSandbox(),
                        foundation.protect(),
                        packages.server().helmValues()),
                foundation.options());
        outputs.packageManager(product, database, files.storageId(), exposure);
    }
}
