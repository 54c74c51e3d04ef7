package posit.config.azure;

import java.util.Optional;
import posit.cloud.Retention;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.shared.Existing;
import posit.reference.AzureLimits;
import posit.reference.Figure;
import posit.reference.Pages;

/** Package Manager's files: an NFS share on premium disks in three zones. */
public record AzureFilesConfig(
        @Key(
                says = "Share, in GiB: what Azure charges for, and what sets the speed.",
                allowed = "at least the page's size, at most {max} GiB",
                max = AzureLimits.SHARE_GIB_MAX,
                source = Pages.PACKAGE_MANAGER_ON_AKS)
        int shareGiB,

        @Key(
                says =
                        "Days a deleted share can be brought back. What is deleted in it is not: Azure Backup takes no NFS"
                                + " shares.",
                allowed = "{min} to {max} days",
                min = 1,
                max = 365,
                source = Pages.AZURE_FILES_SOFT_DELETE)
        int softDeleteRetentionDays,

        @Key(says = "An NFS export of your own, instead of a share that the stack makes.")
        Optional<ExistingPackagesConfig> existing) {

    static AzureFilesConfig defaults(Figure<Integer> page) {
        return new AzureFilesConfig(page.value(), Retention.DELETED_SHARES, Optional.empty());
    }

    void validate(Check check, Figure<Integer> page) {
        if (existing.isPresent()) {
            Existing.alone(check, "share");
            return;
        }
        int least = page.value();
        String atLeast = "the page has " + least + " GiB (" + page.url() + ")";
        check.must(shareGiB >= least, "shareGiB", atLeast, "set " + least + " or more");
    }
}
