package posit.cloudsim;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
    static Stream<Map<String, Object>> labels(Cloud cloud, Thing cluster) {
        return cloud.stream()
                .filter(thing -> thing.state() != State.CREATING && thing.state() != State.UNHEALTHY)
                .flatMap(thing -> labels(cluster, thing));
    }

    private static Stream<Map<String, Object>> labels(Thing cluster, Thing thing) {
        return switch (thing.type()) {
            case EksKinds.NODE_GROUP ->
                thing.texts("clusterName").contains(cluster.id()) ? pool(thing.inputs(), "labels") : Stream.empty();
            case AzureKinds.POOL ->
                thing.id().startsWith(cluster.id() + "/") ? pool(thing.inputs(), "nodeLabels") : Stream.empty();
            case AzureKinds.CLUSTER ->
                thing.id().equals(cluster.id())
                        ? Values.at(thing.inputs(), "agentPoolProfiles").stream()
                                .flatMap(profile -> pool(profile, "nodeLabels"))
                        : Stream.empty();
            case "kubernetes:karpenter.sh/v1:NodePool" ->
                isAt(cluster, thing.scope()) ? pool(thing.inputs(), "spec.template.metadata.labels") : Stream.empty();
            default -> Stream.empty();
        };
    }

    /** The labels that were asked for, and those that AKS adds. */
    private static Stream<Map<String, Object>> pool(Object pool, String path) {
        var labels = new TreeMap<String, Object>();
        Values.at(pool, path)
                .forEach(given -> ((Map<?, ?>) given).forEach((name, value) -> labels.put((String) name, value)));
        Values.text(pool, "mode")
                .ifPresent(mode -> labels.put("kubernetes.azure.com/mode", mode.toLowerCase(Locale.ROOT)));
        return Stream.of(labels);
    }
}
