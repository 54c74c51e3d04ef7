package posit.monitoring;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.Component;
import posit.cloud.Names;

/** CloudWatch alarms about one part of a stack, which tell an SNS topic when they are raised and when they end. */
public final class AwsAlarms extends Component {
    /** @param subject what they watch, for example {@code connect-database}: part of names */
    @Builder
    public record Args(Names names, String subject, Output<String> topicArn, AwsMetrics metrics) {}

    private final Args args;

    public AwsAlarms(String name, Args args, ComponentResourceOptions options) {
        super("AwsAlarms", name, options);
        this.args = args;
        args.metrics().alarms().forEach(this::add);
        registerOutputs(Map.of());
    }

    private void add(AwsAlarm alarm) {
        var topic = args.topicArn().applyValue(List::of);
        new MetricAlarm(
                name(alarm.part()),
                MetricAlarmArgs.builder()
                        .name(args.names().of(args.subject() + "-" + alarm.part()))
                        .alarmDescription(alarm.says())
                        .namespace(alarm.namespace())
                        .metricName(alarm.metric())
                        .dimensions(alarm.dimensions())
                        .statistic(alarm.statistic())
                        .comparisonOperator(alarm.below() ? "LessThanThreshold" : "GreaterThanThreshold")
                        .threshold(alarm.threshold())
                        .period(alarm.seconds())
                        .evaluationPeriods(alarm.periods())
                        .treatMissingData(alarm.gap())
                        .alarmActions(topic)
                        .okActions(topic)
                        .build(),
                child());
    }
}
