package posit.plan.report.diagram;

/**
 * Traffic from one shape to another.
 *
 * @param label "" or a few characters
 * @param shownBy URN of the resource whose inputs show that the traffic flows
 */
public record Arrow(String from, String to, String label, String shownBy) {}
