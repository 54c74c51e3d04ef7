package posit.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.Resource;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;
import posit.testing.Samples;

class KarpenterQueueTest {
    private static final String RULE = "aws:cloudwatch/eventRule:EventRule";
    private static final String TARGET = "aws:cloudwatch/eventTarget:EventTarget";
    private static MockRun<KarpenterQueue> run;

    @BeforeAll
    static void deploy() {
        run = MockRun.of(context -> new KarpenterQueue("warnings", Samples.NAMES, Samples.options()));
    }

    @Test
    void forgets_what_is_older_than_five_minutes() {
        assertThat(run.only("aws:sqs/queue:Queue").inputs())
                .isEqualTo(Map.of(
                        "namePrefix",
                        "acme-karpenter-",
                        "messageRetentionSeconds",
                        300L,
                        "sqsManagedSseEnabled",
                        true));
    }

    @Test
    void hears_of_everything_that_takes_an_instance_away() {
        assertThat(run.names(RULE))
                .containsExactly(
                        "warnings-health",
                        "warnings-rebalance",
                        "warnings-reservation",
                        "warnings-spot",
                        "warnings-state");
        assertThat(run.each(RULE, "eventPattern"))
                .containsExactly(
                        "{\"detail-type\":[\"AWS Health Event\"],\"source\":[\"aws.health\"]}",
                        "{\"detail-type\":[\"EC2 Instance Rebalance Recommendation\"],\"source\":[\"aws.ec2\"]}",
                        "{\"detail-type\":[\"EC2 Capacity Reservation Instance Interruption Warning\"],"
                                + "\"source\":[\"aws.ec2\"]}",
                        "{\"detail-type\":[\"EC2 Spot Instance Interruption Warning\"],\"source\":[\"aws.ec2\"]}",
                        "{\"detail-type\":[\"EC2 Instance State-change Notification\"],\"source\":[\"aws.ec2\"]}");
        assertThat(run.each(TARGET, "arn")).hasSize(5).containsOnly("arn:mock:warnings-queue");
        assertThat(run.each(TARGET, "rule"))
                .containsExactlyElementsOf(run.names(RULE).stream()
                        .map(name -> (Object) (name + "-name"))
                        .toList());
    }

    @Test
    void takes_messages_of_aws_alone_and_none_without_tls() {
        assertThat(run.only("aws:sqs/queuePolicy:QueuePolicy").at("queueUrl"))
                .isEqualTo("https://sqs.mock.example/warnings-queue");
        assertThat(run.only("aws:sqs/queuePolicy:QueuePolicy").at("policy"))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"sqs:SendMessage\"],\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":[\"events.amazonaws.com\",\"sqs.amazonaws.com\"]},"
                        + "\"Resource\":\"arn:mock:warnings-queue\"},"
                        + "{\"Action\":[\"sqs:*\"],\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}},"
                        + "\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"*\"},"
                        + "\"Resource\":\"arn:mock:warnings-queue\"}],\"Version\":\"2012-10-17\"}");
    }

    @Test
    void has_rules_with_names_that_aws_can_complete() {
        assertThat(run.each(RULE, "namePrefix")).containsOnly("acme-karpenter-");
        assertThat("a".repeat(20) + "-karpenter-").hasSizeLessThanOrEqualTo(38);
    }

    @Test
    void is_ready_when_messages_arrive() {
        assertThat(run.built().ready().stream().map(Resource::pulumiResourceName))
                .containsExactly(
                        "warnings-policy",
                        "warnings-health",
                        "warnings-rebalance",
                        "warnings-reservation",
                        "warnings-spot",
                        "warnings-state");
    }
}
