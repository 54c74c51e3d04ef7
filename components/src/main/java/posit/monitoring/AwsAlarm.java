package posit.monitoring;

import com.pulumi.core.Output;
import java.util.Map;

/**
 * When CloudWatch raises an alarm about one metric.
 *
 * @param part end of its name, for example {@code storage}
 * @param namespace of the metric, for example {@code AWS/RDS}
 * @param statistic of each period, for example {@code Average}
 * @param below true: raised below the threshold; false: above it
 * @param threshold in the unit of the metric
 * @param seconds of a period
 * @param periods in a row that must be bad
 * @param gap what a period without any value is: {@code breaching}, {@code notBreaching}, or {@code ignore}, which leaves the
 *     alarm as it is
 * @param says what is wrong, and what to do
 */
record AwsAlarm(
        String part,
        String namespace,
        String metric,
        Output<Map<String, String>> dimensions,
        String statistic,
        boolean below,
        double threshold,
        int seconds,
        int periods,
        String gap,
        String says) {}
