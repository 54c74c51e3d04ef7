package posit.plan.conformance;

import static posit.plan.graph.AutoscaledNodes.JOB;
import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import posit.cloud.NodeLabels;
import posit.engine.PlannedResource;
import posit.outputs.PlatformOutput;
import posit.plan.graph.AutoscaledNodes;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.KarpenterPlan;
import posit.plan.graph.PlanView;
import posit.reference.Autoscaling;
import posit.reference.Pages;

/** Rows AS: Posit's page on autoscaling, for a stack that chooses it. */
final class AutoscalingRows {
    private static final String WORKLOAD = "workload";
    private static final String SERVER = "connect-server";
    private static final String CONTENT = "connect-content";
    private static final String DO_NOT_DISRUPT = "karpenter.sh/do-not-disrupt";
    private static final Map<String, String> TAINT = Map.of("key", WORKLOAD, "value", SERVER, "effect", "NoSchedule");
    private static final Map<String, String> TOLERATION =
            Map.of("key", WORKLOAD, "operator", "Equal", "value", SERVER, "effect", "NoSchedule");

    private static final Map<String, Object> SPREAD = Map.of(
            "maxSkew",
            1L,
            "topologyKey",
            NodeLabels.HOSTNAME,
            "whenUnsatisfiable",
            "ScheduleAnyway",
            "labelSelector",
            Map.of("matchLabels", Map.of("app.kubernetes.io/name", "rstudio_connect")));

    private static final List<Requirement> REQUIREMENTS = List.of(
            row("AS-01", "server pool", "tainted, loses empty nodes only", AutoscalingRows::serverPool),
            row("AS-02", "content pool", "no taint, shrinks after 30s", AutoscalingRows::contentPool),
            row("AS-03", "server pods", "tolerate, select, are not disrupted", AutoscalingRows::serverPods),
            row("AS-04", "content pods", "on the content pool, spread", AutoscalingRows::contentPods),
            row("AS-05", "render jobs", "are not disrupted, other content is", AutoscalingRows::renderJobs),
            row("AS-06", "node maker", "Karpenter can make nodes", AutoscalingRows::installed),
            row("AS-07", "validation", "five steps after a deployment", AutoscalingRows::validation),
            row("AS-08", "limitations", "six, to be known", AutoscalingRows::limitations));

    private final PlanView view;
    private final AutoscaledNodes nodes;
    private final KarpenterPlan karpenter;
    private final Optional<PlannedResource> release;

    private AutoscalingRows(PlanView view) {
        this.view = view;
        nodes = new AutoscaledNodes(view);
        karpenter = new KarpenterPlan(view);
        release = new ConnectPlan(view).release();
    }

    static Document document() {
        return new Document("Connect with autoscaling", REQUIREMENTS, view -> AutoscaledNodes.in(view));
    }

    private RequirementFinding installed() {
        return karpenter
                .isManaged()
                .map(managed ->
                        RequirementFinding.of(managed, managed ? "node auto-provisioning of AKS" : "not switched on"))
                .orElseGet(this::ownController);
    }

    private RequirementFinding ownController() {
        return karpenter
                .controller()
                .map(release -> {
                    var on = karpenter
                            .systemNodes()
                            .map(group -> number(group, "scalingConfig.desiredSize") + " fixed nodes")
                            .orElse("no nodes");
                    return RequirementFinding.of(
                            karpenter.isComplete(release), "Karpenter " + text(release, "version") + " on " + on);
                })
                .orElse(RequirementFinding.missing("no Karpenter"));
    }

    private static Requirement row(
            String id, String topic, String says, Function<AutoscalingRows, RequirementFinding> check) {
        return new Requirement(
                id, topic, says, Pages.CONNECT_AUTOSCALING, view -> check.apply(new AutoscalingRows(view)));
    }

    private RequirementFinding serverPool() {
        return nodes.server()
                .map(pool -> {
                    var never = AutoscaledNodes.expiry(pool).equals("Never");
                    var holds = makesNodes(pool, SERVER)
                            && AutoscaledNodes.taints(pool).equals(List.of(TAINT))
                            && shrinks(pool, "WhenEmpty", "1m")
                            && never;
                    return RequirementFinding.of(
                            holds, described(pool) + (never ? ", never expires" : ", expires by force"));
                })
                .orElse(RequirementFinding.missing("no pool that servers select"));
    }

