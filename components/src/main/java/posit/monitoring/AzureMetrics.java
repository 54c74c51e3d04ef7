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
 * <p>Names, aggregations and dimensions are those of Azure's reference, thresholds ours, not far from Microsoft's baseline.
 * ref: https://learn.microsoft.com/azure/azure-monitor/reference/metrics-index
 * ref: https://azure.github.io/azure-monitor-baseline-alerts/
 *
 * <p>The reference does not list the values of {@code status2}: the baseline asks for {@code NotReady}.
 */
public final class AzureMetrics {
    private static final String QUARTER = "PT15M";
    private static final String FIVE_MINUTES = "PT5M";
    private static final String HOUR = "PT1H";
    private static final double BUSY_PERCENT = 90;
    private static final double FULL_PERCENT = 85;
    private static final double CONNECTIONS = 0.9;
    private static final long GIB = 1L << 30;

    /**
     * Of a quarter of an hour. Azure samples nodes and pods each minute, a node or pod that is in a state as 1, but has no
     * minimum of them: minutes are counted instead, and a node that starts or a pod that waits for an image is no alert.
     */
    private static final double MINUTES = 10;

    private static final List<String> EACH = List.of("*");

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
        metrics.lasting(
                "nodes",
                "kube_node_status_condition",
                Map.of("condition", List.of("Ready"), "status2", List.of("NotReady"), "node", EACH),
                "A node is not ready.");
        metrics.lasting(
                "pods",
                "kube_pod_status_phase",
                Map.of("phase", List.of("Pending", "Unknown"), "namespace", namespaces, "pod", EACH),
                "A pod of a product has been waiting for ten minutes: there may be no room on the nodes.");
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

    private void lasting(String part, String metric, Map<String, List<String>> dimensions, String says) {
        alerts.add(new AzureAlert(part, metric, "Total", false, MINUTES, QUARTER, FIVE_MINUTES, dimensions, says));
    }
}
