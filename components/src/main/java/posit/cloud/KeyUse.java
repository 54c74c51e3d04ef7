package posit.cloud;

import static posit.cloud.IamPolicy.allow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posit.cloud.IamPolicy.Statement;

/**
 * The policy of a KMS key: who may use it, beside those whom IAM allows to.
 *
 * @param keyArn names the account
 * @param disks whoever may make EBS volumes may encrypt them with it
 * @param logs CloudWatch Logs may encrypt log groups with it
 */
record KeyUse(AwsRegion region, String keyArn, boolean disks, boolean logs) {
    private static final int ACCOUNT = 4;

    String document() {
        var statements = new ArrayList<Statement>();
        // AWS' default, without which IAM could allow nothing. ref:
        // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
        statements.add(allow(List.of("kms:*"), "*")
                .named("AllowAccount")
                .to(Map.of("AWS", "arn:" + region.partition() + ":iam::" + account() + ":root")));
        if (disks) {
            statements.add(disksOfNodes());
        }
        if (logs) {
            statements.add(logGroups());
        }
        return IamPolicy.document(statements.toArray(Statement[]::new));
    }

    /**
     * As EBS' own key has it. It names neither the role of Auto Scaling, which a new account does not have yet, nor that of
     * Karpenter. ref: https://karpenter.sh/docs/troubleshooting/#node-terminates-before-ready-on-failed-encrypted-ebs-volume
     */
    private Statement disksOfNodes() {
        var actions = List.of(
                "kms:CreateGrant",
                "kms:Decrypt",
                "kms:DescribeKey",
                "kms:Encrypt",
                "kms:GenerateDataKey*",
                "kms:ReEncrypt*");
        return allow(actions, "*")
                .named("AllowDisks")
                .to(Map.of("AWS", "*"))
                .when("StringEquals", "kms:CallerAccount", account())
                .when("StringEquals", "kms:ViaService", "ec2." + region.name() + "." + region.domain());
    }

    /** ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
    private Statement logGroups() {
        var actions =
                List.of("kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*");
        var groups = "arn:" + region.partition() + ":logs:" + region.name() + ":" + account() + ":log-group:*";
        return allow(actions, "*")
                .named("AllowLogGroups")
                .to(Map.of("Service", "logs." + region.name() + "." + region.domain()))
                .when("ArnLike", "kms:EncryptionContext:aws:logs:arn", groups);
    }

    private String account() {
        return keyArn.split(":")[ACCOUNT];
    }
}
