package posit.config.azure;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import posit.cloud.Retention;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.shared.Existing;
import posit.config.shared.ExistingDatabaseConfig;
import posit.reference.AzureLimits;
import posit.reference.Figure;
import posit.reference.Pages;
import posit.reference.Support;
import posit.reference.VmSize;

/** The PostgreSQL flexible server of a product. */
public record AzureDatabaseConfig(
        @Key(
                says = "VM size of the server.",
                allowed = "a size of the D or E family with premium disks (an s), not below the default",
                example = "Standard_D8ds_v4",
                source = Pages.AZURE_POSTGRESQL_COMPUTE)
        String type,

        @Key(
                says = "PostgreSQL major version; Azure keeps its minor version the latest.",
                allowed = "a version the products and Azure support",
                example = "\"16\"",
                source = Pages.AZURE_POSTGRESQL_VERSIONS)
        String version,

        @Key(
                says = "Storage, in GiB. It never shrinks.",
                allowed = "one of " + AzureLimits.DATABASE_GIB + " GiB, not below the default",
                source = Pages.AZURE_POSTGRESQL_STORAGE)
        int storageGiB,

        @Key(
                says =
                        "A standby in the second zone that takes over by itself. The page of Package Manager wants it. The"
                                + " page of Connect does not speak of it, but calls the whole resilient to zone failures.",
                source = Pages.AZURE_POSTGRESQL_HA)
        boolean highAvailability,

        @Key(
                says = "Days of backups, and of restoring to any second within them.",
                allowed = "Azure keeps backups for {min} to {max} days",
                min = AzureLimits.DATABASE_BACKUP_DAYS_MIN,
                max = AzureLimits.DATABASE_BACKUP_DAYS_MAX,
                source = Pages.AZURE_POSTGRESQL_BACKUPS)
        int backupRetentionDays,

        @Key(says = "Databases on a server of your own, instead of one that the stack makes.")
        Optional<ExistingDatabaseConfig> existing) {

    /** The version is that of Connect's page for both products: the other names none. */
    static AzureDatabaseConfig defaults(
            Figure<String> type, String version, Figure<Integer> storage, Figure<Boolean> standby) {
        return new AzureDatabaseConfig(
                type.value(), version, storage.value(), standby.value(), Retention.DATABASE_BACKUPS, Optional.empty());
    }

    /** Connections the server leaves to its users; empty where the name of its size does not tell, or it is the user's. */
    public OptionalInt connections() {
        OptionalInt memory = Optional.of(type)
                .filter(size -> existing.isEmpty())
                .flatMap(VmSize::parse)
                .map(VmSize::memoryGiB)
                .orElse(OptionalInt.empty());
        return memory.isEmpty() ? OptionalInt.empty() : OptionalInt.of(AzureLimits.userConnections(memory.getAsInt()));
    }

    /** @param usage whether the product has a second database, for usage data */
    void validate(Check check, Figure<String> leastType, Figure<Integer> leastStorage, boolean usage) {
        if (existing.isPresent()) {
            Existing.alone(check, "server");
            existing.get().validate(check.in(Existing.KEY, ExistingDatabaseConfig.defaults()), usage);
            return;
        }
        validateType(check, leastType);
        String versions = "Azure and the products support PostgreSQL " + Support.versions(Support.AZURE_POSTGRESQL)
                + ", and Azure chooses the minor version";
        boolean known = Support.of(Support.AZURE_POSTGRESQL, version).isPresent();
        check.must(known, "version", versions, "choose one of them, in quotes");
        boolean sold = Arrays.asList(AzureLimits.DATABASE_GIB.split(", ")).contains("" + storageGiB);
        String sizes = "Azure sells " + AzureLimits.DATABASE_GIB + " GiB";
        check.must(sold, "storageGiB", sizes, "choose one of them, " + leastStorage.value() + " or more");
        String least = "the page wants at least " + leastStorage.value() + " GiB (" + leastStorage.url() + ")";
        check.must(storageGiB >= leastStorage.value(), "storageGiB", least, "choose a larger size");
    }

    private void validateType(Check check, Figure<String> page) {
        Optional<VmSize> chosen = VmSize.parse(type);
        String family = "PostgreSQL runs on VM sizes of the D and E families with premium disks (an s) here";
        boolean fits = chosen.filter(s -> s.family().matches("[DE]") && s.premiumDisks() && !s.arm())
                .isPresent();
        check.must(fits, "type", family, "write it like " + page.value());
        VmSize least = VmSize.parse(page.value()).orElseThrow();
        String atLeast = "the page wants at least " + least.described() + " (" + page.url() + ")";
        check.must(chosen.isEmpty() || chosen.get().isAtLeast(least), "type", atLeast, "choose a larger size");
    }
}
