package posit.plan.conformance;

import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.Set;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.AutoscaledNodes;
import posit.plan.graph.AwsGraph;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PlanView;
import posit.plan.graph.ProductPlan;
import posit.reference.Figure;
import posit.reference.InstanceType;

/** What the pages for EKS ask of the nodes of a product. */
final class EksNodes {
    private static final String NONE = "no nodes";

    private final PlanView view;
    private final ProductPlan product;
    private final AutoscaledNodes made;
    private final AutoscaledSizes sizes;

    EksNodes(PlanView view, ProductPlan product) {
        this.view = view;
        this.product = product;
        made = new AutoscaledNodes(view);
        sizes = new AutoscaledSizes(view);
    }

    Set<PlannedResource> subnets() {
        return product.nodes()
                .map(group -> view.behind(group, "subnetIds", AwsTypes.SUBNET))
                .orElseGet(() -> autoscaled() ? made.subnets(AwsTypes.SUBNET) : Set.of());
    }

    Set<String> zones() {
        return product.existing.network() ? product.existing.zones() : AwsGraph.zones(subnets());
    }

    RequirementFinding inZones() {
        var existing = product.existing.network();
        var inside = existing || new AwsGraph(view).arePrivate(subnets());
        return RequirementFinding.of(zones().size() > 1 && inside, String.join(", ", zones()) + ", private subnets")
                .existingIf(existing);
    }

    /** Whether Karpenter makes the product's nodes. */
    private boolean autoscaled() {
        return product instanceof ConnectPlan && AutoscaledNodes.in(view);
    }

    RequirementFinding fixedCount() {
        if (autoscaled()) {
            return sizes.bounds();
        }
        return product.nodes()
                .map(group -> {
                    var sizes = Stream.of("minSize", "desiredSize", "maxSize")
                            .map(size -> number(group, "scalingConfig." + size))
                            .distinct()
                            .toList();
                    return RequirementFinding.of(
                            sizes.size() == 1, sizes.size() == 1 ? "always " + sizes.get(0) : "min, max differ");
                })
                .orElse(RequirementFinding.missing(NONE));
    }

    RequirementFinding size(Figure<Integer> nodes, Figure<String> type) {
        if (autoscaled()) {
            return sizes.size(nodes.value(), machine -> isAtLeast(machine, type.value()));
        }
        return product.nodes()
                .map(group -> {
                    var count = number(group, "scalingConfig.desiredSize");
                    var machine = text(group, "instanceTypes.0");
                    var published = count == nodes.value() && machine.equals(type.value());
                    var atLeast = count >= nodes.value() && isAtLeast(machine, type.value());
                    return RequirementFinding.size(published, atLeast, count + " x " + machine);
                })
                .orElse(RequirementFinding.missing(NONE));
    }

    /** Of EC2 types, and of RDS classes. */
    static boolean isAtLeast(String type, String published) {
        var planned = InstanceType.parse(type.replaceFirst("^db\\.", ""));
        var least = InstanceType.parse(published.replaceFirst("^db\\.", ""));
        return planned.isPresent() && least.isPresent() && planned.get().isAtLeast(least.get());
    }
}
