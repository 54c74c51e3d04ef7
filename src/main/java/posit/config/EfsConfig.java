package posit.config;

import java.util.Optional;

/** Connect's files on AWS: an EFS file system, which has no size. */
public record EfsConfig(
        @Key(says = "A file system of your own, instead of one that the stack makes.")
        Optional<ExistingEfsConfig> existing) {
    static EfsConfig defaults() {
        return new EfsConfig(Optional.empty());
    }
}
