package posit.platform.azure;

import static posit.platform.azure.AzurePlatform.CONNECT;
import static posit.platform.azure.AzurePlatform.PACKAGES;

import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import posit.autoscaling.NodeAutoProvisioning;
import posit.cloud.AzureGroup;
import posit.cluster.Aks;
import posit.cluster.NodePool;
import posit.cluster.Placement;
import posit.config.azure.AksNodesConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.network.AzureNetwork.NodeSubnet;
import posit.network.VnetNetwork;

/** On which nodes the products of a stack on Azure run: a fixed number, or as many as Karpenter makes. */
final class AzureNodes {
    /** Places of the node subnets in the network: a product added later must not move the other's. */
    private static final NodeSubnet CONNECT_SUBNET = new NodeSubnet(CONNECT, 1);

    private static final NodeSubnet PACKAGES_SUBNET = new NodeSubnet(PACKAGES, 2);

    private final AzureConfig config;

    AzureNodes(AzureConfig config) {
        this.config = config;
    }

    static NodePool pool(String name, AksNodesConfig nodes) {
        return new NodePool(name, nodes.type(), nodes.count(), nodes.diskGiB());
    }

    /** Connect's is the same either way, so that a stack can change its mind. */
    List<NodeSubnet> subnets() {
        return Stream.of(
                        config.connect().map(connect -> CONNECT_SUBNET),
                        config.packageManager().map(packages -> PACKAGES_SUBNET))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those in which AKS makes nodes on demand. */
    List<String> elasticSubnets() {
        return config.connect().flatMap(ConnectOnAksConfig::autoscaling).map(autoscaling -> CONNECT).stream()
                .toList();
    }

    /** Pools of fixed size. */
    List<NodePool> fixed() {
        return Stream.of(
                        config.connect()
                                .filter(connect -> connect.autoscaling().isEmpty())
                                .map(connect -> pool(CONNECT, connect.nodes())),
                        config.packageManager().map(packages -> pool(PACKAGES, packages.nodes())))
                .flatMap(Optional::stream)
                .toList();
    }

    Placement ofConnect(
            AzureGroup group, VnetNetwork network, Aks cluster, Supplier<ComponentResourceOptions> onAzure) {
        var connect = config.connect().orElseThrow();
        return connect.autoscaling()
                .map(autoscaling -> new NodeAutoProvisioning.Args(
                        group,
                        network,
                        cluster,
                        config.network().zones(),
                        CONNECT,
                        autoscaling.pools().sizes()))
                .<Placement>map(args -> new NodeAutoProvisioning("autoscaling", args, onAzure.get()).placement())
                .orElseGet(() -> pool(CONNECT, connect.nodes()));
    }
}
