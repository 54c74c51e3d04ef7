package posit.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.cloud.IamPolicy;
import posit.cloud.KmsKeys;
import posit.testing.Asked;
import posit.testing.MockRun;
import posit.testing.Samples;

class AwsDatabaseTest {
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    private static final AwsDatabase.Size SIZE = AwsDatabaseSize.builder()
            .type("db.m5.large")
            .version("15")
            .storageGiB(20)
            .maxStorageGiB(100)
            .multiAz(true)
            .build();

    private static MockRun<AwsDatabase> run(AwsDatabase.Size size, boolean protect) {
        return run(size, protect, KmsKeys.ofData(Samples.keyArn()));
    }

    private static MockRun<AwsDatabase> run(AwsDatabase.Size size, boolean protect, KmsKeys keys) {
        return MockRun.of(context -> {
            var args = AwsDatabaseArgs.builder()
                    .names(Samples.NAMES)
                    .region(Samples.REGION)
                    .product("connect")
                    .network(Samples.network())
                    .clientSecurityGroupId(Output.of("sg-cluster"))
                    .keys(keys)
                    .size(size)
                    .database("connect")
                    .backupRetentionDays(14)
                    .logRetentionDays(90)
                    .protect(protect)
                    .build();
            return new AwsDatabase("db", args, Samples.options());
        });
    }

    private static Asked server() {
        return run(SIZE, true).only("aws:rds/instance:Instance");
    }

    @Test
    void logs_have_a_key_of_their_own_only_when_one_is_named() {
        var logs = Output.of("arn:mock:logs");
        var keys = new KmsKeys(Samples.keyArn(), Optional.empty(), Optional.of(logs));

        for (var group : List.of("db-postgresql", "db-upgrade")) {
            assertThat(run(SIZE, true).find(LOG_GROUP, group).at("kmsKeyId")).isNull();
            assertThat(run(SIZE, true, keys).find(LOG_GROUP, group).at("kmsKeyId"))
                    .isEqualTo("arn:mock:logs");
        }
        assertThat(run(SIZE, true, keys).only("aws:rds/instance:Instance").at("kmsKeyId"))
                .isEqualTo("arn:mock:key");
    }

    @Test
    void has_the_size_it_is_told() {
        var server = server();

        assertThat(server.at("engine")).isEqualTo("postgres");
        assertThat(server.at("engineVersion")).isEqualTo("15");
        assertThat(server.at("instanceClass")).isEqualTo("db.m5.large");
        assertThat(server.at("multiAz")).isEqualTo(true);
        assertThat(server.at("storageType")).isEqualTo("gp3");
        assertThat(server.at("allocatedStorage")).isEqualTo(20L);
        assertThat(server.at("maxAllocatedStorage")).isEqualTo(100L);
    }

