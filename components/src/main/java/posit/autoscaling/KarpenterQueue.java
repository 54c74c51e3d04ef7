package posit.autoscaling;

import static posit.cloud.IamPolicy.allow;
import static posit.cloud.IamPolicy.deny;

import com.pulumi.aws.cloudwatch.EventRule;
import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTarget;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.cloud.Component;
import posit.cloud.IamPolicy;
import posit.cloud.Json;
import posit.cloud.Names;

/**
 * The queue in which AWS announces to Karpenter that it will take an instance away.
 *
 * <p>ref: https://karpenter.sh/docs/reference/cloudformation/#interruption-handling
 */
final class KarpenterQueue extends Component {
    /** An announcement is worth nothing after five minutes. */
    private static final int RETENTION_SECONDS = 300;

    /** Source and type of each announcement, by a short name of ours. */
    private static final Map<String, List<String>> EVENTS = new TreeMap<>(Map.of(
            "health", List.of("aws.health", "AWS Health Event"),
            "spot", List.of("aws.ec2", "EC2 Spot Instance Interruption Warning"),
            "rebalance", List.of("aws.ec2", "EC2 Instance Rebalance Recommendation"),
            "state", List.of("aws.ec2", "EC2 Instance State-change Notification"),
            "reservation", List.of("aws.ec2", "EC2 Capacity Reservation Instance Interruption Warning")));

    private final Names names;
    private final Queue queue;
    private final List<Resource> ready = new ArrayList<>();

    KarpenterQueue(String name, Names names, ComponentResourceOptions options) {
        super("KarpenterQueue", name, options);
        this.names = names;
        queue = new Queue(
                name("queue"),
                QueueArgs.builder()
                        .namePrefix(names.prefix("karpenter"))
                        .messageRetentionSeconds(RETENTION_SECONDS)
                        .sqsManagedSseEnabled(true)
                        .build(),
                child());
        ready.add(new QueuePolicy(
                name("policy"),
                QueuePolicyArgs.builder()
                        .queueUrl(queue.url())
                        .policy(queue.arn().applyValue(KarpenterQueue::policy))
                        .build(),
                child()));
        EVENTS.forEach(this::announce);
        registerOutputs(Map.of("queueName", queueName()));
    }

    Output<String> queueName() {
        return queue.name();
    }

    Output<String> queueArn() {
        return queue.arn();
    }

    List<Resource> ready() {
        return List.copyOf(ready);
    }

    private void announce(String event, List<String> sourceAndType) {
        var pattern = Map.of("source", sourceAndType.subList(0, 1), "detail-type", sourceAndType.subList(1, 2));
        var rule = new EventRule(
                name(event),
                EventRuleArgs.builder()
                        .namePrefix(names.prefix("karpenter"))
                        .description(sourceAndType.get(1) + ", for Karpenter of " + names.stack())
                        .eventPattern(Json.write(pattern))
                        .build(),
                child());
        ready.add(new EventTarget(
                name(event),
                EventTargetArgs.builder().rule(rule.name()).arn(queue.arn()).build(),
                child()));
    }

    private static String policy(String queueArn) {
        return IamPolicy.document(
                allow(List.of("sqs:SendMessage"), queueArn)
                        .to(Map.of("Service", List.of("events.amazonaws.com", "sqs.amazonaws.com"))),
                deny(List.of("sqs:*"), queueArn).to(Map.of("AWS", "*")).when("Bool", "aws:SecureTransport", "false"));
    }
}
