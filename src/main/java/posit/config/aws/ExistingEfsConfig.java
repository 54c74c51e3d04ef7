package posit.config.aws;

import posit.config.reader.Key;
import posit.reference.Pages;

/** An EFS file system of the user's own. */
public record ExistingEfsConfig(
        @Key(
                says = "The file system, with a mount target in each zone of the nodes that admits them. The whole is"
                        + " mounted, as root: no access point, which would impose one user on everybody.",
                allowed = "the id of an EFS file system",
                pattern = "fs-[0-9a-f]{8,17}",
                example = "fs-0123456789abcdef0",
                source = Pages.CONNECT_ON_EKS)
        String fileSystemId) {
    public static ExistingEfsConfig defaults() {
        return new ExistingEfsConfig(null);
    }
}
