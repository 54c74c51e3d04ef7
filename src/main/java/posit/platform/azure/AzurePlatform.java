package posit.platform.azure;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import posit.cloud.AzureGroup;
import posit.cloud.AzureLogs;
import posit.cloud.AzureProvider;
import posit.cloud.Names;
import posit.cloud.RandomProvider;
import posit.cluster.Aks;
import posit.cluster.AksCluster;
import posit.cluster.ExistingAksCluster;
import posit.config.StackConfig;
import posit.config.azure.AksExposureConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.azure.ExistingAksConfig;
import posit.config.azure.ExistingVnetConfig;
import posit.config.azure.PackageManagerOnAksConfig;
import posit.connect.Connect;
import posit.network.AzureNetwork;
import posit.network.Cidr;
import posit.network.ExistingAzureNetwork;
import posit.network.VnetNetwork;
import posit.output.StackOutputs;
import posit.packagemanager.PackageManager;
import posit.packagemanager.PackageStorage;
import posit.platform.Licenses;
import posit.platform.Sites;

/** Wires the components of a stack on Azure. */
public final class AzurePlatform {
    static final String CONNECT = "connect";

    /** Short, because it is part of names: AKS gives a node pool's twelve characters. */
    static final String PACKAGES = "packages";

    private static final List<String> CONNECT_DATABASES = List.of("connect");

    private static final List<String> PACKAGES_DATABASES =
            List.of(PackageManager.DATABASE, PackageManager.USAGE_DATABASE);

    private final StackConfig stack;
    private final AzureConfig config;
    private final AzureNodes nodes;
    private final ProviderResource azure;
    private final ProviderResource random;
    private final StackOutputs outputs;
    private final AzureGroup group;
    private final VnetNetwork network;
    private final AzureStores stores;
    private final Aks cluster;
    private final AzureIngress ingress;
    private final AzureMonitoring monitoring;
    private AzureLogs logs;

    public static void deploy(Context context, StackConfig stack, AzureConfig config) {
        var platform = new AzurePlatform(context, stack, config);
        config.connect().ifPresent(platform::connect);
        config.packageManager().ifPresent(platform::packageManager);
        platform.outputs.end();
    }

    private AzurePlatform(Context context, StackConfig stack, AzureConfig config) {
        this.stack = stack;
        this.config = config;
        nodes = new AzureNodes(config);
        azure = provider();
        random = new RandomProvider("random");
        group = group(context);
        network = config.network().existing().<VnetNetwork>map(this::existing).orElseGet(this::network);
        stores = new AzureStores(config, group, this::logs, network, stack.protect(), this::onAzure);
        cluster = config.cluster().existing().<Aks>map(this::existing).orElseGet(this::cluster);
        ingress = new AzureIngress(cluster, clientCidrs(), this::onAzure);
        monitoring = new AzureMonitoring(group, config.alarms(), this::onAzure);
        monitoring.watch(cluster);
        outputs = new StackOutputs(context);
        outputs.platform(network, cluster);
    }

    private void connect(ConnectOnAksConfig connect) {
        var database = stores.database(CONNECT, connect.database(), CONNECT_DATABASES);
        var files = stores.connectFiles(connect);
        monitoring.watch(CONNECT, database, connect.database());
        monitoring.watch(CONNECT, files);
        var exposure = ingress.expose(CONNECT, connect.exposure(), true);
        var product = new Connect(
                CONNECT,
                new Connect.Args(
                        cluster,
                        nodes.ofConnect(group, network, cluster, this::onAzure),
                        connect.server().replicas(),
                        database.connection(),
                        files.volume(),
                        exposure,
                        Licenses.of(connect.server().license()),
                        new AzureContent(group, cluster, this::onAzure).of(connect),
                        connect.runtime().packageRepository(),
                        connect.server().helmValues()),
                onAzure());
        outputs.connect(product, database, files, exposure);
    }

    private void packageManager(PackageManagerOnAksConfig packages) {
        var database = stores.database(PACKAGES, packages.database(), PACKAGES_DATABASES);
        var files = stores.packagesFiles(packages);
        monitoring.watch(PACKAGES, database, packages.database());
        monitoring.watch(PACKAGES, files, packages.files().shareGiB());
        var exposure = ingress.expose(PACKAGES, packages.exposure(), false);
        var product = new PackageManager(
                PACKAGES,
                new PackageManager.Args(
                        cluster,
                        AzureNodes.pool(PACKAGES, packages.nodes()),
                        packages.server().replicas(),
                        database.connection(),
                        database.connection(database.databases().get(1)),
                        packages.settings().databaseConnections(),
                        new PackageStorage.SharedFiles(files.volume()),
                        exposure,
                        Licenses.of(packages.server().license()),
                        packages.settings().gitSandbox(),
                        stack.protect(),
                        packages.server().helmValues()),
                onAzure());
        outputs.packageManager(product, database, files.storageId(), exposure);
    }

