package posit.platform.azure;

import static posit.platform.shared.ProductNames.CONNECT;
import static posit.platform.shared.ProductNames.PACKAGES;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.AzureGroup;
import posit.cloud.AzureLogs;
import posit.cloud.AzureProvider;
import posit.cloud.Names;
import posit.cloud.RandomProvider;
import posit.cluster.Aks;
import posit.cluster.AksCluster;
import posit.cluster.ExistingAksCluster;
import posit.config.StackConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.ExistingAksConfig;
import posit.config.azure.ExistingVnetConfig;
import posit.network.AzureNetwork;
import posit.network.ExistingAzureNetwork;
import posit.network.VnetNetwork;
import posit.platform.shared.Sites;

/** The foundation of a stack on Azure, which its products share: provider, group, keys, alerts, network and cluster. */
final class AzureFoundation {
    private final StackConfig stack;
    private final AzureConfig config;
    private final AzureNodes nodes;
    private final ProviderResource azure;
    private final ProviderResource random;
    private final AzureGroup group;
    private final AzureEncryption encryption;
    private final AzureMonitoring monitoring;
    private final VnetNetwork network;
    private final Aks cluster;
    private AzureLogs logs;

    AzureFoundation(Context context, StackConfig stack, AzureConfig config) {
        this.stack = stack;
        this.config = config;
        nodes = new AzureNodes(config);
        azure = provider();
        random = new RandomProvider("random");
        group = group(context);
        encryption = new AzureEncryption(config.encryption());
        network = config.network().existing().<VnetNetwork>map(this::existing).orElseGet(this::newNetwork);
        cluster = config.cluster().existing().<Aks>map(this::existing).orElseGet(this::newCluster);
        monitoring = new AzureMonitoring(group, config.alarms(), this::options);
        if (cluster instanceof AksCluster made) {
            monitoring.watch(made);
        }
    }

    AzureConfig config() {
        return config;
    }

    AzureNodes nodes() {
        return nodes;
    }

    AzureGroup group() {
        return group;
    }

    AzureEncryption encryption() {
        return encryption;
    }

    AzureMonitoring monitoring() {
        return monitoring;
    }

    VnetNetwork network() {
        return network;
    }

    Aks cluster() {
        return cluster;
    }

    /** Whether stateful resources refuse to be deleted. */
    boolean protect() {
        return stack.protect();
    }

    /** The workspace for logs, made when it is first needed. */
    AzureLogs logs() {
        if (logs == null) {
            logs = new AzureLogs(
                    "logs", new AzureLogs.Args(group, config.cluster().logRetentionDays()), options());
        }
        return logs;
    }

    /** Options of a component. They are new each time, because the SDK writes into the options it is given. */
    ComponentResourceOptions options() {
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
     * The tags stand on every resource, because Azure passes none on from the group. Their names have no colon, unlike on AWS:
     * private DNS zones drop such tags. ref: https://github.com/hashicorp/terraform-provider-azurerm/issues/6129
     */
    private AzureGroup group(Context context) {
        Map<String, String> tags = new TreeMap<>(stack.tags());
        tags.put("posit-stack", context.projectName() + "/" + context.stackName());
        return new AzureGroup(
                "group",
                new AzureGroup.Args(new Names(stack.name()), config.provider().location(), tags, stack.protect()),
                options());
    }

    private ExistingAzureNetwork existing(ExistingVnetConfig existing) {
        var subnets = existing.subnets();
        var pools = new TreeMap<String, String>();
        subnets.connect().ifPresent(subnet -> pools.put(CONNECT, subnet));
        subnets.packages().ifPresent(subnet -> pools.put(PACKAGES, subnet));
        return new ExistingAzureNetwork(
                "network",
                new ExistingAzureNetwork.Args(
                        existing.networkId(),
                        subnets.system(),
                        pools,
                        subnets.database(),
                        subnets.netApp(),
                        subnets.endpoints(),
                        subnets.loadBalancers(),
                        config.encryption().keyVaultEndpointId(),
                        existing.nodeRanges(),
                        existing.egress()),
                options());
    }

    private ExistingAksCluster existing(ExistingAksConfig existing) {
        var settings = config.cluster();
        return new ExistingAksCluster(
                "cluster",
                new ExistingAksCluster.Args(
                        group,
                        existing.clusterId(),
                        network,
                        config.network().zones(),
                        settings.kubernetesVersion(),
                        settings.login(),
                        nodes.fixed(),
                        Sites.of(stack)),
                options());
    }

    private AzureNetwork newNetwork() {
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
                        AzureIngress.clientCidrs(config)),
                options());
    }

    private AksCluster newCluster() {
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
                        AzureIngress.appRouting(config),
                        Sites.of(stack),
                        stack.protect()),
                options());
    }
}
