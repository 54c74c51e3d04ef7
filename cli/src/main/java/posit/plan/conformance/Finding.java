package posit.plan.conformance;

/**
 * What a plan has for a requirement.
 *
 * @param here facts of the plan, for a reader
 * @param note why it differs from the page, or ""
 */
public record Finding(Verdict verdict, String here, String note) {
    /** Why nothing is public where the page has a public load balancer. */
    public static final String INTERNAL = "internal by your choice: the page's is public";

    public static Finding of(boolean holds, String here) {
        return new Finding(holds ? Verdict.PUBLISHED : Verdict.MISSING, here, "");
    }

    public static Finding missing(String here) {
        return of(false, here);
    }

    /** Of a size that may be raised: as published when equal, larger when above. */
    public static Finding size(boolean equal, boolean atLeast, String here) {
        var verdict = equal ? Verdict.PUBLISHED : Verdict.LARGER;
        return new Finding(atLeast ? verdict : Verdict.MISSING, here, "");
    }

    /** Below what the page recommends, unless it is not met anyway. */
    public Finding smallerIf(boolean below) {
        return below && verdict != Verdict.MISSING ? new Finding(Verdict.SMALLER, here, note) : this;
    }

    /** Of something that is the user's own. */
    public static Finding yours(String here) {
        return new Finding(Verdict.YOURS, here, "");
    }

    /** A fact that rests on something of the user's own. */
    public Finding yoursIf(boolean theirs) {
        return theirs && verdict != Verdict.MISSING ? yours(here) : this;
    }

    Finding because(String note) {
        return new Finding(verdict, here, note);
    }
}
