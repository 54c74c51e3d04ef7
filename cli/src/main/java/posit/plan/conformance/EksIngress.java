package posit.plan.conformance;

import java.util.Optional;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;

/** What the requirements for EKS ask of the load balancer of a product. */
final class EksIngress {
    private EksIngress() {}

    /** Whether a load balancer is a public one, as the pages have it, or internal. */
    static RequirementFinding exposure(Optional<PlannedResource> balancer) {
        var application = balancer.filter(
                        alb -> PlanView.text(alb, "loadBalancerType").equals("application"))
                .map(alb -> PlanView.at(alb, "internal"));
        if (application.filter(Boolean.TRUE::equals).isPresent()) {
            return new RequirementFinding(RequirementVerdict.DIFFERS, "internal ALB", RequirementFinding.INTERNAL);
        }
        var open = application.filter(Boolean.FALSE::equals).isPresent();
        return RequirementFinding.of(open, open ? "public ALB" : "no public ALB");
    }
}
