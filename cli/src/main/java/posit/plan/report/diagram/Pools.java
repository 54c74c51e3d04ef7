package posit.plan.report.diagram;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.AwsGraph;
import posit.plan.graph.PlanView;

/** The node pools of a cluster, as frames into which pods are put. */
final class Pools {
    private static final String INSTANCE_TYPE = "node.kubernetes.io/instance-type";
    private static final String PROFILES = "agentPoolProfiles";

    /** Kinds of pools, and where the labels of their nodes stand. */
    private static final Map<String, String> LABELS = Map.of(
            AwsTypes.NODE_GROUP,
            "labels",
            AzureTypes.NODE_POOL,
            "nodeLabels",
            KubernetesTypes.KARPENTER_POOL,
            "spec.template.metadata.labels");

    private final PlanView view;

    Pools(PlanView view) {
        this.view = view;
    }

    /** Also those that something else than the cluster's own component made: a plan has one cluster. */
    List<Shape> of(PlannedResource cluster) {
        var shapes = new ArrayList<Shape>();
        view.below(cluster, AzureTypes.AKS).forEach(aks -> shapes.addAll(profiles(aks)));
        shapes.addAll(each(AwsTypes.NODE_GROUP, this::nodeGroup));
        shapes.addAll(each(AzureTypes.NODE_POOL, this::agentPool));
        shapes.addAll(each(KubernetesTypes.KARPENTER_POOL, this::nodePool));
        return shapes;
    }

    /** URN of the pool whose labels a node selector names, or "". */
    String named(PlannedResource release, String selector) {
        if (!(at(release, selector) instanceof Map<?, ?> wanted) || wanted.isEmpty()) {
            return "";
        }
        return LABELS.keySet().stream()
                .flatMap(type -> view.all(type).stream())
                .filter(pool -> at(pool, LABELS.get(pool.type())) instanceof Map<?, ?> labels
                        && labels.entrySet().containsAll(wanted.entrySet()))
                .map(PlannedResource::urn)
                .findFirst()
                .orElse("");
    }

    private List<Shape> each(String type, Function<PlannedResource, Shape> shape) {
        return view.all(type).stream()
                .sorted(Comparator.comparing(PlannedResource::name))
                .map(shape)
                .toList();
    }

    private Shape nodeGroup(PlannedResource group) {
        var zones = AwsGraph.zones(view.behind(group, "subnetIds", AwsTypes.SUBNET));
        var least = number(group, "scalingConfig.minSize");
        var most = number(group, "scalingConfig.maxSize");
        var count = least == most ? String.valueOf(least) : least + " to " + most;
        return pool(
                group.urn(),
                count + " x " + text(group, "instanceTypes.0"),
                labels(group),
                List.of("private subnets", String.join(", ", zones)));
    }

    private Shape agentPool(PlannedResource pool) {
        return pool(
                pool.urn(),
                text(pool, "count") + " x " + text(pool, "vmSize"),
                labels(pool),
                List.of(subnet(pool, "vnetSubnetID"), zones(list(pool, "availabilityZones"))));
    }

    private Shape nodePool(PlannedResource pool) {
        var types = list(pool, "spec.template.spec.requirements").stream()
                .filter(one -> one instanceof Map<?, ?> fields && INSTANCE_TYPE.equals(fields.get("key")))
                .flatMap(one -> ((Map<?, ?>) one).get("values") instanceof List<?> values ? values.stream() : null)
                .map(String::valueOf)
                .collect(Collectors.joining(" or "));
        var most = text(pool, "spec.limits.cpu");
        return pool(
                pool.urn(),
                types.isEmpty() ? "any node that fits" : types,
                labels(pool),
                most.isEmpty() ? List.of("made as needed") : List.of("made as needed", "at most " + most + " vCPUs"));
    }

    private List<Shape> profiles(PlannedResource aks) {
        return Stream.iterate(0, i -> i + 1)
                .limit(list(aks, PROFILES).size())
                .map(i -> PROFILES + "." + i + ".")
                .map(at -> pool(
                        aks.urn() + "#" + text(aks, at + "name"),
                        text(aks, at + "count") + " x " + text(aks, at + "vmSize"),
                        text(aks, at + "name") + " nodes",
                        List.of(subnet(aks, PROFILES), zones(list(aks, at + "availabilityZones")))))
                .toList();
    }

    private static Shape pool(String id, String title, String kind, List<String> facts) {
        return Shape.box(id, Role.POOL, kind, title, facts);
    }

    private String subnet(PlannedResource pool, String input) {
        return view.behind(pool, input, AzureTypes.SUBNET).stream()
                .map(subnet -> "subnet " + text(subnet, "subnetName"))
                .collect(Collectors.joining(", "));
    }

    private static String zones(List<?> zones) {
        return "zones " + zones.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String labels(PlannedResource pool) {
        return at(pool, LABELS.get(pool.type())) instanceof Map<?, ?> labels && labels.get("workload") != null
                ? "nodes for " + labels.get("workload")
                : "nodes";
    }
}
