package posit.monitoring;

import com.pulumi.azurenative.insights.MetricAlertArgs;
import com.pulumi.azurenative.insights.inputs.MetricAlertActionArgs;
import com.pulumi.azurenative.insights.inputs.MetricAlertSingleResourceMultipleMetricCriteriaArgs;
import com.pulumi.azurenative.insights.inputs.MetricCriteriaArgs;
import com.pulumi.azurenative.insights.inputs.MetricDimensionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.AzureGroup;
import posit.cloud.Component;
import posit.cloud.MetricAlert;

/** Azure Monitor's alerts about one part of a stack, which tell an action group when they are raised and when they end. */
public final class AzureAlerts extends Component {
    /** Error: somebody should look today. ref: https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-overview */
    private static final int SEVERITY = 1;

    /** @param subject what they watch, for example {@code connect-database}: part of names */
    @Builder
    public record Args(AzureGroup group, String subject, Output<String> actionGroupId, AzureMetrics metrics) {}

    private final Args args;

    public AzureAlerts(String name, Args args, ComponentResourceOptions options) {
        super("AzureAlerts", name, options);
        this.args = args;
        args.metrics().alerts().forEach(this::add);
        registerOutputs(Map.of());
    }

    private void add(AzureAlert alert) {
        var group = args.group();
        new MetricAlert(
                name(alert.part()),
                MetricAlertArgs.builder()
                        .resourceGroupName(group.name())
                        .location("global")
                        .ruleName(group.names().of(args.subject() + "-" + alert.part()))
                        .description(alert.says())
                        .enabled(true)
                        .autoMitigate(true)
                        .severity(SEVERITY)
                        .scopes(args.metrics().scope().applyValue(List::of))
                        .windowSize(alert.window())
                        .evaluationFrequency(alert.every())
                        .criteria(MetricAlertSingleResourceMultipleMetricCriteriaArgs.builder()
                                .odataType("Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria")
                                .allOf(criterion(alert))
                                .build())
                        .actions(MetricAlertActionArgs.builder()
                                .actionGroupId(args.actionGroupId())
                                .build())
                        .tags(group.tags())
                        .build(),
                childOptions());
    }

    private MetricCriteriaArgs criterion(AzureAlert alert) {
        return MetricCriteriaArgs.builder()
                .criterionType("StaticThresholdCriterion")
                .name(alert.part())
                .metricNamespace(args.metrics().namespace())
                .metricName(alert.metric())
                .timeAggregation(alert.aggregation())
                .operator(alert.below() ? "LessThan" : "GreaterThan")
                .threshold(alert.threshold())
                .dimensions(dimensions(alert.dimensions()))
                .build();
    }

    private static List<MetricDimensionArgs> dimensions(Map<String, List<String>> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> MetricDimensionArgs.builder()
                                .name(entry.getKey())
                                .operator("Include")
                                .values(entry.getValue())
                                .build())
                        .toList();
    }
}
