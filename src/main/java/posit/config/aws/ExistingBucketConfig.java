package posit.config.aws;

import java.util.Optional;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.reference.Pages;

/** An S3 bucket of the user's own. */
public record ExistingBucketConfig(
        @Key(
                says = "The bucket, in the region of the stack, for Package Manager alone.",
                allowed = "the name of an S3 bucket",
                pattern = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
                example = "acme-packages",
                source = Pages.PACKAGE_MANAGER_S3)
        String bucket,

        @Key(
                says = "KMS key of the bucket; left out where S3 keeps the key itself.",
                allowed = AwsKeys.ALLOWED,
                pattern = AwsKeys.PATTERN,
                example = AwsKeys.EXAMPLE)
        Optional<String> keyArn) {
    public static ExistingBucketConfig defaults() {
        return new ExistingBucketConfig(null, Optional.empty());
    }

    /** The rule that needs the region. */
    void validate(Check check, String region) {
        AwsKeys.validate(check, keyArn, region);
    }
}
