package posit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cloud.AwsRegion;
import posit.testing.MockRun;
import posit.testing.Samples;

class EfsBackupsTest {
    private static final String VAULT = "aws:backup/vault:Vault";
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    private static MockRun<EfsBackups> run(AwsRegion region, boolean protect) {
        return MockRun.of(context -> {
            var args = new EfsBackups.Args(
                    Samples.NAMES, region, "connect", Output.of("arn:files"), Samples.keyArn(), 60, protect);
            return new EfsBackups("backups", args, Samples.options());
        });
    }

    private static MockRun<EfsBackups> run(boolean protect) {
        return run(Samples.REGION, protect);
    }

    @Test
    void lie_in_a_vault_encrypted_with_the_key_of_the_stack() {
        assertThat(run(true).only(VAULT).inputs())
                .isEqualTo(Map.of(
                        "name", "acme-connect-files",
                        "kmsKeyArn", "arn:mock:key",
                        "forceDestroy", false));
    }

    @Test
    void are_deleted_with_their_vault_only_after_protection_is_off() {
        assertThat(run(true).only(VAULT).protect()).isTrue();
        assertThat(run(false).only(VAULT).protect()).isFalse();
        assertThat(run(false).only(VAULT).at("forceDestroy")).isEqualTo(true);
    }

    @Test
    void are_made_every_night_have_a_week_to_complete_and_stay_as_long_as_asked_for() {
        var plan = run(true).only("aws:backup/plan:Plan");

        assertThat(plan.at("name")).isEqualTo("acme-connect-files");
        assertThat(plan.at("rules"))
                .isEqualTo(List.of(Map.of(
                        "ruleName",
                        "daily",
                        "targetVaultName",
                        "acme-connect-files",
                        "schedule",
                        "cron(0 2 * * ? *)",
                        "startWindow",
                        480L,
                        "completionWindow",
                        10_080L,
                        "lifecycle",
                        Map.of("deleteAfter", 60L))));
    }

    @Test
    void are_of_this_file_system_alone() {
        assertThat(run(true).only("aws:backup/selection:Selection").inputs())
                .isEqualTo(Map.of(
                        "name", "acme-connect-files",
                        "planId", "backups-plan-id",
                        "iamRoleArn", "arn:mock:backups-role-role",
                        "resources", List.of("arn:files")));
    }

    @Test
    void are_made_and_restored_by_a_role_that_aws_backup_alone_may_assume() {
        var run = run(true);

        assertThat((String) run.only("aws:iam/role:Role").at("assumeRolePolicy"))
                .contains("\"Principal\":{\"Service\":\"backup.amazonaws.com\"}");
        assertThat(run.each(ATTACHMENT, "policyArn"))
                .containsExactlyInAnyOrder(
                        "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup",
                        "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores");
        assertThat(run(new AwsRegion("us-gov-west-1"), true).each(ATTACHMENT, "policyArn"))
                .allMatch(arn -> ((String) arn).startsWith("arn:aws-us-gov:iam::aws:policy/service-role/AWSBackup"));
    }

    @Test
    void begin_when_the_role_has_its_rights() {
        assertThat(run(true).only("aws:backup/selection:Selection").dependencies())
                .contains(
                        "RolePolicyAttachment backups-role-AWSBackupServiceRolePolicyForBackup",
                        "RolePolicyAttachment backups-role-AWSBackupServiceRolePolicyForRestores");
    }
}
