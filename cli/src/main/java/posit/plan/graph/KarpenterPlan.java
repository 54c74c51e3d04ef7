package posit.plan.graph;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.Map;
import java.util.Optional;
import posit.catalog.AwsTypes;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;

/** What a plan has of Karpenter: of its own on EKS, run by Azure on AKS. */
public final class KarpenterPlan {
    private static final String CHART = "karpenter";

    private final PlanView view;

    public KarpenterPlan(PlanView view) {
        this.view = view;
    }

    /** Whether AKS runs Karpenter itself; empty on EKS. */
    public Optional<Boolean> isManaged() {
        return view.one(AzureTypes.AKS)
                .map(aks -> text(aks, "nodeProvisioningProfile.mode").equals("Auto"));
    }

    /** Whether the chart has its custom resources, fixed nodes to run on, and the rights to make nodes that may join. */
    public boolean isComplete(PlannedResource release) {
        return chart(CHART + "-crd").isPresent()
                && systemNodes().filter(KarpenterPlan::isFixed).isPresent()
                && hearsOfInterruptions(release)
                && view.behind(release, "values").stream()
                        .anyMatch(source -> source.type().equals(AwsTypes.EKS))
                && hasRights(release)
                && nodesMayJoin();
    }

    public Optional<PlannedResource> controller() {
        return chart(CHART);
    }

    /** Nodes that Karpenter does not make, and runs on. */
    public Optional<PlannedResource> systemNodes() {
        var selector =
                controller().map(release -> at(release, "values.nodeSelector")).orElse(Map.of());
        return view.all(AwsTypes.NODE_GROUP).stream()
                .filter(group -> selector.equals(at(group, "labels")))
                .findFirst();
    }

    private static boolean isFixed(PlannedResource group) {
        var count = number(group, "scalingConfig.minSize");
        return count > 0 && count == number(group, "scalingConfig.maxSize");
    }

    /** Of nodes that AWS takes away, so that pods leave before. */
    private boolean hearsOfInterruptions(PlannedResource release) {
        var queues = view.behind(release, "values", AwsTypes.QUEUE);
        return queues.size() == 1
                && view.all(AwsTypes.EVENT_TARGET).stream()
                        .anyMatch(target -> view.behind(target, "arn").containsAll(queues));
    }

    private boolean hasRights(PlannedResource release) {
        return view.all(AwsTypes.POD_IDENTITY).stream()
                .anyMatch(
                        identity -> text(identity, "serviceAccount").equals(text(release, "values.serviceAccount.name"))
                                && text(identity, "namespace").equals(text(release, "namespace")));
    }

    /** The cluster lets in nodes with the role that Karpenter gives them. */
    private boolean nodesMayJoin() {
        return new AutoscaledNodes(view)
                .server()
                .flatMap(new AutoscaledNodes(view)::nodeClass)
                .filter(nodeClass -> view.all(AwsTypes.ACCESS_ENTRY).stream()
                        .filter(entry -> text(entry, "type").equals("EC2_LINUX"))
                        .flatMap(entry -> view.behind(entry, "principalArn").stream())
                        .anyMatch(view.behind(nodeClass, "spec")::contains))
                .isPresent();
    }

    private Optional<PlannedResource> chart(String chart) {
        return view.all(KubernetesTypes.RELEASE).stream()
                .filter(release -> PlanView.chart(release).equals(chart))
                .findFirst();
    }
}
