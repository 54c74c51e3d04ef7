package posit.plan.conformance;

import java.util.function.Function;
import posit.plan.graph.PlanView;

/**
 * One sentence of a source document, and how a plan shows that it holds.
 *
 * @param id for example {@code CA-05}
 * @param topic two or three words
 * @param says what the page wants, shortened
 * @param source page
 */
public record Requirement(
        String id, String topic, String says, String source, Function<PlanView, RequirementFinding> check) {}
