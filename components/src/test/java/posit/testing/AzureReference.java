package posit.testing;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.cloud.AzureGroup;
import posit.cloud.AzureLogs;
import posit.cloud.AzureProvider;
import posit.cloud.Names;
import posit.cloud.Site;
import posit.cluster.AksCluster;
import posit.cluster.KubeLogin;
import posit.cluster.NodePool;
import posit.connect.Connect;
import posit.connect.Content;
import posit.database.AzureDatabase;
import posit.ingress.AppRoutingIngress;
import posit.ingress.Certificate;
import posit.ingress.Exposure;
import posit.ingress.TraefikController;
import posit.ingress.TraefikIngress;
import posit.network.AzureNetwork;
import posit.network.Cidr;
import posit.packagemanager.PackageManager;
import posit.packagemanager.PackageStorage;
import posit.product.License;
import posit.storage.AzureFilesStorage;
import posit.storage.NetAppStorage;

/** Both products on Azure at the sizes of Posit's pages, wired as a program would; settings are fields to change. */
public final class AzureReference {
    public static final List<String> ZONES = List.of("1", "2", "3");
    public static final String CONNECT = "connect";
    public static final String PACKAGES = "packages";
    public static final String DNS_ZONE =
            AzureMocks.SUBSCRIPTION + "/resourceGroups/dns/providers/Microsoft.Network/dnszones/example.com";
    public static final String VAULT =
            AzureMocks.SUBSCRIPTION + "/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/acme";

    public boolean traefik;
    public boolean highAvailability;
    public int natAddresses = 1;
    public List<Cidr> clientCidrs = List.of(Cidr.parse("0.0.0.0/0"));
    public List<Cidr> apiCidrs = List.of(Cidr.parse("198.51.100.0/24"));
    public NetAppStorage.Protocol protocol = NetAppStorage.Protocol.NFS_3;
    public License.Kind license = License.Kind.FILE;
    public List<String> elasticSubnets = List.of();

    public final NodePool systemPool = new NodePool("system", "Standard_D4s_v5", 3, 128);
    public final NodePool connectPool = new NodePool(CONNECT, "Standard_D8_v5", 3, 128);
    public final NodePool packagesPool = new NodePool(PACKAGES, "Standard_D8_v5", 3, 128);

    public AzureGroup group;
    public AzureLogs logs;
    public AzureNetwork network;
    public AksCluster cluster;
    public AzureDatabase connectDatabase;
    public AzureDatabase packagesDatabase;
    public NetAppStorage netApp;
    public AzureFilesStorage azureFiles;
    public Exposure connectIngress;
    public PackageManager packageManager;

    private TraefikController controller;
    private ComponentResourceOptions onAzure;

    public void deploy(Context context) {
        base(context);
        cluster = new AksCluster("cluster", clusterArgs(), onAzure);
        connectDatabase = new AzureDatabase("connect-database", connectDatabaseArgs(), onAzure);
        packagesDatabase = new AzureDatabase("packages-database", packagesDatabaseArgs(), onAzure);
        netApp = new NetAppStorage("connect-files", netAppArgs(), onAzure);
        azureFiles = new AzureFilesStorage("packages-files", azureFilesArgs(), onAzure);
        products();
    }

    /** Provider, group, logs and network: what every other component stands on. */
    public void base(Context context) {
        var azure = new AzureProvider(
                "azure",
                new AzureProvider.Args("eastus2", Optional.empty(), Optional.empty()),
                CustomResourceOptions.builder());
        onAzure = ComponentResourceOptions.builder().providers(azure).build();
        group = new AzureGroup("group", groupArgs(), onAzure);
        logs = new AzureLogs("logs", new AzureLogs.Args(group, 90), onAzure);
        network = new AzureNetwork("network", networkArgs(), onAzure);
    }

    public ComponentResourceOptions onAzure() {
        return onAzure;
    }

    public AzureGroup.Args groupArgs() {
        return new AzureGroup.Args(new Names("acme"), "eastus2", Map.of("team", "data"), true);
    }

