package posit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The values that stand for what a cloud makes up. */
class CloudMockTest {
    private static final ProviderMock MOCK = CloudMock.of(Map.of("aws:region", "us-gov-west-1"));

    @ParameterizedTest
    @CsvSource({
        "aws:iam/role:Role,                       arn,     arn:aws-us-gov:iam::123456789012:role/x-.*",
        "aws:iam/role:Role,                       name,    x-[0-9a-f]{7}",
        "aws:kms/key:Key,                         arn,     arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/.*",
        "aws:efs/fileSystem:FileSystem,           dnsName, filesystem-.*[.]efs[.]us-gov-west-1[.]amazonaws[.]com",
        "aws:lb/loadBalancer:LoadBalancer,        dnsName, x-.*[.]us-gov-west-1[.]elb[.]amazonaws[.]com",
        "aws:lb/targetGroup:TargetGroup,          arn,     arn:aws-us-gov:lb:us-gov-west-1:123456789012:targetgroup/x-.*",
        "aws:sqs/queue:Queue,                     arn,     arn:aws-us-gov:sqs:us-gov-west-1:123456789012:x-.*",
        "aws:sqs/queue:Queue,                     url,     https://sqs.us-gov-west-1.amazonaws.com/123456789012/x-.*",
        "aws:s3/bucketV2:BucketV2,                arn,     arn:aws-us-gov:s3:::x-.*",
        "aws:route53/record:Record,               fqdn,    x-.*",
        "aws:ec2/launchTemplate:LaunchTemplate,   latestVersion, 1",
        "eks:index:Cluster,                       oidcIssuer,    oidc[.]eks[.]us-gov-west-1[.]amazonaws[.]com/id/.*",
    })
    void an_output_is_recognisable(String type, String output, String expected) {
        assertThat(created(type, Map.of()).outputs().get(output).toString()).matches(expected);
    }

    @Test
    void a_certificate_is_validated_by_a_record_of_its_domain() {
        var outputs = created("aws:acm/certificate:Certificate", Map.of("domainName", "a.example.com"))
                .outputs();
        assertThat(outputs.get("domainValidationOptions"))
                .isInstanceOfSatisfying(List.class, options -> assertThat(options.toString())
                        .contains("domainName=a.example.com")
                        .contains(".a.example.com.")
                        .contains("resourceRecordType=CNAME"));
    }

    @Test
    void a_cluster_hands_out_a_kubeconfig_that_logs_in_through_the_cli() {
        var kubeconfig = (Secret)
                created("eks:index:Cluster", Map.of("name", "acme")).outputs().get("kubeconfigJson");
        assertThat((String) kubeconfig.value())
                .contains("\"users\":[{")
                .contains(
                        "\"args\":[\"--region\",\"us-gov-west-1\",\"eks\",\"get-token\",\"--cluster-name\",\"acme\"]");
    }

    @Test
    void a_given_value_stands_and_a_missing_name_is_added() {
        assertThat(created("aws:iam/role:Role", Map.of("name", "mine")).outputs())
                .containsEntry("name", "mine");
        var object = created("kubernetes:core/v1:Secret", Map.of("metadata", Map.of("namespace", "posit")));
        assertThat(object.outputs().get("metadata")).isEqualTo(Map.of("namespace", "posit", "name", object.id()));
        assertThat(object.id()).matches("x-[0-9a-f]{7}");
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                Arguments.of("getPartition", "partition", "aws-us-gov"),
                Arguments.of("getRegion", "name", "us-gov-west-1"),
                Arguments.of("getCallerIdentity", "accountId", "123456789012"),
                Arguments.of(
                        "getAvailabilityZones",
                        "names",
                        Stream.of("a", "b", "c", "d", "e", "f")
                                .map("us-gov-west-1"::concat)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_lookup_that_depends_on_the_region_alone_is_answered(String name, String field, Object value) {
        var call = new PlannedInvoke("aws:index/" + name + ":" + name, Map.of(), "", "");
        assertThat(MOCK.invoke(call, null)).containsEntry(field, value);
    }

    private static ProviderMock.Reply created(String type, Map<String, Object> inputs) {
        var resource = Resources.of(type, inputs);
        return MOCK.create(new ProviderMock.Request(resource, null, Set.of("arn", "name"), false));
    }
}
