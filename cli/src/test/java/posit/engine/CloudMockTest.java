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
        "aws:efs/fileSystem:FileSystem,           dnsName, fs-0.*[.]efs[.]us-gov-west-1[.]amazonaws[.]com",
        "aws:lb/loadBalancer:LoadBalancer,        dnsName, x-.*[.]us-gov-west-1[.]elb[.]amazonaws[.]com",
        "aws:lb/targetGroup:TargetGroup,          arn,     arn:aws-us-gov:elasticloadbalancing:us-gov-west-1:123456789012:targetgroup/x-.*",
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

    @ParameterizedTest
    @CsvSource({
        "aws:ec2/vpc:Vpc,                         vpc-[0-9a-f]{17}",
        "aws:ec2/launchTemplate:LaunchTemplate,   lt-[0-9a-f]{17}",
        "aws:ec2/securityGroup:SecurityGroup,     sg-[0-9a-f]{17}",
        "aws:ec2/eip:Eip,                         eipalloc-[0-9a-f]{17}",
        "aws:efs/fileSystem:FileSystem,           fs-[0-9a-f]{17}",
        "aws:kms/key:Key,                         [0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}",
    })
    void an_id_has_the_form_that_aws_gives_it(String type, String expected) {
        assertThat(created(type, Map.of()).id()).matches(expected);
    }

    /** With a last number that AWS never gives, so that nobody takes it for the real one. */
    @Test
    void the_version_of_an_add_on_has_the_form_that_eks_gives_it() {
        var asked = Map.<String, Object>of("addonName", "coredns", "kubernetesVersion", "1.35");
        var call = new PlannedInvoke("aws:eks/getAddonVersion:getAddonVersion", asked, "", "");

        assertThat(MOCK.invoke(call, null)).containsEntry("version", "v1.35.0-eksbuild.0");
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
