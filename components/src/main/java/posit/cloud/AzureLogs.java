package posit.cloud;

import com.pulumi.azurenative.insights.DiagnosticSettingArgs;
import com.pulumi.azurenative.insights.inputs.LogSettingsArgs;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.azurenative.operationalinsights.WorkspaceArgs;
import com.pulumi.azurenative.operationalinsights.inputs.WorkspaceSkuArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;

/** A Log Analytics workspace with retention, to which the other components send their logs. */
public final class AzureLogs extends Component {
    /** @param retentionDays 30 to 730 */
    @Builder
    public record Args(
            AzureGroup group,
            @Builder.Default("posit.cloud.Retention.LOGS") int retentionDays) {}

    private final Workspace workspace;

    public AzureLogs(String name, Args args, ComponentResourceOptions options) {
        super("AzureLogs", name, options);
        var group = args.group();
        workspace = new Workspace(
                name("workspace"),
                WorkspaceArgs.builder()
                        .resourceGroupName(group.name())
                        .location(group.location())
                        .workspaceName(group.names().of("logs"))
                        .sku(WorkspaceSkuArgs.builder().name("PerGB2018").build())
                        .retentionInDays(args.retentionDays())
                        .tags(group.tags())
                        .build(),
                child());
        registerOutputs(Map.of("workspaceId", workspace.id()));
    }

    /**
     * Sends logs of a resource here.
     *
     * @param categories as Azure names them for that kind of resource
     */
    public void collect(
            String name, Output<String> resourceId, List<String> categories, CustomResourceOptions.Builder options) {
        var logs = categories.stream()
                .map(category -> LogSettingsArgs.builder()
                        .category(category)
                        .enabled(true)
                        .build())
                .toList();
        new DiagnosticSetting(
                name,
                DiagnosticSettingArgs.builder()
                        .name("posit")
                        .resourceUri(resourceId)
                        .workspaceId(workspace.id())
                        // One table a category: cheaper to query than the shared AzureDiagnostics.
                        .logAnalyticsDestinationType("Dedicated")
                        .logs(logs)
                        .build(),
                options);
    }
}
