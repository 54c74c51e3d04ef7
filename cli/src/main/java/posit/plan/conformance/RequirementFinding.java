package posit.plan.conformance;

/**
 * What a plan has for a requirement.
 *
 * @param here facts of the plan, for a reader
 * @param note why it differs from the page, or ""
 */
public record RequirementFinding(RequirementVerdict verdict, String here, String note) {
    /** Why nothing is public where the page has a public load balancer. */
    public static final String INTERNAL = "internal by your choice: the page's is public";

    public static RequirementFinding of(boolean holds, String here) {
        return new RequirementFinding(holds ? RequirementVerdict.PUBLISHED : RequirementVerdict.MISSING, here, "");
    }

    public static RequirementFinding missing(String here) {
        return of(false, here);
    }

    /** A size that may be raised is as published when equal, and larger when above. */
    public static RequirementFinding size(boolean equal, boolean atLeast, String here) {
        var verdict = equal ? RequirementVerdict.PUBLISHED : RequirementVerdict.LARGER;
        return new RequirementFinding(atLeast ? verdict : RequirementVerdict.MISSING, here, "");
    }

    /** Below what the page recommends, unless it is not met anyway. */
    public RequirementFinding smallerIf(boolean below) {
        return below && verdict != RequirementVerdict.MISSING
                ? new RequirementFinding(RequirementVerdict.SMALLER, here, note)
                : this;
    }

    /** The finding for something that is the user's own. */
    public static RequirementFinding existing(String here) {
        return new RequirementFinding(RequirementVerdict.EXISTING, here, "");
    }

    /** A fact that rests on something of the user's own. */
    public RequirementFinding existingIf(boolean existing) {
        return existing && verdict != RequirementVerdict.MISSING ? existing(here) : this;
    }

    RequirementFinding because(String note) {
        return new RequirementFinding(verdict, here, note);
    }
}
