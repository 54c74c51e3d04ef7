package posit.platform.azure;

import static posit.platform.shared.ProductNames.CONNECT;
import static posit.platform.shared.ProductNames.PACKAGES;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.autoscaling.NodeAutoProvisioning;
import posit.autoscaling.NodeAutoProvisioningArgs;
import posit.cluster.NodePool;
import posit.cluster.Placement;
import posit.config.azure.AksNodesConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.network.AzureNetwork.NodeSubnet;

/** The nodes of the products of a stack on Azure: pools of a fixed size, or as many nodes as Karpenter makes. */
record AzureNodes(AzureConfig config) {
    /** The places of the node subnets in the network are fixed: a product that is added later must not move the other's. */
    private static final NodeSubnet CONNECT_SUBNET = new NodeSubnet(CONNECT, 1);

    private static final NodeSubnet PACKAGES_SUBNET = new NodeSubnet(PACKAGES, 2);

    static NodePool pool(String name, AksNodesConfig nodes) {
        return new NodePool(name, nodes.type(), nodes.count(), nodes.diskGiB());
    }

    /** The subnets of the products' nodes. Connect's is the same with and without autoscaling, so that a stack can switch. */
    List<NodeSubnet> subnets() {
        return Stream.of(
                        config.connect().map(connect -> CONNECT_SUBNET),
                        config.packageManager().map(packages -> PACKAGES_SUBNET))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The names of the subnets in which AKS makes nodes on demand. */
    List<String> elasticSubnets() {
        return config.connect().flatMap(ConnectOnAksConfig::autoscaling).map(autoscaling -> CONNECT).stream()
                .toList();
    }

    /** The pools of fixed size. */
    List<NodePool> fixed() {
        return Stream.of(
                        config.connect()
                                .filter(connect -> connect.autoscaling().isEmpty())
                                .map(connect -> pool(CONNECT, connect.nodes())),
                        config.packageManager().map(packages -> pool(PACKAGES, packages.nodes())))
                .flatMap(Optional::stream)
                .toList();
    }

    Placement ofConnect(AzureFoundation foundation) {
        var connect = config.connect().orElseThrow();
        return connect.autoscaling()
                .map(autoscaling -> NodeAutoProvisioningArgs.builder()
                        .group(foundation.group())
                        .network(foundation.network())
                        .cluster(foundation.cluster())
                        .zones(config.network().zones())
                        .subnet(CONNECT)
                        .sizes(autoscaling.pools().sizes())
                        .build())
                .<Placement>map(args -> new NodeAutoProvisioning("autoscaling", args, foundation.options()).placement())
                .orElseGet(() -> pool(CONNECT, connect.nodes()));
    }
}