    public AzureNetwork.Args networkArgs() {
        return new AzureNetwork.Args(
                group,
                Cidr.parse("10.42.0.0/16"),
                List.of(new AzureNetwork.NodeSubnet(CONNECT, 1), new AzureNetwork.NodeSubnet(PACKAGES, 2)),
                true,
                true,
                Optional.empty(),
                natAddresses,
                clientCidrs);
    }

    public AksCluster.Args clusterArgs() {
        return new AksCluster.Args(
                group,
                logs,
                network,
                "1.36",
                ZONES,
                Cidr.parse("10.244.0.0/16"),
                Cidr.parse("172.20.0.0/16"),
                apiCidrs,
                Map.of("platform", "11111111-1111-1111-1111-111111111111"),
                KubeLogin.AZURE_CLI,
                systemPool,
                List.of(connectPool, packagesPool),
                elasticSubnets,
                Optional.empty(),
                new AksCluster.AppRouting(
                        !traefik, false, traefik ? List.of() : List.of(DNS_ZONE), traefik ? List.of() : List.of(VAULT)),
                Site.PLAIN,
                true);
    }

    public AzureDatabase.Args connectDatabaseArgs() {
        return databaseArgs(CONNECT, 64, highAvailability, List.of("connect"));
    }

    public AzureDatabase.Args packagesDatabaseArgs() {
        return databaseArgs(PACKAGES, 128, true, List.of("packagemanager", "packagemanager_usage"));
    }

    private AzureDatabase.Args databaseArgs(String product, int storageGiB, boolean standby, List<String> databases) {
        var size = new AzureDatabase.Size("Standard_D4ds_v4", "16", storageGiB, standby);
        return new AzureDatabase.Args(
                group, logs, network, product, size, ZONES, databases, 14, Optional.empty(), true);
    }

    public NetAppStorage.Args netAppArgs() {
        var size = new NetAppStorage.Size(2, 100, NetAppStorage.ServiceLevel.PREMIUM);
        return new NetAppStorage.Args(group, network, CONNECT, size, protocol, "1", 30, Optional.empty(), true);
    }

    public AzureFilesStorage.Args azureFilesArgs() {
        return new AzureFilesStorage.Args(group, network, PACKAGES, 1000, 30, Optional.empty(), true);
    }

    public PackageManager.Args packageManagerArgs(Exposure exposure) {
        return new PackageManager.Args(
                cluster,
                packagesPool,
                3,
                packagesDatabase.connection(),
                packagesDatabase.connection("packagemanager_usage"),
                50,
                new PackageStorage.SharedFiles(azureFiles.volume()),
                exposure,
                licenseOf(),
                false,
                true,
                Map.of());
    }

    private void products() {
        if (traefik) {
            controller = new TraefikController(
                    "traefik", new TraefikController.Args(cluster, false, clientCidrs), ComponentResourceOptions.Empty);
        }
        connectIngress = ingress(CONNECT, true);
        new Connect(
                CONNECT,
                new Connect.Args(
                        cluster,
                        connectPool,
                        3,
                        connectDatabase.connection(),
                        netApp.volume(),
                        connectIngress,
                        licenseOf(),
                        new Content(List.of(Samples.IMAGE), Samples.LIMITS, List.of(), Optional.empty()),
                        "https://packages.example.com/cran/__linux__/noble/latest",
                        Map.of()),
                ComponentResourceOptions.Empty);
        packageManager = new PackageManager(
                PACKAGES, packageManagerArgs(ingress(PACKAGES, false)), ComponentResourceOptions.Empty);
    }

    private Exposure ingress(String product, boolean sticky) {
        var host = product + ".example.com";
        if (traefik) {
            var certificate = new Certificate.InSecret(product + "-tls");
            return new TraefikIngress(
                    product + "-ingress",
                    new TraefikIngress.Args(controller, product, host, certificate, sticky),
                    ComponentResourceOptions.Empty);
        }
        var certificate = new Certificate.InKeyVault("https://acme.vault.azure.net/certificates/" + product);
        return new AppRoutingIngress(
                product + "-ingress",
                new AppRoutingIngress.Args(cluster, product, host, certificate, clientCidrs, sticky),
                onAzure);
    }

    private License licenseOf() {
        return new License(license, Output.ofSecret("a licence"));
    }
}
