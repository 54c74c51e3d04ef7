package posit.plan.bill;

import java.time.LocalDate;
import java.util.Optional;
import posit.reference.Support;

/**
 * A version the stack runs.
 *
 * @param what with its number, such as {@code EKS 1.35}
 * @param end last day of its maker's standard support; empty where none is published
 * @param ending whether that day is near or past
 * @param source page of that day, or ""
 */
public record Version(String what, Optional<LocalDate> end, boolean ending, String source) {

    static Version of(Support support, LocalDate today) {
        return new Version(
                support.product() + " " + support.version(),
                Optional.of(support.end().value()),
                support.endsSoon(today),
                support.end().url());
    }

    static Version without(String what) {
        return new Version(what, Optional.empty(), false, "");
    }
}
