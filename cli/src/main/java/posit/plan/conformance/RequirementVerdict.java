package posit.plan.conformance;

/** How what a stack has relates to what the page says. */
public enum RequirementVerdict {
    PUBLISHED("as published"),
    LARGER("larger"),
    /** Allowed, because the page only recommends, but told first. */
    SMALLER("below the page"),
    /** Allowed, because it does what the page's own choice does, but told first. */
    DIFFERS("differs from the page"),
    /** The user's own: the stack file names it, and nobody looks at it here. */
    EXISTING("yours, not checked here"),
    MISSING("not met");

    private final String words;

    RequirementVerdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
