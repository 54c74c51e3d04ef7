package posit.plan.conformance;

import static posit.plan.graph.PlanView.text;

import posit.engine.PlannedResource;
import posit.plan.graph.AksIngress;
import posit.plan.graph.PlanView;
import posit.plan.graph.ProductPlan;
import posit.reference.Support;

/** What the requirements for AKS ask of how users reach a product. */
final class AksExposure {
    /** Since then NGINX gets no fixes: the requirement is met as published, and nobody should take that for an advice. */
    private static final String RETIRED =
            "retired by Microsoft on " + Support.APP_ROUTING.end().value();

    private static final RequirementFinding NOTHING = RequirementFinding.missing("nothing leads to the product");

    private final ProductPlan product;
    private final AksIngress ingress;

    AksExposure(PlanView view, ProductPlan product) {
        this.product = product;
        ingress = new AksIngress(view, product);
    }

    RequirementFinding loadBalancer() {
        if (!ingress.exists()) {
            return NOTHING;
        }
        return ingress.isAppRouting()
                ? appRouting()
                : ingress.traefik().map(this::traefik).orElse(RequirementFinding.missing("no controller"));
    }

    RequirementFinding stickiness() {
        if (!ingress.exists()) {
            return NOTHING;
        }
        var cookie = ingress.isAppRouting() ? "cookie, persistent" : "cookie";
        return RequirementFinding.of(ingress.keepsSessions(), ingress.keepsSessions() ? cookie : "not sticky");
    }

    boolean isInternal() {
        return ingress.isInternal();
    }

    private RequirementFinding appRouting() {
        if (product.existing.cluster()) {
            return RequirementFinding.existing("application routing of your cluster");
        }
        if (ingress.isInternal()) {
            return new RequirementFinding(
                    RequirementVerdict.DIFFERS, "application routing, internal", RequirementFinding.INTERNAL);
        }
        var open = ingress.controllerType().equals("External");
        return RequirementFinding.of(open, "application routing, " + (open ? "public" : "not public") + ", " + RETIRED);
    }

    private RequirementFinding traefik(PlannedResource release) {
        var internal = ingress.isInternal();
        return new RequirementFinding(
                RequirementVerdict.DIFFERS,
                "Traefik " + text(release, "version") + (internal ? ", internal" : ", public"),
                internal ? RequirementFinding.INTERNAL : "instead of the page's application routing, " + RETIRED);
    }
}
