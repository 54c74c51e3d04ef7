package posit;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Optional;
import posit.cloud.AzureGroup;
import posit.cluster.AksCluster;
import posit.config.AzureAlarmsConfig;
import posit.config.AzureDatabaseConfig;
import posit.connect.Connect;
import posit.database.AzureDatabase;
import posit.monitoring.AzureActionGroup;
import posit.monitoring.AzureAlerts;
import posit.monitoring.AzureMetrics;
import posit.packagemanager.PackageManager;
import posit.storage.AzureFilesStorage;
import posit.storage.NetAppStorage;

/** Raises alerts about what a stack on Azure makes, where the stack file asks for them. */
final class AzureMonitoring {
    private final AzureGroup group;
    private final ComponentResourceOptions onAzure;
    private final Optional<Output<String>> actionGroupId;

    AzureMonitoring(AzureGroup group, Optional<AzureAlarmsConfig> alarms, ComponentResourceOptions onAzure) {
        this.group = group;
        this.onAzure = onAzure;
        actionGroupId =
                alarms.map(settings -> settings.actionGroupId().map(Output::of).orElseGet(() -> newGroup(settings)));
    }

    void watch(AksCluster cluster) {
        watch("cluster", AzureMetrics.of(cluster, List.of(Connect.NAME, PackageManager.NAME)));
    }

    void watch(String product, AzureDatabase database, AzureDatabaseConfig settings) {
        watch(product + "-database", AzureMetrics.of(database, settings.connections()));
    }

    void watch(String product, NetAppStorage files) {
        watch(product + "-files", AzureMetrics.of(files));
    }

    void watch(String product, AzureFilesStorage files, int shareGiB) {
        watch(product + "-files", AzureMetrics.of(files, shareGiB));
    }

    private void watch(String subject, AzureMetrics metrics) {
        actionGroupId.ifPresent(actions ->
                new AzureAlerts(subject + "-alerts", new AzureAlerts.Args(group, subject, actions, metrics), onAzure));
    }

    private Output<String> newGroup(AzureAlarmsConfig settings) {
        var args = new AzureActionGroup.Args(group, settings.email().orElseThrow());
        return new AzureActionGroup("alerts", args, onAzure).actionGroupId();
    }
}
