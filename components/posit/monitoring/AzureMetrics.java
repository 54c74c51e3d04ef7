package posit.monitoring;

import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import posit.cluster.AksCluster;
import posit.database.AzureDatabase;
import posit.storage.AzureFilesStorage;
import posit.storage.NetAppStorage;

/**
 * What is worth an alert about one part of a stack on Azure, and from where on.
 *
 * <p>Names of metrics are Azure's, thresholds ours. ref:
 * https://learn.microsoft.com/azure/azure-monitor/reference/metrics-index
 */
public final class AzureMetrics {
    private static final String QUARTER = "PT15M";
    private static final String FIVE_MINUTES = "PT5M";
    private static final String HOUR = "PT1H";
    private static final double BUSY_PERCENT = 90;
    private static final double FULL_PERCENT = 85;
    private static final double CONNECTIONS = 0.9;
    private static final long GIB = 1L << 30;

    private final String namespace;
    private final Output<String> scope;
    private final List<AzureAlert> alerts = new ArrayList<>();

    private AzureMetrics(String namespace, Output<String> scope) {
        this.namespace = namespace;
        this.scope = scope;
    }

    /** @param connections most that PostgreSQL admits; empty: unknown, and not watched */
    public static AzureMetrics of(AzureDatabase database, OptionalInt connections) {
        var metrics = new AzureMetrics("Microsoft.DBforPostgreSQL/flexibleServers", database.serverId());
        metrics.high(
                "storage",
                "storage_percent",
                FULL_PERCENT,
                "At 95 % the server admits no more writes: raise database.storageGiB.");
        metrics.high("cpu", "cpu_percent", BUSY_PERCENT, "The processor is busy: choose a larger database.type.");
        metrics.high("memory", "memory_percent", BUSY_PERCENT, "Little memory is free: choose a larger database.type.");
        connections.ifPresent(most -> metrics.high(
                "connections",
                "active_connections",
                Math.floor(CONNECTIONS * most),
                "Nine tenths of the connections are taken: choose a larger database.type."));
        metrics.alerts.add(new AzureAlert(
                "down",
                "is_db_alive",
                "Maximum",
                true,
                1,
                FIVE_MINUTES,
                "PT1M",
                Map.of(),
                "The server does not answer."));
        return metrics;
    }

    public static AzureMetrics of(NetAppStorage files) {
        var metrics = new AzureMetrics("Microsoft.NetApp/netAppAccounts/capacityPools/volumes", files.storageId());
        metrics.high(
                "size",
                "VolumeConsumedSizePercentage",
                FULL_PERCENT,
                "A full volume refuses writes: raise files.volumeGiB.");
        return metrics;
    }

    /** @param shareGiB size of the share, alone in its account */
    public static AzureMetrics of(AzureFilesStorage files, int shareGiB) {
        var metrics = new AzureMetrics("Microsoft.Storage/storageAccounts/fileServices", files.fileServiceId());
        // Azure measures it once an hour.
        metrics.alerts.add(new AzureAlert(
                "size",
                "FileCapacity",
                "Average",
                false,
                Math.floor(FULL_PERCENT / 100 * shareGiB * GIB),
                HOUR,
                HOUR,
                Map.of(),
                "A full share refuses writes: raise files.shareGiB."));
        return metrics;
    }

    /** @param namespaces whose pods are watched */
    public static AzureMetrics of(AksCluster cluster, List<String> namespaces) {
        var metrics = new AzureMetrics("Microsoft.ContainerService/managedClusters", cluster.clusterId());
        metrics.alerts.add(new AzureAlert(
                "nodes",
                "kube_node_status_condition",
                "Average",
                false,
                0,
                QUARTER,
                FIVE_MINUTES,
                Map.of("condition", List.of("Ready"), "status", List.of("false", "unknown")),
                "A node is not ready."));
        metrics.alerts.add(new AzureAlert(
                "pods",
                "kube_pod_status_phase",
                "Minimum",
                false,
                0,
                QUARTER,
                FIVE_MINUTES,
                Map.of("phase", List.of("Pending", "Unknown"), "namespace", namespaces),
                "Pods of a product wait for a quarter of an hour: there may be no room on its nodes."));
        return metrics;
    }

    String namespace() {
        return namespace;
    }

    Output<String> scope() {
        return scope;
    }

    List<AzureAlert> alerts() {
        return List.copyOf(alerts);
    }

    private void high(String part, String metric, double threshold, String says) {
        alerts.add(new AzureAlert(part, metric, "Average", false, threshold, QUARTER, FIVE_MINUTES, Map.of(), says));
    }
}
