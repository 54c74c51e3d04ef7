package posit.plan.report.html;

import java.time.LocalDate;
import java.util.Optional;
import posit.plan.bill.Bill;
import posit.plan.compare.Comparison;
import posit.plan.engine.Plan;
import posit.plan.timing.CreationTimes;
import posit.plan.timing.Timing;

/**
 * What follows from a plan: its time, its costs and ages, and what it changes.
 *
 * @param comparison with what was before, if somebody asked for it
 */
public record Outlook(Timing timing, Bill bill, Optional<Comparison> comparison) {
    public static Outlook of(Plan plan, CreationTimes times, LocalDate today, Optional<Comparison> comparison) {
        return new Outlook(Timing.of(plan, times), Bill.of(plan, today), comparison);
    }
}
