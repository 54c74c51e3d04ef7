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
 * <p>Thresholds are those of AWS' list of recommended alarms where it has one; 5xx answers, unhealthy targets and days to the
 * end of a certificate are ours. ref:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html
 */
public final class AwsMetrics {
    private static final String RDS = "AWS/RDS";
    private static final String ALB = "AWS/ApplicationELB";
    private static final long GIB = 1L << 30;
    private static final int MINUTE = 60;
    private static final int DAY = 24 * 60 * 60;

    private static final double BUSY_PERCENT = 90;
    private static final double FREE_STORAGE = 0.1;
    private static final double FREE_MEMORY = 0.1;
    private static final double CONNECTIONS = 0.9;
    private static final double IO_LIMIT_PERCENT = 95;

    /** In five minutes: a few are a restart, more are a fault. */
    private static final double ERRORS = 10;

    /** ACM renews its own 60 days before. ref: https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html */
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
        metrics.low(
                "storage",
                "FreeStorageSpace",
                server,
                Math.floor(FREE_STORAGE * storageGiB * GIB),
                "Less than a tenth of the storage is free. RDS adds some by itself up to database.maxStorageGiB.");
        metrics.high(
                "cpu", "CPUUtilization", server, BUSY_PERCENT, "The processor is busy: choose a larger database.type.");
        memoryGiB.ifPresent(gib -> metrics.low(
                "memory",
                "FreeableMemory",
                server,
                Math.floor(FREE_MEMORY * gib * GIB),
                "Less than a tenth of the memory is free: choose a larger database.type."));
        connections.ifPresent(most -> metrics.high(
                "connections",
                "DatabaseConnections",
                server,
                Math.floor(CONNECTIONS * most),
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
                false,
                "At the limit of operations of a file system for a quarter of an hour."));
        return metrics;
    }

    public static AwsMetrics of(AlbIngress ingress) {
        var metrics = new AwsMetrics();
        var balancer = ingress.balancerSuffix().applyValue(suffix -> Map.of("LoadBalancer", suffix));
        var targets = Output.tuple(ingress.balancerSuffix(), ingress.targetsSuffix())
                .applyValue(suffixes -> Map.of("LoadBalancer", suffixes.t1, "TargetGroup", suffixes.t2));
        metrics.targets(
                "unhealthy", "UnHealthyHostCount", targets, "Maximum", false, "A pod answers no health checks.");
        metrics.targets("no-target", "HealthyHostCount", targets, "Minimum", true, "No pod is healthy: it is down.");
        metrics.errors("errors", "HTTPCode_Target_5XX_Count", targets, "The product answers with errors (5xx).");
        metrics.errors(
                "balancer-errors", "HTTPCode_ELB_5XX_Count", balancer, "The product does not answer (502 to 504).");
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
                false,
                "The certificate ends within 30 days and was not renewed."));
        return metrics;
    }

    List<AwsAlarm> alarms() {
        return List.copyOf(alarms);
    }

    private void low(String part, String metric, Output<Map<String, String>> server, double threshold, String says) {
        alarms.add(new AwsAlarm(part, RDS, metric, server, "Average", true, threshold, 5 * MINUTE, 3, false, says));
    }

    private void high(String part, String metric, Output<Map<String, String>> server, double threshold, String says) {
        alarms.add(new AwsAlarm(part, RDS, metric, server, "Average", false, threshold, 5 * MINUTE, 3, false, says));
    }

    /** A load balancer without targets reports no counts of them at all. */
    private void targets(
            String part, String metric, Output<Map<String, String>> of, String statistic, boolean down, String says) {
        alarms.add(new AwsAlarm(part, ALB, metric, of, statistic, down, down ? 1 : 0, MINUTE, 5, down, says));
    }

    private void errors(String part, String metric, Output<Map<String, String>> of, String says) {
        alarms.add(new AwsAlarm(part, ALB, metric, of, "Sum", false, ERRORS, 5 * MINUTE, 3, false, says));
    }
}
