package posit.catalog;

/**
 * What a cloud charges for a resource.
 *
 * @param group of the bill
 * @param what with inputs in braces, such as {@code Azure Files share, {shareQuota} GiB}
 * @param note what it is for, and what it is charged by, or ""
 */
public record Charge(String group, String what, String note) {
    private static final Charge COMPUTED = new Charge("", "", "");

    static Charge parse(String text) {
        if (text.equals("computed")) {
            return COMPUTED;
        }
        var parts = text.split(" \\| ");
        return new Charge(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
    }

    /** Whether it depends on more than the texts of inputs. */
    public boolean isComputed() {
        return equals(COMPUTED);
    }
}
