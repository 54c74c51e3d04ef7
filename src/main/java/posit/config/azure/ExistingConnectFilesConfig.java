package posit.config.azure;

import java.util.List;
import posit.config.reader.Inline;
import posit.config.reader.Key;
import posit.reference.Pages;
import posit.reference.Preset;

/** An NFS export of the user's own for Connect. */
public record ExistingConnectFilesConfig(
        @Inline NfsExport export,

        @Key(
                says = "As for `mount -o`. `hard`: a pod waits for a server that is away, and writes nothing wrong;"
                        + " `lookupcache=pos`: a file written on one node is not missing on another.",
                allowed = MountOptions.ALLOWED,
                pattern = MountOptions.PATTERN,
                example = MountOptions.EXAMPLE,
                source = Pages.CONNECT_ON_AKS)
        List<String> mountOptions) {
    public static ExistingConnectFilesConfig defaults() {
        return new ExistingConnectFilesConfig(
                NfsExport.defaults(Preset.REFERENCE.connectOnAks().volumeGiB().value()),
                List.of("vers=4.1", "hard", "lookupcache=pos"));
    }
}
