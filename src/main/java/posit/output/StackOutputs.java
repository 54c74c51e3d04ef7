package posit.output;

import com.pulumi.Context;
import com.pulumi.core.Output;
import posit.cluster.Cluster;
import posit.connect.Connect;
import posit.database.Database;
import posit.ingress.Exposure;
import posit.network.Network;
import posit.packagemanager.PackageManager;
import posit.storage.FileStorage;

/** What other stacks and people read from a stack; the names are an interface and change only with a major version. */
public final class StackOutputs {
    public static final String CLUSTER_NAME = "clusterName";
    public static final String KUBECONFIG = "kubeconfig";
    public static final String NETWORK_ID = "networkId";
    public static final String PRIVATE_SUBNET_IDS = "privateSubnetIds";
    public static final String PUBLIC_SUBNET_IDS = "publicSubnetIds";
    public static final String CONNECT_URL = "connectUrl";
    public static final String CONNECT_LOAD_BALANCER = "connectLoadBalancer";
    public static final String CONNECT_DATABASE_HOST = "connectDatabaseHost";
    public static final String CONNECT_DATABASE_SECRET = "connectDatabaseSecret";
    public static final String CONNECT_STORAGE_ID = "connectStorageId";
    public static final String CONNECT_HELM_VALUES = "connectHelmValues";

    public static final String PACKAGE_MANAGER_URL = "packageManagerUrl";
    public static final String PACKAGE_MANAGER_LOAD_BALANCER = "packageManagerLoadBalancer";
    public static final String PACKAGE_MANAGER_DATABASE_HOST = "packageManagerDatabaseHost";
    public static final String PACKAGE_MANAGER_DATABASE_SECRET = "packageManagerDatabaseSecret";
    public static final String PACKAGE_MANAGER_ENCRYPTION_SECRET = "packageManagerEncryptionSecret";
    public static final String PACKAGE_MANAGER_STORAGE_ID = "packageManagerStorageId";
    public static final String PACKAGE_MANAGER_HELM_VALUES = "packageManagerHelmValues";

    /** Configuration of Posit's test suite VIP; without a secret. */
    public static final String VIP_TOML = "vipToml";

    private final Context context;
    private final VipToml vip;

    public StackOutputs(Context context) {
        this.context = context;
        vip = new VipToml(context.projectName() + "/" + context.stackName());
    }

    public void platform(Network network, Cluster cluster) {
        context.export(NETWORK_ID, network.networkId());
        context.export(PRIVATE_SUBNET_IDS, network.privateSubnetIds());
        context.export(PUBLIC_SUBNET_IDS, network.publicSubnetIds());
        context.export(CLUSTER_NAME, cluster.clusterName());
        context.export(KUBECONFIG, cluster.kubeconfig());
    }

    public void connect(Connect connect, Database database, FileStorage files, Exposure exposure) {
        context.export(CONNECT_URL, Output.of(connect.url()));
        context.export(CONNECT_LOAD_BALANCER, exposure.address());
        context.export(CONNECT_DATABASE_HOST, database.connection().host());
        context.export(CONNECT_DATABASE_SECRET, Output.of(connect.databaseSecret()));
        context.export(CONNECT_STORAGE_ID, files.storageId());
        context.export(CONNECT_HELM_VALUES, Output.of(connect.values()));
        vip.connect(connect.url(), connect.environments());
    }

    /** @param storageId of the file system, or the bucket, that keeps the packages */
    public void packageManager(
            PackageManager packages, Database database, Output<String> storageId, Exposure exposure) {
        context.export(PACKAGE_MANAGER_URL, Output.of(packages.url()));
        context.export(PACKAGE_MANAGER_LOAD_BALANCER, exposure.address());
        context.export(PACKAGE_MANAGER_DATABASE_HOST, database.connection().host());
        context.export(PACKAGE_MANAGER_DATABASE_SECRET, Output.of(packages.databaseSecret()));
        context.export(PACKAGE_MANAGER_ENCRYPTION_SECRET, Output.of(packages.encryptionSecret()));
        context.export(PACKAGE_MANAGER_STORAGE_ID, storageId);
        context.export(PACKAGE_MANAGER_HELM_VALUES, Output.of(packages.values()));
        vip.packageManager(packages.url());
    }

    /** What is about all products: after the last of them. */
    public void end() {
        context.export(VIP_TOML, Output.of(vip.text()));
    }
}
