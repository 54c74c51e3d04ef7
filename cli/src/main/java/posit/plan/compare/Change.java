package posit.plan.compare;

import java.util.List;
import java.util.Optional;

/**
 * What happens to one resource on the way from one side to the other.
 *
 * @param data what is lost with it when it is replaced or removed; empty when nothing is
 * @param protection what stands between it and its loss, or ""
 */
public record Change(
        Kind kind,
        String name,
        String type,
        List<PropertyChange> properties,
        Optional<String> data,
        String protection) {
    /** In the order in which a reader should see them. */
    public enum Kind {
        REPLACED("±", "replaced"),
        REMOVED("-", "removed"),
        CHANGED("~", "changed"),
        ADDED("+", "added");

        private final String mark;
        private final String word;

        Kind(String mark, String word) {
            this.mark = mark;
            this.word = word;
        }

        public String mark() {
            return mark;
        }

        public String word() {
            return word;
        }
    }

    public boolean losesData() {
        return data.isPresent() && (kind == Kind.REPLACED || kind == Kind.REMOVED);
    }

    /** Of a replacement those properties that force it. */
    public List<PropertyChange> told() {
        var forcing = properties.stream().filter(PropertyChange::forces).toList();
        return forcing.isEmpty() ? properties : forcing;
    }
}
