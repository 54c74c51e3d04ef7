package posit.platform.aws;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Optional;
import java.util.function.Supplier;
import posit.cloud.Names;
import posit.config.aws.AwsAlarmsConfig;
import posit.config.aws.AwsDatabaseConfig;
import posit.database.AwsDatabase;
import posit.ingress.AlbIngress;
import posit.monitoring.AwsAlarmTopic;
import posit.monitoring.AwsAlarmTopicArgs;
import posit.monitoring.AwsAlarms;
import posit.monitoring.AwsAlarmsArgs;
import posit.monitoring.AwsMetrics;
import posit.storage.EfsStorage;

/** The alarms of a stack on AWS, where the stack file asks for them. */
final class AwsMonitoring {
    private final Names names;
    private final Supplier<ComponentResourceOptions> options;
    private final Optional<Output<String>> topicArn;

    /** @param options new ones each time */
    AwsMonitoring(Names names, Optional<AwsAlarmsConfig> alarms, Supplier<ComponentResourceOptions> options) {
        this.names = names;
        this.options = options;
        topicArn = alarms.map(settings -> settings.topicArn().map(Output::of).orElseGet(() -> newTopic(settings)));
    }

    void watch(String product, AwsDatabase database, AwsDatabaseConfig settings) {
        watch(
                product + "-database",
                AwsMetrics.of(database, settings.storageGiB(), settings.memoryGiB(), settings.connections()));
    }

    void watch(String product, EfsStorage files) {
        watch(product + "-files", AwsMetrics.of(files));
    }

    void watch(String product, AlbIngress ingress) {
        watch(product + "-ingress", AwsMetrics.of(ingress));
    }

    private void watch(String subject, AwsMetrics metrics) {
        topicArn.ifPresent(topic -> new AwsAlarms(
                subject + "-alarms",
                AwsAlarmsArgs.builder()
                        .names(names)
                        .subject(subject)
                        .topicArn(topic)
                        .metrics(metrics)
                        .build(),
                options.get()));
    }

    private Output<String> newTopic(AwsAlarmsConfig settings) {
        var args = AwsAlarmTopicArgs.builder()
                .names(names)
                .email(settings.email().orElseThrow())
                .build();
        return new AwsAlarmTopic("alarms", args, options.get()).arn();
    }
}