    /** Always new: the SDK writes into the options it is given. */
    private ComponentResourceOptions onAzure() {
        return ComponentResourceOptions.builder().providers(azure, random).build();
    }

    private AzureProvider provider() {
        var settings = config.provider();
        return new AzureProvider(
                "azure",
                new AzureProvider.Args(settings.location(), settings.subscriptionId(), settings.tenantId()),
                CustomResourceOptions.builder());
    }

    /**
     * Tags stand on every resource: Azure hands none down from the group. No colon in their names, unlike on AWS: private
     * DNS zones drop such tags. ref: https://github.com/hashicorp/terraform-provider-azurerm/issues/6129
     */
    private AzureGroup group(Context context) {
        Map<String, String> tags = new TreeMap<>(stack.tags());
        tags.put("posit-stack", context.projectName() + "/" + context.stackName());
        return new AzureGroup(
                "group",
                new AzureGroup.Args(new Names(stack.name()), config.provider().location(), tags, stack.protect()),
                onAzure());
    }

    /** Where logs go; made for the first who asks. */
    private AzureLogs logs() {
        if (logs == null) {
            logs = new AzureLogs(
                    "logs", new AzureLogs.Args(group, config.cluster().logRetentionDays()), onAzure());
        }
        return logs;
    }

    private ExistingAzureNetwork existing(ExistingVnetConfig theirs) {
        var subnets = theirs.subnets();
        var pools = new TreeMap<String, String>();
        subnets.connect().ifPresent(subnet -> pools.put(CONNECT, subnet));
        subnets.packages().ifPresent(subnet -> pools.put(PACKAGES, subnet));
        return new ExistingAzureNetwork(
                "network",
                new ExistingAzureNetwork.Args(
                        theirs.networkId(),
                        subnets.system(),
                        pools,
                        subnets.database(),
                        subnets.netApp(),
                        subnets.endpoints(),
                        subnets.loadBalancers(),
                        config.encryption().keyVaultEndpointId(),
                        theirs.nodeRanges(),
                        theirs.egress()),
                onAzure());
    }

    private ExistingAksCluster existing(ExistingAksConfig theirs) {
        var settings = config.cluster();
        return new ExistingAksCluster(
                "cluster",
                new ExistingAksCluster.Args(
                        group,
                        theirs.clusterId(),
                        network,
                        config.network().zones(),
                        settings.kubernetesVersion(),
                        settings.login(),
                        nodes.fixed(),
                        Sites.of(stack)),
                onAzure());
    }

    private AzureNetwork network() {
        var settings = config.network();
        return new AzureNetwork(
                "network",
                new AzureNetwork.Args(
                        group,
                        settings.cidr(),
                        nodes.subnets(),
                        config.makesVolume(),
                        config.packageManager()
                                .filter(packages -> packages.files().existing().isEmpty())
                                .isPresent(),
                        config.encryption().keyVaultId(),
                        settings.natAddresses(),
                        clientCidrs()),
                onAzure());
    }

    private AksCluster cluster() {
        var settings = config.cluster();
        return new AksCluster(
                "cluster",
                new AksCluster.Args(
                        group,
                        logs(),
                        network,
                        settings.kubernetesVersion(),
                        config.network().zones(),
                        settings.podCidr(),
                        settings.serviceCidr(),
                        settings.allowedCidrs(),
                        settings.admins(),
                        settings.login(),
                        AzureNodes.pool("system", settings.systemNodes()),
                        nodes.fixed(),
                        nodes.elasticSubnets(),
                        config.encryption().diskEncryptionSetId(),
                        AzureIngress.appRouting(exposures()),
                        Sites.of(stack),
                        stack.protect()),
                onAzure());
    }

    private List<AksExposureConfig> exposures() {
        return Stream.of(
                        config.connect().map(ConnectOnAksConfig::exposure),
                        config.packageManager().map(PackageManagerOnAksConfig::exposure))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whoever may reach one of the products may reach the subnet in front of both. */
    private List<Cidr> clientCidrs() {
        var ranges = new LinkedHashSet<Cidr>();
        exposures().forEach(exposure -> ranges.addAll(exposure.allowedCidrs()));
        return List.copyOf(ranges);
    }
}
