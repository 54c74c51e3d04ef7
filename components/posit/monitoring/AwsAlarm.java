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
 * @param silenceIsBad what the absence of the metric means
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
        boolean silenceIsBad,
        String says) {}