    @Test
    void does_not_grow_when_there_is_no_limit_to_grow_to() {
        var size = AwsDatabaseSize.builder()
                .type("db.m5.large")
                .version("15")
                .storageGiB(20)
                .maxStorageGiB(0)
                .multiAz(false)
                .build();
        var server = run(size, true).only("aws:rds/instance:Instance");

        assertThat(server.has("maxAllocatedStorage")).isFalse();
        assertThat(server.at("multiAz")).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({"15, postgres15", "16, postgres16", "15.8, postgres15", "17.2, postgres17"})
    void takes_its_parameters_from_the_family_of_its_version(String version, String family) {
        var run = run(
                AwsDatabaseSize.builder()
                        .type("db.m5.large")
                        .version(version)
                        .storageGiB(20)
                        .maxStorageGiB(0)
                        .multiAz(true)
                        .build(),
                true);

        assertThat(run.only("aws:rds/parameterGroup:ParameterGroup").at("family"))
                .isEqualTo(family);
        assertThat(run.only("aws:rds/instance:Instance").at("engineVersion")).isEqualTo(version);
    }

    @Test
    void refuses_connections_without_tls() {
        var parameters = run(SIZE, true).only("aws:rds/parameterGroup:ParameterGroup");

        assertThat(parameters.at("parameters", 0, "name")).isEqualTo("rds.force_ssl");
        assertThat(parameters.at("parameters", 0, "value")).isEqualTo("1");
        assertThat(server().at("parameterGroupName")).isEqualTo("db-parameters-name");
        assertThat(server().at("caCertIdentifier")).isEqualTo("rds-ca-rsa2048-g1");
    }

    @Test
    void stands_in_private_subnets() {
        var run = run(SIZE, true);

        var server = run.only("aws:rds/instance:Instance");
        assertThat(server.at("publiclyAccessible")).isEqualTo(false);
        assertThat(server.at("dbSubnetGroupName")).isEqualTo("db-subnets-name");
        assertThat(run.only("aws:rds/subnetGroup:SubnetGroup").at("subnetIds"))
                .isEqualTo(List.of("net-private-0-id", "net-private-1-id"));
    }

    @Test
    void admits_the_cluster_alone_by_a_rule_it_does_not_wait_for() {
        var run = run(SIZE, true);

        var group = run.only("aws:ec2/securityGroup:SecurityGroup");
        assertThat(group.has("ingress")).isFalse();
        assertThat(run.only("aws:rds/instance:Instance").at("vpcSecurityGroupIds"))
                .isEqualTo(List.of("db-access-id"));
        assertThat(run.only("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
                        .inputs())
                .isEqualTo(Map.of(
                        "securityGroupId", "db-access-id",
                        "referencedSecurityGroupId", "sg-cluster",
                        "ipProtocol", "tcp",
                        "fromPort", 5432L,
                        "toPort", 5432L,
                        "description", "Pods and nodes of the cluster"));
    }

    @Test
    void has_a_generated_password_that_stays_secret() {
        var run = run(SIZE, true);

        var password = run.only("random:index/randomPassword:RandomPassword");
        assertThat(password.at("length")).isEqualTo(32L);
        assertThat(password.at("special")).isEqualTo(false);
        assertThat(run.only("aws:rds/instance:Instance").secretAt("password")).isEqualTo("a-password");
        assertThat(MockRun.isSecret(run.built().connection().password())).isTrue();
    }

    @Test
    void encrypts_storage_and_insights_with_the_key_of_the_stack() {
        var server = server();

        assertThat(server.at("storageEncrypted")).isEqualTo(true);
        assertThat(server.at("kmsKeyId")).isEqualTo("arn:mock:key");
        assertThat(server.at("performanceInsightsKmsKeyId")).isEqualTo("arn:mock:key");
        assertThat(server.at("performanceInsightsRetentionPeriod")).isEqualTo(7L);
    }

    @Test
    void keeps_backups_and_leaves_a_final_snapshot_of_a_name_never_used_before() {
        var server = server();

        assertThat(server.at("backupRetentionPeriod")).isEqualTo(14L);
        assertThat(server.at("skipFinalSnapshot")).isEqualTo(false);
        assertThat(server.at("finalSnapshotIdentifier")).isEqualTo("acme-connect-final-0a1b2c3d");
        assertThat(server.at("copyTagsToSnapshot")).isEqualTo(true);
    }

    @Test
    void is_backed_up_before_it_is_maintained() {
        assertThat(server().at("backupWindow")).isEqualTo("02:00-03:00");
        assertThat(server().at("maintenanceWindow")).isEqualTo("sun:04:00-sun:05:00");
    }

    @Test
    void is_protected_in_pulumi_and_in_aws_by_one_switch() {
        var unprotected = run(SIZE, false).only("aws:rds/instance:Instance");

        assertThat(server().protect()).isTrue();
        assertThat(server().at("deletionProtection")).isEqualTo(true);
        assertThat(unprotected.protect()).isFalse();
        assertThat(unprotected.at("deletionProtection")).isEqualTo(false);
    }

    @Test
    void is_monitored_by_a_role_of_its_own() {
        var run = run(SIZE, true);

        var server = run.only("aws:rds/instance:Instance");
        assertThat(server.at("monitoringInterval")).isEqualTo(60L);
        assertThat(server.at("monitoringRoleArn")).isEqualTo("arn:mock:db-monitoring-role");
        assertThat(run.find("aws:iam/role:Role", "db-monitoring-role").at("assumeRolePolicy"))
                .isEqualTo(IamPolicy.trust("monitoring.rds.amazonaws.com"));
        assertThat(server.dependencies())
                .contains("RolePolicyAttachment db-monitoring-AmazonRDSEnhancedMonitoringRole");
    }

    @Test
    void writes_its_logs_into_groups_with_retention_that_exist_before_it() {
        var run = run(SIZE, true);

        var server = run.only("aws:rds/instance:Instance");
        assertThat(server.at("enabledCloudwatchLogsExports")).isEqualTo(List.of("postgresql", "upgrade"));
        var group = run.find("aws:cloudwatch/logGroup:LogGroup", "db-postgresql");
        assertThat(group.at("name")).isEqualTo("/aws/rds/instance/acme-connect/postgresql");
        assertThat(group.at("retentionInDays")).isEqualTo(90L);
        assertThat(server.dependencies()).contains("LogGroup db-postgresql", "LogGroup db-upgrade");
    }

    @Test
    void may_take_longer_than_the_provider_waits() {
        assertThat(server().minutes()).isEqualTo(Map.of("create", "60m", "update", "90m", "delete", "60m"));
    }

    @Test
    void tells_how_to_connect() {
        var connection = run(SIZE, true).built().connection();

        assertThat(MockRun.value(connection.host())).isEqualTo("db.mock.example");
        assertThat(MockRun.value(connection.port())).isEqualTo(5432);
        assertThat(connection.database()).isEqualTo("connect");
        assertThat(connection.user()).isEqualTo("posit");
        assertThat(MockRun.value(connection.url()))
                .isEqualTo("postgres://posit@db.mock.example:5432/connect?sslmode=require");
    }
}
