package posit.plan.report;

import java.util.function.Function;
import posit.engine.PlannedResource;

/**
 * How the boxes of one type of component are told.
 *
 * @param component type without the project's prefix
 * @param label one word
 * @param facts of a component
 */
record Kind(String component, String label, Function<PlannedResource, String> facts) {}
