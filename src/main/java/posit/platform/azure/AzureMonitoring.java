package posit.platform.azure;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import posit.cloud.AzureGroup;
import posit.cluster.AksCluster;
import posit.config.azure.AzureAlarmsConfig;
import posit.config.azure.AzureDatabaseConfig;
import posit.connect.Connect;
import posit.database.AzureDatabase;
import posit.monitoring.AzureActionGroup;
import posit.monitoring.AzureActionGroupArgs;
import posit.monitoring.AzureAlerts;
import posit.monitoring.AzureAlertsArgs;
import posit.monitoring.AzureMetrics;
import posit.packagemanager.PackageManager;
import posit.storage.AzureFilesStorage;
import posit.storage.NetAppStorage;

/** The alerts of a stack on Azure, where the stack file asks for them. */
final class AzureMonitoring {
    private final AzureGroup group;
    private final Supplier<ComponentResourceOptions> options;
    private final Optional<Output<String>> actionGroupId;

    AzureMonitoring(AzureGroup group, Optional<AzureAlarmsConfig> alarms, Supplier<ComponentResourceOptions> options) {
        this.group = group;
        this.options = options;
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
        actionGroupId.ifPresent(actions -> new AzureAlerts(
                subject + "-alerts",
                AzureAlertsArgs.builder()
                        .group(group)
                        .subject(subject)
                        .actionGroupId(actions)
                        .metrics(metrics)
                        .build(),
                options.get()));
    }

    private Output<String> newGroup(AzureAlarmsConfig settings) {
        var args = AzureActionGroupArgs.builder()
                .group(group)
                .email(settings.email().orElseThrow())
                .build();
        return new AzureActionGroup("alerts", args, options.get()).actionGroupId();
    }
}
