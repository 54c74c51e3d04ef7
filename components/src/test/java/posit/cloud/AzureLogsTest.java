package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class AzureLogsTest {
    @Test
    void logs_of_a_resource_go_to_one_workspace_with_retention() {
        var made = AzureMocks.run(context -> {
            var group = new AzureGroup("group", new AzureReference().groupArgs(), null);
            var logs = new AzureLogs(
                    "logs",
                    AzureLogsArgs.builder().group(group).retentionDays(30).build(),
                    null);
            logs.collect("audit", Output.of("/some/id"), List.of("one", "two"), CustomResourceOptions.builder());
        });
        assertThat(made.only("azure-native:operationalinsights:Workspace").at("retentionInDays"))
                .isEqualTo(30.0);
        var setting = made.named("azure-native:monitor:DiagnosticSetting", "audit");
        assertThat(setting.at("resourceUri")).isEqualTo("/some/id");
        assertThat(setting.at("workspaceId")).isEqualTo(AzureMocks.id("logs-workspace"));
        assertThat(setting.at("logs"))
                .isEqualTo(List.of(
                        Map.of("category", "one", "enabled", true), Map.of("category", "two", "enabled", true)));
    }
}
