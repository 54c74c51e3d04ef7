package posit.platform.aws;

import static posit.platform.shared.ProductNames.CONNECT;
import static posit.platform.shared.ProductNames.PACKAGES;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.autoscaling.Karpenter;
import posit.autoscaling.KarpenterArgs;
import posit.autoscaling.PoolSizes;
import posit.cloud.Versions;
import posit.cluster.NodePool;
import posit.cluster.Placement;
import posit.config.aws.AwsConfig;
import posit.config.aws.EksNodesConfig;

/** The nodes of the products of a stack on AWS: pools of a fixed size, or as many nodes as Karpenter makes. */
record AwsNodes(AwsConfig config) {
    static NodePool pool(String name, EksNodesConfig nodes) {
        return new NodePool(name, nodes.type(), nodes.count(), nodes.diskGiB());
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

    /** The pool on which Karpenter runs; empty without autoscaling. */
    Optional<NodePool> system() {
        return config.connect()
                .flatMap(connect -> connect.autoscaling())
                .map(autoscaling -> pool("system", autoscaling.systemNodes()));
    }

    Placement ofConnect(AwsFoundation foundation) {
        var connect = config.connect().orElseThrow();
        return connect.autoscaling()
                .<Placement>map(autoscaling ->
                        karpenter(foundation, autoscaling.pools().sizes()).placement())
                .orElseGet(() -> pool(CONNECT, connect.nodes()));
    }

    private Karpenter karpenter(AwsFoundation foundation, PoolSizes sizes) {
        var args = KarpenterArgs.builder()
                .names(foundation.names())
                .region(foundation.region())
                .network(foundation.network())
                .cluster(foundation.cluster())
                .systemPool(system().orElseThrow())
                .sizes(sizes)
                .image(Versions.EKS_IMAGE)
                .nodeTags(foundation.tags())
                .diskKeyArn(foundation.encryption().ofDisks())
                .build();
        return new Karpenter("karpenter", args, foundation.options());
    }
}
