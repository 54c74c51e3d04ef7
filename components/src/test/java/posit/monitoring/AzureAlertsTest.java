package posit.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import org.junit.jupiter.api.Test;
import posit.cluster.AksCluster;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class AzureAlertsTest {
    private static final String ALERT = "azure-native:monitor:MetricAlert";

    private final AzureMocks made = AzureMocks.run(context -> {
        var stack = new AzureReference();
        stack.base(context);
        var cluster = new AksCluster("cluster", stack.clusterArgs(), stack.onAzure());
        var metrics = AzureMetrics.of(cluster, List.of("posit-connect"));
        var args = AzureAlertsArgs.builder()
                .group(stack.group)
                .subject("cluster")
                .actionGroupId(Output.of("/actions"))
                .metrics(metrics)
                .build();
        new AzureAlerts("alerts", args, stack.onAzure());
    });

    @Test
    void tells_the_action_group_and_looks_at_the_dimensions_that_count() {
        var nodes = made.named(ALERT, "alerts-nodes");

        assertThat(nodes.at("actions.0.actionGroupId")).isEqualTo("/actions");
        assertThat(nodes.at("criteria.allOf.0.dimensions.0.name")).isEqualTo("condition");
        assertThat(nodes.at("criteria.allOf.0.dimensions.2.values")).isEqualTo(List.of("NotReady"));
        assertThat(made.named(ALERT, "alerts-pods").at("criteria.allOf.0.dimensions.0.values"))
                .isEqualTo(List.of("posit-connect"));
    }
}
