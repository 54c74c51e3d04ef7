package posit.config.aws;

import java.util.Optional;
import posit.cloud.Retention;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.shared.Existing;

/** Package Manager's files: an S3 bucket, which has no size. */
public record S3FilesConfig(
        @Key(
                says = "Days an object can be brought back after it was overwritten or deleted.",
                allowed = "{min} to {max} days",
                min = 1,
                max = 3650,
                source = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html")
        int backupRetentionDays,

        @Key(says = "A bucket of your own, instead of one that the stack makes.")
        Optional<ExistingBucketConfig> existing) {
    static S3FilesConfig defaults() {
        return new S3FilesConfig(Retention.S3_VERSIONS, Optional.empty());
    }

    void validate(Check check) {
        if (existing.isPresent()) {
            Existing.alone(check, "bucket");
        }
    }
}
