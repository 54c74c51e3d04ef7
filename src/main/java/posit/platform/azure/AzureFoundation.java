package posit.platform.azure;

import static posit.platform.shared.ProductNames.CONNECT;
import static posit.platform.shared.ProductNames.PACKAGES;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.AzureGroup;
import posit.cloud.AzureGroupArgs;
import posit.cloud.AzureLogs;
import posit.cloud.AzureLogsArgs;
import posit.cloud.AzureProvider;
import posit.cloud.AzureProviderArgs;
import posit.cloud.Names;
import posit.cloud.Outputs;
import posit.cloud.RandomProvider;
import posit.cluster.Aks;
import posit.cluster.AksCluster;
import posit.cluster.AksClusterArgs;
import posit.cluster.ExistingAksCluster;
import posit.cluster.ExistingAksClusterArgs;
import posit.config.StackConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.ExistingAksConfig;
import posit.config.azure.ExistingVnetConfig;
import posit.network.AzureNetwork;
import posit.network.AzureNetworkArgs;
import posit.network.ExistingAzureNetwork;
import posit.network.ExistingAzureNetworkArgs;
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
                    "logs",
                    AzureLogsArgs.builder()
                            .group(group)
                            .retentionDays(config.cluster().logRetentionDays())
                            .build(),
                    options());
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
                AzureProviderArgs.builder()
                        .location(settings.location())
                        .subscriptionId(settings.subscriptionId())
                        .tenantId(settings.tenantId())
                        .build(),
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
                AzureGroupArgs.builder()
                        .names(new Names(stack.name()))
                        .location(config.provider().location())
                        .tags(tags)
                        .protect(stack.protect())
                        .build(),
                options());
    }

    private ExistingAzureNetwork existing(ExistingVnetConfig existing) {
        var subnets = existing.subnets();
        var args = ExistingAzureNetworkArgs.builder()
                .networkId(existing.networkId())
                .systemSubnet(subnets.system().map(Output::of))
                .databaseSubnet(subnets.database().map(Output::of))
                .netAppSubnet(subnets.netApp().map(Output::of))
                .endpointSubnet(subnets.endpoints().map(Output::of))
                .publicSubnet(subnets.loadBalancers().map(Output::of))
                .keyVaultEndpointId(config.encryption().keyVaultEndpointId().map(Output::of))
                .nodeRanges(existing.nodeRanges())
                .egress(existing.egress());
        subnets.connect().ifPresent(subnet -> args.poolSubnets(CONNECT, subnet));
        subnets.packages().ifPresent(subnet -> args.poolSubnets(PACKAGES, subnet));
        return new ExistingAzureNetwork("network", args.build(), options());
    }

    private ExistingAksCluster existing(ExistingAksConfig existing) {
        var settings = config.cluster();
        return new ExistingAksCluster(
                "cluster",
                ExistingAksClusterArgs.builder()
                        .group(group)
                        .clusterId(existing.clusterId())
                        .network(network)
                        .zones(config.network().zones())
                        .version(settings.kubernetesVersion())
                        .login(settings.login())
                        .pools(nodes.fixed())
                        .site(Sites.of(stack))
                        .build(),
                options());
    }

    private AzureNetwork newNetwork() {
        var settings = config.network();
        return new AzureNetwork(
                "network",
                AzureNetworkArgs.builder()
                        .group(group)
                        .cidr(settings.cidr())
                        .pools(nodes.subnets())
                        .netApp(config.makesVolume())
                        .privateEndpoints(config.packageManager()
                                .filter(packages -> packages.files().existing().isEmpty())
                                .isPresent())
                        .keyVaultId(config.encryption().keyVaultId().map(Output::of))
                        .natAddresses(settings.natAddresses())
                        .clientCidrs(AzureIngress.clientCidrs(config))
                        .build(),
                options());
    }

    private AksCluster newCluster() {
        var settings = config.cluster();
        return new AksCluster(
                "cluster",
                AksClusterArgs.builder()
                        .group(group)
                        .logs(logs())
                        .network(network)
                        .version(settings.kubernetesVersion())
                        .zones(config.network().zones())
                        .podCidr(settings.podCidr())
                        .serviceCidr(settings.serviceCidr())
                        .publicCidrs(settings.allowedCidrs())
                        .admins(Outputs.of(settings.admins()))
                        .login(settings.login())
                        .systemPool(AzureNodes.pool("system", settings.systemNodes()))
                        .pools(nodes.fixed())
                        .elasticSubnets(nodes.elasticSubnets())
                        .diskEncryptionSetId(
                                config.encryption().diskEncryptionSetId().map(Output::of))
                        .appRouting(AzureIngress.appRouting(config))
                        .site(Sites.of(stack))
                        .protect(stack.protect())
                        .build(),
                options());
    }
}
