package posit.plan.conformance;

import java.util.List;
import java.util.function.Predicate;
import posit.plan.graph.PlanView;

/**
 * The requirements of one source, and the stacks that they are for.
 *
 * @param subject such as {@code Connect on EKS}
 * @param applies to a plan
 */
public record Document(String subject, List<Requirement> requirements, Predicate<PlanView> applies) {
    /** {@code CA-01 to CA-13} */
    public String ids() {
        var last = requirements.size() - 1;
        return requirements.get(0).id() + " to " + requirements.get(last).id();
    }
}
