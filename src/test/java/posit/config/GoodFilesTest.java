package posit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.config.aws.AwsConfig;
import posit.config.aws.AwsNetworkConfig;
import posit.config.aws.AwsSettings;
import posit.config.aws.ConnectOnEksConfig;
import posit.config.aws.EksConfig;
import posit.config.aws.EksNodesConfig;

class GoodFilesTest {
    @Test
    void the_shipped_aws_file_is_the_reference_page() throws IOException {
        StackConfig config = StackFiles.read(Files.readString(Path.of("Pulumi.aws.yaml")));

        assertThat(config.name()).isEqualTo("posit-aws");
        AwsConfig aws = (AwsConfig) config.settings();
        assertThat(aws.provider().region()).isEqualTo("us-east-1");
        assertThat(aws.connect().orElseThrow().exposure().domain()).isEqualTo("connect.example.com");
        assertThat(aws.connect().orElseThrow().nodes()).isEqualTo(new EksNodesConfig("t3.2xlarge", 2, 100));
    }

    @Test
    void a_given_certificate_needs_no_hosted_zone() throws IOException {
        ConnectOnEksConfig connect =
                aws("given-certificate-without-dns").connect().orElseThrow();

        assertThat(connect.exposure().domain()).isEqualTo("a.b.c.d-e.acme.org");
        assertThat(connect.exposure().hostedZoneId()).isEmpty();
        assertThat(connect.exposure().certificateArn())
                .isEqualTo(Optional.of("arn:aws-us-gov:acm:us-gov-west-1:111122223333:certificate/1234"));
    }

    @Test
    void a_private_endpoint_is_open_to_no_range() throws IOException {
        EksConfig cluster = aws("private-endpoint").cluster();

        assertThat(cluster.publicEndpoint()).isFalse();
        assertThat(cluster.allowedCidrs()).isEmpty();
    }

    @Test
    void zones_by_name_decide_their_number() throws IOException {
        AwsNetworkConfig network = aws("zones-by-name").network();

        assertThat(network.zones()).isEqualTo(3);
        assertThat(network.availabilityZones())
                .isEqualTo(List.of("ap-southeast-2a", "ap-southeast-2b", "ap-southeast-2c"));
    }

    @Test
    void an_empty_list_of_zones_is_none() {
        AwsNetworkConfig network = StackFiles.aws(StackFiles.SHORTEST + "  posit:network: {availabilityZones: []}\n")
                .network();

        assertThat(network.zones()).isEqualTo(2);
        assertThat(network.availabilityZones()).isEmpty();
    }

    @Test
    void what_the_cli_writes_is_read() throws IOException {
        StackConfig config = read("as-the-cli-writes-it");

        assertThat(config.protect()).isFalse();
        assertThat(((AwsConfig) config.settings())
                        .connect()
                        .orElseThrow()
                        .database()
                        .version())
                .isEqualTo("16");
    }

    @Test
    void what_the_cli_writes_for_the_provider_is_read() throws IOException {
        AwsSettings aws = aws("as-the-cli-writes-provider-settings").provider();

        assertThat(aws.profile()).contains("4711");
        assertThat(aws.maxRetries()).contains(40);
        assertThat(aws.forbiddenAccountIds()).containsExactly("111122223333");
    }

    @Test
    void a_role_needs_an_arn_only() {
        AwsSettings aws = StackFiles.aws(StackFiles.SHORTEST
                        + "  aws:assumeRole: {roleArn: arn:aws-us-gov:iam::111122223333:role/ci/a}\n")
                .provider();

        assertThat(aws.assumeRole())
                .contains(new AwsSettings.AssumeRole(
                        "arn:aws-us-gov:iam::111122223333:role/ci/a", Optional.empty(), Optional.empty()));
    }

    @Test
    void a_tag_may_be_set_twice_to_one_value() {
        StackConfig config = StackFiles.read(StackFiles.SHORTEST + """
                  posit:tags: {team: platform}
                  aws:defaultTags: {tags: {team: platform}}
                """);

        assertThat(config.tags())
                .isEqualTo(
                        ((AwsConfig) config.settings()).provider().defaultTags().tags());
    }

    @Test
    void settings_of_other_providers_are_left_alone() throws IOException {
        StackConfig config = read("other-providers-settings");

        assertThat(config).isEqualTo(StackFiles.read(StackFiles.SHORTEST));
    }

    @ParameterizedTest
    @CsvSource({
        "nodes, '{type: m6i.2xlarge}'",
        "nodes, '{type: m7i-flex.2xlarge}'",
        "nodes, '{type: r5.2xlarge}'",
        "nodes, '{type: c6a.4xlarge}'",
        "nodes, '{type: g4dn.2xlarge}'",
        "nodes, '{type: m5.metal}'",
        "nodes, '{type: m6i.metal}'",
        "nodes, '{count: 16}'",
        "nodes, '{diskGiB: 20}'",
        "database, '{type: db.m7g.large}'",
        "database, '{type: db.r6g.large}'",
        "database, '{type: db.t4g.large}'",
        "database, '{version: \"15.18\"}'",
        "database, '{version: \"17\"}'",
        "database, '{storageGiB: 90, maxStorageGiB: 99}'",
        "database, '{storageGiB: 65536, maxStorageGiB: 0}'",
        "database, '{backupRetentionDays: 1}'",
        "license, '{file: {secure: x}}'",
        "license, '{key: {secure: x}}'",
        "content, '{memory: {limit: none, maxLimit: none}}'",
        "content, '{cpu: {request: none, limit: 4, maxRequest: none}}'",
        "content, '{cpu: {maxRequest: 7999m, maxLimit: 8}, memory: {maxRequest: 31Gi, maxLimit: 32Gi}}'",
        "content, '{cpu: {request: 2, limit: 2, maxRequest: 2, maxLimit: 2}}'",
        "content, '{idleTimeout: 720h, minProcesses: 3, maxProcesses: 3}'",
        "content, '{defaultServiceAccount: a, serviceAccounts: [{name: a}]}'",
        "replicas, 4",
        "packageRepository, https://cran.acme.org:8443",
        "domain, xn--bcher-kva.example"
    })
    void accepts(String key, String value) {
        String file = key.equals("domain") ? StackFiles.SHORTEST.replaceAll(" *domain:.*\n", "") : StackFiles.SHORTEST;

        AwsConfig config = StackFiles.aws(file + "    " + key + ": " + value + "\n");

        assertThat(config.connect()).isPresent();
    }

    private static AwsConfig aws(String name) throws IOException {
        return (AwsConfig) read(name).settings();
    }

    private static StackConfig read(String name) throws IOException {
        return StackFiles.read(Files.readString(Path.of("src/test/resources/config/good", name + ".yaml")));
    }
}
