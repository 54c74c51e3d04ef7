package posit.config.azure;

import java.util.List;
import posit.config.reader.Inline;
import posit.config.reader.Key;
import posit.reference.Pages;
import posit.reference.Preset;

/** An NFS export of the user's own for Package Manager. */
public record ExistingPackagesConfig(
        @Inline NfsExport export,

        @Key(
                says = "As for `mount -o`: those of the page, for NFS 4.1.",
                allowed = MountOptions.ALLOWED,
                pattern = MountOptions.PATTERN,
                example = MountOptions.EXAMPLE,
                source = Pages.PACKAGE_MANAGER_ON_AKS)
        List<String> mountOptions) {
    public static ExistingPackagesConfig defaults() {
        return new ExistingPackagesConfig(
                NfsExport.defaults(
                        Preset.REFERENCE.packageManagerOnAks().shareGiB().value()),
                List.of("vers=4.1", "nconnect=4", "noresvport", "actimeo=30", "lookupcache=pos"));
    }
}
