package posit.config.aws;

import java.util.Optional;
import posit.cloud.Retention;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.shared.Existing;
import posit.reference.Pages;

/** Connect's files on AWS: an EFS file system, which has no size. */
public record EfsConfig(
        @Key(
                says = "Days each daily backup is kept, in a vault of AWS Backup. A change counts for later backups.",
                allowed = "{min} to {max} days",
                min = 1,
                max = 3650,
                source = Pages.EFS_BACKUPS)
        int backupRetentionDays,

        @Key(says = "A file system of your own, instead of one that the stack makes.")
        Optional<ExistingEfsConfig> existing) {
    static EfsConfig defaults() {
        return new EfsConfig(Retention.EFS_BACKUPS, Optional.empty());
    }

    void validate(Check check) {
        if (existing.isPresent()) {
            Existing.alone(check, "file system");
        }
    }
}
