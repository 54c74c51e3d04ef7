package posit.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posit.cloud.IamPolicy;
import posit.testing.MockRun;
import posit.testing.Samples;

class AwsFlowLogsTest {
    private static MockRun<AwsFlowLogs> run() {
        return run(Optional.empty());
    }

    private static MockRun<AwsFlowLogs> run(Optional<Output<String>> key) {
        var args = new AwsFlowLogs.Args(Samples.NAMES, Output.of("vpc-1"), 14, key);
        return MockRun.of(context -> new AwsFlowLogs("logs", args, Samples.options()));
    }

    @Test
    void keeps_the_logs_as_long_as_it_is_told() {
        var group = run().only("aws:cloudwatch/logGroup:LogGroup");

        assertThat(group.at("name")).isEqualTo("/aws/vpc/acme-flow-logs");
        assertThat(group.at("retentionInDays")).isEqualTo(14L);
    }

    @Test
    void are_encrypted_with_the_key_of_cloudwatch_or_the_one_that_is_named() {
        var key = Optional.of(Output.of("arn:mock:key"));

        assertThat(run().only("aws:cloudwatch/logGroup:LogGroup").at("kmsKeyId"))
                .isNull();
        assertThat(run(key).only("aws:cloudwatch/logGroup:LogGroup").at("kmsKeyId"))
                .isEqualTo("arn:mock:key");
    }

    @Test
    void logs_what_is_accepted_and_what_is_rejected() {
        var log = run().only("aws:ec2/flowLog:FlowLog");

        assertThat(log.at("trafficType")).isEqualTo("ALL");
        assertThat(log.at("vpcId")).isEqualTo("vpc-1");
        assertThat(log.at("logDestination")).isEqualTo("arn:mock:logs-logs");
        assertThat(log.at("iamRoleArn")).isEqualTo("arn:mock:logs-writer-role");
    }

    @Test
    void lets_the_service_write_to_this_group_alone() {
        var run = run();

        assertThat(run.only("aws:iam/role:Role").at("assumeRolePolicy"))
                .isEqualTo(IamPolicy.trust("vpc-flow-logs.amazonaws.com"));
        assertThat(run.only("aws:iam/rolePolicy:RolePolicy").at("policy"))
                .isEqualTo("{\"Statement\":[{\"Action\":[\"logs:CreateLogStream\",\"logs:DescribeLogStreams\","
                        + "\"logs:PutLogEvents\"],\"Effect\":\"Allow\","
                        + "\"Resource\":[\"arn:mock:logs-logs\",\"arn:mock:logs-logs:*\"]}],"
                        + "\"Version\":\"2012-10-17\"}");
    }

    @Test
    void starts_only_when_its_role_has_the_right_to_write() {
        assertThat(run().only("aws:ec2/flowLog:FlowLog").dependencies()).contains("RolePolicy logs-writer-write");
    }
}
