package posit.platform.azure;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import posit.cloud.AzureGroup;
import posit.cluster.Aks;
import posit.cluster.AksCluster;
import posit.config.azure.AzureAlarmsConfig;
import posit.config.azure.AzureDatabaseConfig;
import posit.connect.Connect;
import posit.database.AzureDatabase;
import posit.database.Database;
import posit.monitoring.AzureActionGroup;
import posit.monitoring.AzureAlerts;
import posit.monitoring.AzureMetrics;
import posit.packagemanager.PackageManager;
import posit.storage.AzureFilesStorage;
import posit.storage.FileStorage;
import posit.storage.NetAppStorage;

/** Raises alerts about what a stack on Azure makes, where the stack file asks for them. */
final class AzureMonitoring {
    private final AzureGroup group;
    private final Supplier<ComponentResourceOptions> onAzure;
    private final Optional<Output<String>> actionGroupId;

    AzureMonitoring(AzureGroup group, Optional<AzureAlarmsConfig> alarms, Supplier<ComponentResourceOptions> onAzure) {
        this.group = group;
        this.onAzure = onAzure;
        actionGroupId =
                alarms.map(settings -> settings.actionGroupId().map(Output::of).orElseGet(() -> newGroup(settings)));
    }

    /** What others keep is theirs to watch, here and below. */
    void watch(Aks cluster) {
        if (cluster instanceof AksCluster ours) {
            watch("cluster", AzureMetrics.of(ours, List.of(Connect.NAME, PackageManager.NAME)));
        }
    }

    void watch(String product, Database database, AzureDatabaseConfig settings) {
        if (database instanceof AzureDatabase ours) {
            watch(product + "-database", AzureMetrics.of(ours, settings.connections()));
        }
    }

    void watch(String product, FileStorage files) {
        if (files instanceof NetAppStorage ours) {
            watch(product + "-files", AzureMetrics.of(ours));
        }
    }

    void watch(String product, FileStorage files, int shareGiB) {
        if (files instanceof AzureFilesStorage ours) {
            watch(product + "-files", AzureMetrics.of(ours, shareGiB));
        }
    }

    private void watch(String subject, AzureMetrics metrics) {
        actionGroupId.ifPresent(actions -> new AzureAlerts(
                subject + "-alerts", new AzureAlerts.Args(group, subject, actions, metrics), onAzure.get()));
    }

    private Output<String> newGroup(AzureAlarmsConfig settings) {
        var args = new AzureActionGroup.Args(group, settings.email().orElseThrow());
        return new AzureActionGroup("alerts", args, onAzure.get()).actionGroupId();
    }
}
