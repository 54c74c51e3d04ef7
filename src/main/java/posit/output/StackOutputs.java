package posit.output;

import com.pulumi.Context;
import com.pulumi.core.Output;
import posit.cluster.Cluster;
import posit.connect.Connect;
import posit.database.Database;
import posit.ingress.Exposure;
import posit.network.Network;
import posit.outputs.PlatformOutput;
import posit.packagemanager.PackageManager;
import posit.storage.FileStorage;

/** Hands a stack's outputs to Pulumi, under the names of {@link PlatformOutput}. */
public final class StackOutputs {
    private final Context context;
    private final VipToml vip;

    public StackOutputs(Context context) {
        this.context = context;
        vip = new VipToml(context.projectName() + "/" + context.stackName());
    }

    public void platform(Network network, Cluster cluster) {
        export(PlatformOutput.NETWORK_ID, network.networkId());
        export(PlatformOutput.PRIVATE_SUBNET_IDS, network.privateSubnetIds());
        export(PlatformOutput.PUBLIC_SUBNET_IDS, network.publicSubnetIds());
        export(PlatformOutput.CLUSTER_NAME, cluster.clusterName());
        export(PlatformOutput.KUBECONFIG, cluster.kubeconfig());
    }

    public void connect(Connect connect, Database database, FileStorage files, Exposure exposure) {
        export(PlatformOutput.CONNECT_URL, Output.of(connect.url()));
        export(PlatformOutput.CONNECT_LOAD_BALANCER, exposure.address());
        export(PlatformOutput.CONNECT_DATABASE_HOST, database.connection().host());
        export(PlatformOutput.CONNECT_DATABASE_SECRET, Output.of(connect.databaseSecret()));
        export(PlatformOutput.CONNECT_STORAGE_ID, files.storageId());
        export(PlatformOutput.CONNECT_HELM_VALUES, Output.of(connect.values()));
        vip.connect(connect.url(), connect.environments());
    }

    /** @param storageId of the file system, or the bucket, that keeps the packages */
    public void packageManager(
            PackageManager packages, Database database, Output<String> storageId, Exposure exposure) {
        export(PlatformOutput.PACKAGE_MANAGER_URL, Output.of(packages.url()));
        export(PlatformOutput.PACKAGE_MANAGER_LOAD_BALANCER, exposure.address());
        export(
                PlatformOutput.PACKAGE_MANAGER_DATABASE_HOST,
                database.connection().host());
        export(PlatformOutput.PACKAGE_MANAGER_DATABASE_SECRET, Output.of(packages.databaseSecret()));
        export(PlatformOutput.PACKAGE_MANAGER_ENCRYPTION_SECRET, Output.of(packages.encryptionSecret()));
        export(PlatformOutput.PACKAGE_MANAGER_STORAGE_ID, storageId);
        export(PlatformOutput.PACKAGE_MANAGER_HELM_VALUES, Output.of(packages.values()));
        vip.packageManager(packages.url());
    }

    /** What is about all products: after the last of them. */
    public void end() {
        export(PlatformOutput.VIP_TOML, Output.of(vip.text()));
    }

    private void export(PlatformOutput output, Output<?> value) {
        context.export(output.key(), value);
    }
}
