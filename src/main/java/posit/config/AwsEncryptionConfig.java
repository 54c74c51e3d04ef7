package posit.config;

import java.util.Optional;

/** The key that encrypts data on AWS. */
public record AwsEncryptionConfig(
        @Key(
                says =
                        "KMS key of your own for Kubernetes secrets, databases, file systems, backups and buckets that the"
                                + " stack makes, instead of one that it makes; choose it before the first update. Disks of nodes, which hold no"
                                + " data, and logs have the keys of their services.",
                allowed = AwsKeys.ALLOWED,
                pattern = AwsKeys.PATTERN,
                example = AwsKeys.EXAMPLE,
                source = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html")
        Optional<String> keyArn) {
    static AwsEncryptionConfig defaults() {
        return new AwsEncryptionConfig(Optional.empty());
    }

    /** The rule that needs the region. */
    void validate(Check check, String region) {
        AwsKeys.validate(check, keyArn, region);
    }
}
