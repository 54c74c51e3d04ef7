package posit.monitoring;

import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.Component;
import posit.cloud.Names;

/**
 * An SNS topic that mails alarms to one address, whose owner confirms once.
 *
 * <p>Not encrypted: CloudWatch cannot write to a topic under AWS' own key, and the texts name nothing but metrics. ref:
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
 */
public final class AwsAlarmTopic extends Component {
    /** @param email who is told */
    @Builder
    public record Args(Names names, String email) {}

    private final Topic topic;

    public AwsAlarmTopic(String name, Args args, ComponentResourceOptions options) {
        super("AwsAlarmTopic", name, options);
        topic = new Topic(
                name("topic"),
                TopicArgs.builder().name(args.names().of("alarms")).build(),
                child());
        new TopicSubscription(
                name("email"),
                TopicSubscriptionArgs.builder()
                        .topic(topic.arn())
                        .protocol("email")
                        .endpoint(args.email())
                        .build(),
                child());
        registerOutputs(Map.of("arn", topic.arn()));
    }

    public Output<String> arn() {
        return topic.arn();
    }
}
