package posit.testing;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import posit.cloud.AzureGroup;
import posit.cloud.AzureGroupArgs;
import posit.cloud.AzureLogs;
import posit.cloud.AzureLogsArgs;
import posit.cloud.AzureProvider;
import posit.cloud.AzureProviderArgs;
import posit.cloud.Names;
import posit.cloud.Site;
import posit.cluster.AksCluster;
import posit.cluster.AksClusterAppRouting;
import posit.cluster.AksClusterArgs;
import posit.cluster.KubeLogin;
import posit.cluster.NodePool;
import posit.connect.Connect;
import posit.connect.ConnectArgs;
import posit.connect.ContentArgs;
import posit.database.AzureDatabase;
import posit.database.AzureDatabaseArgs;
import posit.database.AzureDatabaseSize;
import posit.ingress.AppRoutingIngress;
import posit.ingress.AppRoutingIngressArgs;
import posit.ingress.Certificate;
import posit.ingress.Exposure;
import posit.ingress.TraefikController;
import posit.ingress.TraefikControllerArgs;
import posit.ingress.TraefikIngress;
import posit.ingress.TraefikIngressArgs;
import posit.network.AzureNetwork;
import posit.network.AzureNetworkArgs;
import posit.network.Cidr;
import posit.packagemanager.PackageManager;
import posit.packagemanager.PackageManagerArgs;
import posit.packagemanager.PackageStorage;
import posit.product.License;
import posit.storage.AzureFilesStorage;
import posit.storage.AzureFilesStorageArgs;
import posit.storage.NetAppStorage;
import posit.storage.NetAppStorageArgs;

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
                "azure", AzureProviderArgs.builder().location("eastus2").build(), CustomResourceOptions.builder());
        onAzure = ComponentResourceOptions.builder().providers(azure).build();
        group = new AzureGroup("group", groupArgs(), onAzure);
        logs = new AzureLogs(
                "logs", AzureLogsArgs.builder().group(group).retentionDays(90).build(), onAzure);
        network = new AzureNetwork("network", networkArgs(), onAzure);
    }

    public ComponentResourceOptions onAzure() {
        return onAzure;
    }

    public AzureGroup.Args groupArgs() {
        return AzureGroupArgs.builder()
                .names(new Names("acme"))
                .location("eastus2")
                .tags(Map.of("team", "data"))
                .protect(true)
                .build();
    }

    public AzureNetwork.Args networkArgs() {
        return AzureNetworkArgs.builder()
                .group(group)
                .cidr(Cidr.parse("10.42.0.0/16"))
                .pools(List.of(new AzureNetwork.NodeSubnet(CONNECT, 1), new AzureNetwork.NodeSubnet(PACKAGES, 2)))
                .netApp(true)
                .privateEndpoints(true)
                .natAddresses(natAddresses)
                .clientCidrs(clientCidrs)
                .build();
    }

    public AksCluster.Args clusterArgs() {
        return AksClusterArgs.builder()
                .group(group)
                .logs(logs)
                .network(network)
                .version("1.36")
                .zones(ZONES)
                .podCidr(Cidr.parse("10.244.0.0/16"))
                .serviceCidr(Cidr.parse("172.20.0.0/16"))
                .publicCidrs(apiCidrs)
                .admins("platform", "11111111-1111-1111-1111-111111111111")
                .login(KubeLogin.AZURE_CLI)
                .systemPool(systemPool)
                .pools(List.of(connectPool, packagesPool))
                .elasticSubnets(elasticSubnets)
                .appRouting(AksClusterAppRouting.builder()
                        .enabled(!traefik)
                        .internal(false)
                        .dnsZoneIds(traefik ? List.of() : List.of(DNS_ZONE))
                        .vaultIds(traefik ? List.of() : List.of(VAULT))
                        .build())
                .site(Site.PLAIN)
                .protect(true)
                .build();
    }

    public AzureDatabase.Args connectDatabaseArgs() {
        return databaseArgs(CONNECT, 64, highAvailability, List.of("connect"));
    }

    public AzureDatabase.Args packagesDatabaseArgs() {
        return databaseArgs(PACKAGES, 128, true, List.of("packagemanager", "packagemanager_usage"));
    }

    private AzureDatabase.Args databaseArgs(String product, int storageGiB, boolean standby, List<String> databases) {
        var size = AzureDatabaseSize.builder()
                .type("Standard_D4ds_v4")
                .version("16")
                .storageGiB(storageGiB)
                .highAvailability(standby)
                .build();
        return AzureDatabaseArgs.builder()
                .group(group)
                .logs(logs)
                .network(network)
                .product(product)
                .size(size)
                .zones(ZONES)
                .databases(databases)
                .backupRetentionDays(14)
                .protect(true)
                .build();
    }

    public NetAppStorage.Args netAppArgs() {
        var size = new NetAppStorage.Size(2, 100, NetAppStorage.ServiceLevel.PREMIUM);
        return NetAppStorageArgs.builder()
                .group(group)
                .network(network)
                .product(CONNECT)
                .size(size)
                .protocol(protocol)
                .zone("1")
                .backupRetentionDays(30)
                .protect(true)
                .build();
    }

    public AzureFilesStorage.Args azureFilesArgs() {
        return AzureFilesStorageArgs.builder()
                .group(group)
                .network(network)
                .product(PACKAGES)
                .shareGiB(1000)
                .softDeleteRetentionDays(30)
                .protect(true)
                .build();
    }

    public PackageManager.Args packageManagerArgs(Exposure exposure) {
        return PackageManagerArgs.builder()
                .cluster(cluster)
                .pool(packagesPool)
                .replicas(3)
                .database(packagesDatabase.connection())
                .usage(packagesDatabase.connection("packagemanager_usage"))
                .databaseConnections(50)
                .storage(new PackageStorage.SharedFiles(azureFiles.volume()))
                .exposure(exposure)
                .license(licenseOf())
                .gitSandbox(false)
                .protect(true)
                .build();
    }

    private void products() {
        if (traefik) {
            controller = new TraefikController(
                    "traefik",
                    TraefikControllerArgs.builder()
                            .cluster(cluster)
                            .internal(false)
                            .clientCidrs(clientCidrs)
                            .build(),
                    ComponentResourceOptions.Empty);
        }
        connectIngress = ingress(CONNECT, true);
        new Connect(
                CONNECT,
                ConnectArgs.builder()
                        .cluster(cluster)
                        .placement(connectPool)
                        .replicas(3)
                        .database(connectDatabase.connection())
                        .files(netApp.volume())
                        .exposure(connectIngress)
                        .license(licenseOf())
                        .content(ContentArgs.builder()
                                .environments(List.of(Samples.IMAGE))
                                .limits(Samples.LIMITS)
                                .build())
                        .packageRepository("https://packages.example.com/cran/__linux__/noble/latest")
                        .build(),
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
                    TraefikIngressArgs.builder()
                            .controller(controller)
                            .product(product)
                            .host(host)
                            .certificate(certificate)
                            .sticky(sticky)
                            .build(),
                    ComponentResourceOptions.Empty);
        }
        var certificate = new Certificate.InKeyVault("https://acme.vault.azure.net/certificates/" + product);
        return new AppRoutingIngress(
                product + "-ingress",
                AppRoutingIngressArgs.builder()
                        .product(product)
                        .host(host)
                        .certificate(certificate)
                        .clientCidrs(clientCidrs)
                        .sticky(sticky)
                        .build(),
                onAzure);
    }

    private License licenseOf() {
        return new License(license, Output.ofSecret("a licence"));
    }
}
