package posit.config.aws;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;

/** The key that encrypts data on AWS, and what else it encrypts. */
public record AwsEncryptionConfig(
        @Key(
                says =
                        "KMS key of your own for Kubernetes secrets, databases, file systems, backups and buckets that the"
                                + " stack makes, instead of one that it makes; choose it before the first update.",
                allowed = AwsKeys.ALLOWED,
                pattern = AwsKeys.PATTERN,
                example = AwsKeys.EXAMPLE,
                source = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html")
        Optional<String> keyArn,

        @Key(
                says =
                        "Whether that key, or the one that the stack makes, encrypts the disks of nodes too; EBS' own key does"
                                + " otherwise. A key of your own must let EBS use it first. A change replaces all nodes, a few at"
                                + " a time.",
                source =
                        "https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html")
        boolean nodeDisks,

        @Key(
                says =
                        "Whether that key encrypts the log groups that the stack makes too; CloudWatch Logs' own key does"
                                + " otherwise. A key of your own must let CloudWatch Logs use it first. A change holds for new lines.",
                source = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html")
        boolean logs) {
    static AwsEncryptionConfig defaults() {
        return new AwsEncryptionConfig(Optional.empty(), false, false);
    }

    /** The rule that needs the region. */
    void validate(Check check, String region) {
        AwsKeys.validate(check, keyArn, region);
    }
}
