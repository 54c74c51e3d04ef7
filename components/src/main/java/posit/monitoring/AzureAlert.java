package posit.monitoring;

import java.util.List;
import java.util.Map;

/**
 * When Azure Monitor raises an alert about one metric.
 *
 * @param part end of its name, for example {@code storage}
 * @param aggregation of the window, for example {@code Average}
 * @param below true: raised below the threshold; false: above it
 * @param threshold in the unit of the metric
 * @param window that is looked at, as ISO 8601 writes it
 * @param every how often, as ISO 8601 writes it
 * @param dimensions values of the metric's dimensions that count, each for itself, {@code *} for any; empty: all together
 * @param says what is wrong, and what to do
 */
record AzureAlert(
        String part,
        String metric,
        String aggregation,
        boolean below,
        double threshold,
        String window,
        String every,
        Map<String, List<String>> dimensions,
        String says) {}
