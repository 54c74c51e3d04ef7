package posit.cloudsim;

import java.util.Map;
import java.util.stream.Stream;
import posit.cloudsim.Thing.State;

/** The nodes of a cluster of either cloud. */
final class Nodes {
    private Nodes() {}

    /** Whether something is the cluster behind an endpoint. */
    static boolean isAt(Thing thing, String endpoint) {
        return thing.is(EksKinds.CLUSTER) && thing.output("endpoint").equals(endpoint)
                || thing.is(AzureKinds.CLUSTER) && AksRules.endpoint(thing).equals(endpoint);
    }

    /** The labels of the nodes of each pool, and of the pools that Karpenter fills when pods wait. */
    static Stream<Map<?, ?>> labels(Cloud cloud, Thing cluster) {
        return cloud.stream()
                .filter(thing -> thing.state() != State.CREATING && thing.state() != State.UNHEALTHY)
                .flatMap(thing -> labels(cluster, thing));
    }

    private static Stream<Map<?, ?>> labels(Thing cluster, Thing thing) {
        return switch (thing.type()) {
            case EksKinds.NODE_GROUP ->
                thing.texts("clusterName").contains(cluster.id()) ? of(thing, "labels") : Stream.empty();
            case AzureKinds.POOL ->
                thing.id().startsWith(cluster.id() + "/") ? of(thing, "nodeLabels") : Stream.empty();
            case AzureKinds.CLUSTER -> thing.id().equals(cluster.id()) ? Stream.of(Map.of()) : Stream.empty();
            case "kubernetes:karpenter.sh/v1:NodePool" ->
                isAt(cluster, thing.scope()) ? of(thing, "spec.template.metadata.labels") : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Stream<Map<?, ?>> of(Thing thing, String path) {
        var labels = Values.at(thing.inputs(), path).stream().findFirst();
        return Stream.of(labels.map(found -> (Map<?, ?>) found).orElse(Map.of()));
    }
}
