package posit.plan.report.html;

import java.util.Optional;
import posit.plan.bill.Bill;
import posit.plan.compare.Comparison;
import posit.plan.timing.Timing;

/**
 * What follows from a plan: its time, its costs and ages, and what it changes.
 *
 * @param comparison with what was before, if somebody asked for it
 */
public record Outlook(Timing timing, Bill bill, Optional<Comparison> comparison) {}
