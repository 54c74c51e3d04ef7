package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posit.testing.MockRun;
import posit.testing.Samples;

class AwsKeyTest {
    private static final String ARN = "arn:aws:kms:eu-west-1:111122223333:key/key-key";
    private static final String POLICY = "aws:kms/keyPolicy:KeyPolicy";

    private static MockRun<AwsKey> run(boolean protect) {
        return run(false, false, protect);
    }

    private static MockRun<AwsKey> run(boolean disks, boolean logs, boolean protect) {
        var args = AwsKeyArgs.builder()
                .names(Samples.NAMES)
                .region(Samples.REGION)
                .disks(disks)
                .logs(logs)
                .protect(protect)
                .build();
        return MockRun.of(context -> new AwsKey("key", args, Samples.options()));
    }

    @Test
    void rotates_and_can_be_saved_for_thirty_days_after_a_deletion() {
        var key = run(true).only("aws:kms/key:Key");

        assertThat(key.at("enableKeyRotation")).isEqualTo(true);
        assertThat(key.at("deletionWindowInDays")).isEqualTo(30L);
        assertThat(key.at("description")).isEqualTo("Data of acme");
    }

    @Test
    void refuses_deletion_only_when_asked_to() {
        assertThat(run(true).only("aws:kms/key:Key").protect()).isTrue();
        assertThat(run(false).only("aws:kms/key:Key").protect()).isFalse();
    }

    @Test
    void has_an_alias_that_carries_the_name_of_the_stack() {
        var alias = run(true).only("aws:kms/alias:Alias");

        assertThat(alias.at("name")).isEqualTo("alias/acme-data");
        assertThat(alias.at("targetKeyId")).isEqualTo("key-key-key-id");
    }

    @Test
    void offers_its_arn() {
        assertThat(MockRun.value(run(true).built().arn())).isEqualTo(ARN);
    }

    @Test
    void has_the_policy_that_aws_gives_it_and_is_for_data_only_as_long_as_nobody_asks_for_more() {
        var run = run(true);

        assertThat(run.all()).extracting(asked -> asked.type()).doesNotContain(POLICY);
        assertThat(run.built().keys().disks()).isEmpty();
        assertThat(run.built().keys().logs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    void has_a_policy_of_its_own_for_disks_and_for_logs(boolean disks, boolean logs) {
        var run = run(disks, logs, true);
        var keys = run.built().keys();

        assertThat(run.only(POLICY).at("keyId")).isEqualTo("key-key-key-id");
        assertThat(keys.disks().map(MockRun::value).isPresent()).isEqualTo(disks);
        assertThat(keys.logs().map(MockRun::value).isPresent()).isEqualTo(logs);
        assertThat(keys.logs().or(keys::disks).map(MockRun::value)).contains(ARN);
    }

    private static String document(String region, boolean disks, boolean logs) {
        var use = new KeyUse(new AwsRegion(region), "arn:aws:kms:" + region + ":111122223333:key/1", disks, logs);
        return use.document();
    }

    private static String statement(String document, int index) {
        return JsonParser.parseString(document)
                .getAsJsonObject()
                .getAsJsonArray("Statement")
                .get(index)
                .toString();
    }

    @Test
    void the_account_keeps_its_power_over_the_key_whatever_else_is_allowed() {
        var document = document("us-east-1", true, true);

        assertThat(statement(document, 0))
                .isEqualTo("{\"Action\":[\"kms:*\"],\"Effect\":\"Allow\","
                        + "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},\"Resource\":\"*\","
                        + "\"Sid\":\"AllowAccount\"}");
        assertThat(JsonParser.parseString(document).getAsJsonObject().getAsJsonArray("Statement"))
                .hasSize(3);
    }

    @Test
    void disks_are_encrypted_only_through_ec2_and_only_in_the_account_of_the_key() {
        assertThat(statement(document("us-east-1", true, false), 1))
                .isEqualTo("{\"Action\":[\"kms:CreateGrant\",\"kms:Decrypt\",\"kms:DescribeKey\",\"kms:Encrypt\","
                        + "\"kms:GenerateDataKey*\",\"kms:ReEncrypt*\"],"
                        + "\"Condition\":{\"StringEquals\":{\"kms:CallerAccount\":\"111122223333\","
                        + "\"kms:ViaService\":\"ec2.us-east-1.amazonaws.com\"}},\"Effect\":\"Allow\","
                        + "\"Principal\":{\"AWS\":\"*\"},\"Resource\":\"*\",\"Sid\":\"AllowDisks\"}");
    }

    @Test
    void logs_are_encrypted_by_cloudwatch_for_log_groups_of_account_and_region() {
        assertThat(statement(document("us-east-1", false, true), 1))
                .isEqualTo("{\"Action\":[\"kms:Decrypt*\",\"kms:Describe*\",\"kms:Encrypt*\","
                        + "\"kms:GenerateDataKey*\",\"kms:ReEncrypt*\"],"
                        + "\"Condition\":{\"ArnLike\":{\"kms:EncryptionContext:aws:logs:arn\":"
                        + "\"arn:aws:logs:us-east-1:111122223333:log-group:*\"}},\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":\"logs.us-east-1.amazonaws.com\"},\"Resource\":\"*\","
                        + "\"Sid\":\"AllowLogGroups\"}");
    }

    @Test
    void services_have_other_names_in_china() {
        var document = document("cn-north-1", true, true);

        assertThat(statement(document, 1)).contains("ec2.cn-north-1.amazonaws.com.cn");
        assertThat(statement(document, 2))
                .contains("logs.cn-north-1.amazonaws.com.cn", "arn:aws-cn:logs:cn-north-1:111122223333");
    }
}
