package posit.plan.compare;

/**
 * One input that differs.
 *
 * @param path such as {@code values.replicas}
 * @param before as shown, never a secret; "" when only {@code after} says something
 * @param after as shown, never a secret
 * @param edit what happens to it
 * @param forces whether the resource is replaced because of it
 */
public record PropertyChange(String path, String before, String after, Edit edit, boolean forces) {
    PropertyChange forcing(boolean forces) {
        return new PropertyChange(path, before, after, edit, forces);
    }

    /** For a reader: {@code values.replicas: 2 -> 3}. */
    public String words() {
        return path + ": " + (before.isEmpty() ? "" : before + " -> ") + after + (forces ? " (replaces)" : "");
    }
}
