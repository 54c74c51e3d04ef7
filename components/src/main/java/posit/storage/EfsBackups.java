package posit.storage;

import com.pulumi.aws.backup.Plan;
import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.Selection;
import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.backup.VaultArgs;
import com.pulumi.aws.backup.inputs.PlanRuleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleLifecycleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import posit.cloud.AwsRegion;
import posit.cloud.AwsRole;
import posit.cloud.Component;
import posit.cloud.IamPolicy;
import posit.cloud.Names;

/** Daily backups of an EFS file system by AWS Backup, in a vault of their own. */
final class EfsBackups extends Component {
    /** The hour in which RDS backs up too, UTC. */
    private static final String DAILY = "cron(0 2 * * ? *)";

    /**
     * Minutes, as AWS's console has them. The provider's own default would cancel a backup after three hours, and the first
     * one copies everything. ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html
     */
    private static final int START_WINDOW = 8 * 60;

    private static final int COMPLETION_WINDOW = 7 * 24 * 60;

    /**
     * @param product short name of the product, for example {@code connect}: part of names
     * @param retentionDays of each recovery point; a change counts for later ones
     * @param protect refuse to delete the vault as long as this is true; false: a deletion takes its recovery points with it
     */
    record Args(
            Names names,
            AwsRegion region,
            String product,
            Output<String> fileSystemArn,
            Output<String> keyArn,
            int retentionDays,
            boolean protect) {}

    private final Args args;
    private final Selection selection;

    EfsBackups(String name, Args args, ComponentResourceOptions options) {
        super("EfsBackups", name, options);
        this.args = args;
        var vault = vault();
        var role = role();
        selection = new Selection(
                name("selection"),
                SelectionArgs.builder()
                        .name(physicalName())
                        .planId(plan(vault).id())
                        .iamRoleArn(role.arn())
                        .resources(args.fileSystemArn().applyValue(List::of))
                        .build(),
                child(role.granted()));
        registerOutputs(Map.of("vault", vault.name()));
    }

    /** From then on the file system is backed up. */
    Resource assigned() {
        return selection;
    }

    private String physicalName() {
        return args.names().of(args.product() + "-files");
    }

    private Vault vault() {
        return new Vault(
                name("vault"),
                VaultArgs.builder()
                        .name(physicalName())
                        .kmsKeyArn(args.keyArn())
                        // AWS refuses to delete a vault with something in it.
                        .forceDestroy(!args.protect())
                        .build(),
                childOptions().protect(args.protect()).build());
    }

    private Plan plan(Vault vault) {
        var rule = PlanRuleArgs.builder()
                .ruleName("daily")
                .targetVaultName(vault.name())
                .schedule(DAILY)
                .startWindow(START_WINDOW)
                .completionWindow(COMPLETION_WINDOW)
                .lifecycle(PlanRuleLifecycleArgs.builder()
                        .deleteAfter(args.retentionDays())
                        .build())
                .build();
        return new Plan(
                name("plan"),
                PlanArgs.builder().name(physicalName()).rules(rule).build(),
                child());
    }

    /** What AWS Backup works as, for restores too. ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/iam-service-roles.html */
    private AwsRole role() {
        var policies = List.of("AWSBackupServiceRolePolicyForBackup", "AWSBackupServiceRolePolicyForRestores");
        return new AwsRole(
                name("role"),
                AwsRole.Args.managed(
                        args.names().prefix(args.product() + "-backup"),
                        IamPolicy.trust("backup.amazonaws.com"),
                        policies.stream()
                                .map(policy -> args.region().managedPolicy("service-role/" + policy))
                                .toList()),
                componentOptions().build());
    }
}
