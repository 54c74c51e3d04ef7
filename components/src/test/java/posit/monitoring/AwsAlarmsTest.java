package posit.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.storage.EfsStorage;
import posit.testing.MockRun;
import posit.testing.Samples;

class AwsAlarmsTest {
    private static final Output<String> TOPIC = Output.of("arn:mock:topic");

    private final MockRun<AwsAlarms> run = MockRun.of(context -> {
        var files = new EfsStorage("files", Samples.filesArgs(true), Samples.options());
        var args = AwsAlarmsArgs.builder()
                .names(Samples.NAMES)
                .subject("connect-files")
                .topicArn(TOPIC)
                .metrics(AwsMetrics.of(files))
                .build();
        return new AwsAlarms("alarms", args, Samples.options());
    });

    @Test
    void tells_the_topic_when_an_alarm_begins_and_when_it_ends() {
        var alarm = run.only("aws:cloudwatch/metricAlarm:MetricAlarm");

        assertThat(alarm.name()).isEqualTo("alarms-io");
        assertThat(alarm.at("name")).isEqualTo("acme-connect-files-io");
        assertThat(alarm.at("dimensions")).isEqualTo(Map.of("FileSystemId", "files-files-id"));
        assertThat(alarm.at("comparisonOperator")).isEqualTo("GreaterThanThreshold");
        assertThat(alarm.at("threshold")).isEqualTo(95L);
        assertThat(alarm.at("alarmActions")).isEqualTo(List.of("arn:mock:topic"));
        assertThat(alarm.at("okActions")).isEqualTo(List.of("arn:mock:topic"));
    }
}
