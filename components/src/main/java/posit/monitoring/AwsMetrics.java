package posit.monitoring;

import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import posit.database.AwsDatabase;
import posit.ingress.AlbIngress;
import posit.storage.EfsStorage;

/**
 * What is worth an alarm about one part of a stack on AWS, and from where on.
 *
 * <p>Names, statistics and thresholds are those of AWS' list of recommended alarms where it has one, for a quarter of an hour
 * instead of its five minutes; where it says otherwise than here, a comment tells why. The list has none for load balancers.
 * ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html
 * ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
public final class AwsMetrics {
    private static final String RDS = "AWS/RDS";
    private static final String ALB = "AWS/ApplicationELB";
    private static final long GIB = 1L << 30;
    private static final int MINUTE = 60;
    private static final int DAY = 24 * 60 * 60;

    private static final String WELL = "notBreaching";
    private static final String FAULT = "breaching";
    private static final String AS_IT_IS = "ignore";

    private static final double BUSY_PERCENT = 90;
    private static final double FREE_STORAGE = 0.1;
    private static final double FREE_MEMORY = 0.25;
    private static final double CONNECTIONS = 0.9;

    /** AWS says 100, or less: at 100 it is slow already. */
    private static final double IO_LIMIT_PERCENT = 95;

    /** In five minutes: a few are a restart, more are a fault. */
    private static final double ERRORS = 10;

    /** AWS says 44. ACM tries from the 60th day on, and whoever imports a certificate often renews it a month before its end. */
    private static final double CERTIFICATE_DAYS = 30;

    private final List<AwsAlarm> alarms = new ArrayList<>();

    private AwsMetrics() {}

    /**
     * @param storageGiB the server's at its creation
     * @param memoryGiB of its class; empty: unknown, and not watched
     * @param connections most that PostgreSQL admits; empty: unknown, and not watched
     */
    public static AwsMetrics of(AwsDatabase database, int storageGiB, OptionalInt memoryGiB, OptionalInt connections) {
        var metrics = new AwsMetrics();
        var server = database.serverName().applyValue(id -> Map.of("DBInstanceIdentifier", id));
        // AWS advises against it where storage grows by itself: that ends at a size, and rests for six hours in
        // between.
        metrics.database(
                "storage",
                "FreeStorageSpace",
                server,
                "Minimum",
                true,
                Math.floor(FREE_STORAGE * storageGiB * GIB),
                WELL,
                "Less than a tenth of the storage is free. RDS adds some by itself up to database.maxStorageGiB.");
        // One alarm of four is enough to tell of a server that is not there.
        metrics.database(
                "cpu",
                "CPUUtilization",
                server,
                "Average",
                false,
                BUSY_PERCENT,
                FAULT,
                "The processor is busy: choose a larger database.type. Or the server reports nothing: it is down.");
        memoryGiB.ifPresent(gib -> metrics.database(
                "memory",
                "FreeableMemory",
                server,
                "Average",
                true,
                Math.floor(FREE_MEMORY * gib * GIB),
                WELL,
                "Less than a quarter of the memory is free: choose a larger database.type."));
        connections.ifPresent(most -> metrics.database(
                "connections",
                "DatabaseConnections",
                server,
                "Average",
                false,
                Math.floor(CONNECTIONS * most),
                WELL,
                "Nine tenths of the connections are taken: choose a larger database.type."));
        return metrics;
    }

    /** Its speed has no burst and no size to run out of, but operations have a limit. */
    public static AwsMetrics of(EfsStorage files) {
        var metrics = new AwsMetrics();
        metrics.alarms.add(new AwsAlarm(
                "io",
                "AWS/EFS",
                "PercentIOLimit",
                files.storageId().applyValue(id -> Map.of("FileSystemId", id)),
                "Average",
                false,
                IO_LIMIT_PERCENT,
                MINUTE,
                15,
                WELL,
                "At the limit of operations of a file system for a quarter of an hour."));
        return metrics;
    }

    public static AwsMetrics of(AlbIngress ingress) {
        var metrics = new AwsMetrics();
        var balancer = ingress.balancerSuffix().applyValue(suffix -> Map.of("LoadBalancer", suffix));
        var targets = Output.tuple(ingress.balancerSuffix(), ingress.targetsSuffix())
                .applyValue(suffixes -> Map.of("LoadBalancer", suffixes.t1, "TargetGroup", suffixes.t2));
        // Each node of a load balancer counts for itself: these two ask for what all of them see, so that one that is
        // late or has no pod in its zone is no alarm. AWS recommends it for the first.
        metrics.targets(
                "unhealthy", "UnHealthyHostCount", targets, "Minimum", false, WELL, "A pod answers no health checks.");
        metrics.targets(
                "no-target", "HealthyHostCount", targets, "Maximum", true, FAULT, "No pod is healthy: it is down.");
        metrics.errors("errors", "HTTPCode_Target_5XX_Count", targets, "The product answers with errors (5xx).");
        metrics.errors(
                "balancer-errors", "HTTPCode_ELB_5XX_Count", balancer, "The product does not answer (502 to 504).");
        // Once it has ended ACM reports nothing, and a new one reports once a day: neither may change the alarm.
        metrics.alarms.add(new AwsAlarm(
                "certificate",
                "AWS/CertificateManager",
                "DaysToExpiry",
                ingress.certificateArn().applyValue(arn -> Map.of("CertificateArn", arn)),
                "Minimum",
                true,
                CERTIFICATE_DAYS,
                DAY,
                1,
                AS_IT_IS,
                "The certificate ends within 30 days and was not renewed."));
        return metrics;
    }

    List<AwsAlarm> alarms() {
        return List.copyOf(alarms);
    }

    private void database(
            String part,
            String metric,
            Output<Map<String, String>> server,
            String statistic,
            boolean below,
            double threshold,
            String gap,
            String says) {
        alarms.add(new AwsAlarm(part, RDS, metric, server, statistic, below, threshold, 5 * MINUTE, 3, gap, says));
    }

    private void targets(
            String part,
            String metric,
            Output<Map<String, String>> of,
            String statistic,
            boolean down,
            String gap,
            String says) {
        alarms.add(new AwsAlarm(part, ALB, metric, of, statistic, down, down ? 1 : 0, MINUTE, 5, gap, says));
    }

    /** A minute without errors has no value. */
    private void errors(String part, String metric, Output<Map<String, String>> of, String says) {
        alarms.add(new AwsAlarm(part, ALB, metric, of, "Sum", false, ERRORS, 5 * MINUTE, 3, WELL, says));
    }
}
