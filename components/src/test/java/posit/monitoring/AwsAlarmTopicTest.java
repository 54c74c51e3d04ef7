package posit.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class AwsAlarmTopicTest {
    private final MockRun<AwsAlarmTopic> run = MockRun.of(context -> new AwsAlarmTopic(
            "alarms",
            AwsAlarmTopicArgs.builder()
                    .names(Samples.NAMES)
                    .email("on-call@acme.org")
                    .build(),
            Samples.options()));

    @Test
    void mails_what_it_gets() {
        assertThat(run.only("aws:sns/topic:Topic").at("name")).isEqualTo("acme-alarms");
        assertThat(run.only("aws:sns/topicSubscription:TopicSubscription").inputs())
                .isEqualTo(Map.of(
                        "topic",
                        MockRun.value(run.built().arn()),
                        "protocol",
                        "email",
                        "endpoint",
                        "on-call@acme.org"));
    }
}
