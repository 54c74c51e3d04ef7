package posit.plan.compare;

/** What happens to one input between two sides. */
public enum Edit {
    ADDED,
    CHANGED,
    REMOVED;

    /** @param before null where the input was not given, as {@code after} where it is no longer */
    public static Edit of(Object before, Object after) {
        if (before == null) {
            return ADDED;
        }
        return after == null ? REMOVED : CHANGED;
    }
}
