package posit.config.aws;

import java.util.Set;
import posit.reference.AwsLimits;

/** The rule for keys that say how long CloudWatch keeps a log. */
final class LogDays {
    static final String ALLOWED = "CloudWatch keeps a log for one of " + AwsLimits.LOG_DAYS + " days";
    static final String CURE = "choose one of them";

    private static final Set<String> DAYS = Set.of(AwsLimits.LOG_DAYS.split(", "));

    private LogDays() {}

    static boolean allow(int days) {
        return DAYS.contains("" + days);
    }
}
