package posit.plan.conformance;

import static posit.plan.graph.PlanView.text;

import posit.engine.PlannedResource;
import posit.plan.graph.AksIngress;
import posit.plan.graph.PlanView;
import posit.plan.graph.ProductPlan;

/** What the requirements for AKS ask of how users reach a product. */
final class AksExposure {
    private static final Finding NOTHING = Finding.missing("nothing leads to the product");

    private final ProductPlan product;
    private final AksIngress ingress;

    AksExposure(PlanView view, ProductPlan product) {
        this.product = product;
        ingress = new AksIngress(view, product);
    }

    Finding loadBalancer() {
        if (!ingress.exists()) {
            return NOTHING;
        }
        return ingress.isAppRouting()
                ? appRouting()
                : ingress.traefik().map(this::traefik).orElse(Finding.missing("no controller"));
    }

    Finding stickiness() {
        if (!ingress.exists()) {
            return NOTHING;
        }
        var cookie = ingress.isAppRouting() ? "cookie, persistent" : "cookie";
        return Finding.of(ingress.keepsSessions(), ingress.keepsSessions() ? cookie : "not sticky");
    }

    boolean isInternal() {
        return ingress.isInternal();
    }

    private Finding appRouting() {
        if (product.yours.cluster()) {
            return Finding.yours("application routing of your cluster");
        }
        if (ingress.isInternal()) {
            return new Finding(Verdict.DIFFERS, "application routing, internal", Finding.INTERNAL);
        }
        var open = ingress.controllerType().equals("External");
        return Finding.of(open, "application routing, " + (open ? "public" : "not public"));
    }

    private Finding traefik(PlannedResource release) {
        var internal = ingress.isInternal();
        return new Finding(
                Verdict.DIFFERS,
                "Traefik " + text(release, "version") + (internal ? ", internal" : ", public"),
                internal ? Finding.INTERNAL : "instead of the page's application routing");
    }
}