    private RequirementFinding contentPool() {
        return nodes.content()
                .map(pool -> {
                    var holds = makesNodes(pool, CONTENT)
                            && AutoscaledNodes.taints(pool).isEmpty()
                            && shrinks(pool, "WhenEmptyOrUnderutilized", "30s");
                    return RequirementFinding.of(
                            holds, described(pool) + ", at most " + AutoscaledNodes.cpus(pool) + " vCPUs");
                })
                .orElse(RequirementFinding.missing("no pool that content selects"));
    }

    /** Has the page's label, and all that Karpenter's API demands: machines, and a class that is there. */
    private boolean makesNodes(PlannedResource pool, String workload) {
        return workload.equals(AutoscaledNodes.labels(pool).get(WORKLOAD))
                && !AutoscaledNodes.types(pool).isEmpty()
                && nodes.nodeClass(pool).isPresent();
    }

    private static boolean shrinks(PlannedResource pool, String policy, String after) {
        return text(pool, "spec.disruption.consolidationPolicy").equals(policy)
                && text(pool, "spec.disruption.consolidateAfter").equals(after);
    }

    private static String described(PlannedResource pool) {
        return (AutoscaledNodes.taints(pool).isEmpty() ? "open" : "tainted") + ", "
                + text(pool, "spec.disruption.consolidationPolicy") + " after "
                + text(pool, "spec.disruption.consolidateAfter");
    }

    private RequirementFinding serverPods() {
        var tolerate = release.stream()
                .anyMatch(found -> list(found, "values.tolerations").contains(TOLERATION));
        var select = selects("values.nodeSelector", SERVER);
        var stay = "true".equals(annotation("values.pod.annotations"));
        return RequirementFinding.of(
                tolerate && select && stay,
                (tolerate ? "tolerate the taint, " : "no toleration, ")
                        + (select ? "on " + SERVER : "anywhere")
                        + (stay ? ", not disrupted" : ", may be disrupted"));
    }

    private RequirementFinding contentPods() {
        var select = selects(JOB + "spec.nodeSelector", CONTENT);
        var spread = release.stream().anyMatch(found -> list(found, JOB + "spec.topologySpreadConstraints")
                .contains(SPREAD));
        return RequirementFinding.of(
                select && spread,
                (select ? "on " + CONTENT : "anywhere")
                        + (spread ? ", spread over nodes if possible" : ", not spread"));
    }

    /** On the pods of all content it would keep the pool from shrinking. */
    private RequirementFinding renderJobs() {
        var renders = release.stream()
                .anyMatch(found -> list(found, "values.config.Kubernetes.RenderedContentAnnotation")
                        .contains(DO_NOT_DISRUPT + "=true"));
        var all = annotation(JOB + "metadata.annotations") != null;
        return RequirementFinding.of(
                renders && !all,
                (renders ? DO_NOT_DISRUPT : "may be disrupted") + (all ? ", and all other content too" : ""));
    }

    /** The command finds in the values, which are an output, that these nodes have to be there. */
    private RequirementFinding validation() {
        var told = view.plan().outputs().containsKey(PlatformOutput.CONNECT_HELM_VALUES.key())
                && selects("values.nodeSelector", SERVER);
        return RequirementFinding.of(
                told, told ? "./posit verify " + view.plan().stack() : "verify would not know");
    }

    private RequirementFinding limitations() {
        var warnings = view.plan().warnings();
        var told = Autoscaling.LIMITATIONS.stream()
                .filter(limitation -> warnings.stream().anyMatch(warning -> warning.contains(limitation.value())))
                .count();
        return RequirementFinding.of(
                told == Autoscaling.LIMITATIONS.size(), told + " told in the warnings of the plan");
    }

    private boolean selects(String path, String workload) {
        return release.stream().anyMatch(found -> Map.of(WORKLOAD, workload).equals(at(found, path)));
    }

    private Object annotation(String path) {
        return release.map(found -> at(found, path) instanceof Map<?, ?> map ? map.get(DO_NOT_DISRUPT) : null)
                .orElse(null);
    }
}
