package posit.plan.graph;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.objects;
import static posit.plan.graph.PlanView.text;
import static posit.plan.graph.PlanView.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.KubernetesTypes;
import posit.cloud.NodeLabels;
import posit.engine.PlannedResource;

/** The pools in which Karpenter makes nodes for Connect, found by what its servers and its content select. */
public final class AutoscaledNodes {
    public static final String JOB = "values.backends.kubernetes.defaultResourceJobBase.spec.template.";

    private static final String LABELS = "spec.template.metadata.labels";
    private static final String NODE = "spec.template.spec.";

    /** On EKS and on AKS. */
    private static final List<String> TYPES =
            List.of("node.kubernetes.io/instance-type", "karpenter.azure.com/sku-name");

    private final PlanView view;
    private final ConnectPlan connect;

    public AutoscaledNodes(PlanView view) {
        this.view = view;
        connect = new ConnectPlan(view);
    }

    /** Whether anything in the plan is for making nodes on demand. */
    public static boolean in(PlanView view) {
        return view.has(KubernetesTypes.KARPENTER_POOL)
                || view.has("posit:index:Karpenter")
                || view.has("posit:index:NodeAutoProvisioning");
    }

    public Optional<PlannedResource> server() {
        return pool("values.nodeSelector");
    }

    public Optional<PlannedResource> content() {
        return pool(JOB + "spec.nodeSelector");
    }

    /** That by which a pool's machines are made. */
    public Optional<PlannedResource> nodeClass(PlannedResource pool) {
        var reference = NODE + "nodeClassRef.";
        return view.plan().resources().stream()
                .filter(found -> text(found, "kind").equals(text(pool, reference + "kind"))
                        && text(found, "metadata.name").equals(text(pool, reference + "name"))
                        && text(found, "apiVersion").startsWith(text(pool, reference + "group") + "/"))
                .findFirst();
    }

    /** Machines a pool may be made of. */
    public static List<String> types(PlannedResource pool) {
        return requirements(pool)
                .filter(requirement -> TYPES.contains(requirement.get("key")))
                .flatMap(AutoscaledNodes::values)
                .toList();
    }

    /** Such as "m6i.2xlarge or m6i.4xlarge". */
    public static String machines(PlannedResource pool) {
        return String.join(" or ", types(pool));
    }

    /** As the pool names them; empty where it leaves them to its class. */
    public static Set<String> zones(PlannedResource pool) {
        return requirements(pool)
                .filter(requirement -> NodeLabels.ZONE.equals(requirement.get("key")))
                .flatMap(AutoscaledNodes::values)
                .map(zone -> zone.substring(zone.lastIndexOf('-') + 1))
                .collect(Collectors.toSet());
    }

    /** Subnets of the nodes of servers. */
    public Set<PlannedResource> subnets(String type) {
        return server().flatMap(this::nodeClass)
                .map(nodeClass -> view.behind(nodeClass, "spec", type))
                .orElse(Set.of());
    }

    /** Most vCPUs of a pool; 0 where there is no limit. */
    public static long cpus(PlannedResource pool) {
        var limit = text(pool, "spec.limits.cpu");
        return limit.matches("[0-9]+") ? Long.parseLong(limit) : 0;
    }

    public static Map<?, ?> labels(PlannedResource pool) {
        return at(pool, LABELS) instanceof Map<?, ?> labels ? labels : Map.of();
    }

    public static List<?> taints(PlannedResource pool) {
        return list(pool, NODE + "taints");
    }

    public static String expiry(PlannedResource pool) {
        return text(pool, NODE + "expireAfter");
    }

    private Optional<PlannedResource> pool(String selector) {
        var wanted = connect.release().map(release -> at(release, selector)).orElse(Map.of());
        return view.all(KubernetesTypes.KARPENTER_POOL).stream()
                .filter(pool -> wanted instanceof Map<?, ?> labels
                        && !labels.isEmpty()
                        && labels(pool).entrySet().containsAll(labels.entrySet()))
                .findFirst();
    }

    private static Stream<Map<?, ?>> requirements(PlannedResource pool) {
        return objects(pool, NODE + "requirements");
    }

    private static Stream<String> values(Map<?, ?> requirement) {
        return texts(requirement.get("values")).stream();
    }
}
