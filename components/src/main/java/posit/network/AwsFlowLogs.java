package posit.network;

import static posit.cloud.IamPolicy.allow;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.FlowLog;
import com.pulumi.aws.ec2.FlowLogArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.cloud.AwsRole;
import posit.cloud.Component;
import posit.cloud.IamPolicy;
import posit.cloud.Names;

/** Flow logs of a VPC in a log group with retention. */
final class AwsFlowLogs extends Component {
    record Args(Names names, Output<String> vpcId, int retentionDays, Optional<Output<String>> logKeyArn) {}

    AwsFlowLogs(String name, Args args, ComponentResourceOptions options) {
        super("AwsFlowLogs", name, options);
        var group = new LogGroup(
                name("logs"),
                LogGroupArgs.builder()
                        .name("/aws/vpc/" + args.names().of("flow-logs"))
                        .retentionInDays(args.retentionDays())
                        .kmsKeyId(args.logKeyArn().orElse(null))
                        .build(),
                child());
        var role = new AwsRole(
                name("writer"),
                AwsRole.Args.inline(
                        args.names().prefix("flow-logs"),
                        IamPolicy.trust("vpc-flow-logs.amazonaws.com"),
                        "write",
                        group.arn().applyValue(AwsFlowLogs::write)),
                componentOptions().build());
        new FlowLog(
                name("flow-log"),
                FlowLogArgs.builder()
                        .vpcId(args.vpcId())
                        .trafficType("ALL")
                        .logDestination(group.arn())
                        .iamRoleArn(role.arn())
                        .build(),
                child(role.granted()));
        registerOutputs(Map.of("logGroup", group.name()));
    }

    private static String write(String logGroupArn) {
        var actions = List.of("logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents");
        return IamPolicy.document(allow(actions, List.of(logGroupArn, logGroupArn + ":*")));
    }
}
