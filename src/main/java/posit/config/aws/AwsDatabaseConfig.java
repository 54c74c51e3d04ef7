package posit.config.aws;

import java.util.Optional;
import java.util.OptionalInt;
import posit.cloud.Retention;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.shared.Existing;
import posit.config.shared.ExistingDatabaseConfig;
import posit.reference.AwsLimits;
import posit.reference.Figure;
import posit.reference.InstanceType;
import posit.reference.Pages;
import posit.reference.Support;

/** The PostgreSQL server of a product. */
public record AwsDatabaseConfig(
        @Key(
                says = "RDS instance class.",
                allowed = "an RDS class with at least the vCPUs and memory of the page's",
                example = "db.m5.xlarge",
                source = Pages.CONNECT_ON_EKS)
        String type,

        @Key(
                says = "PostgreSQL version: a major version for its latest minor, as the page has it, or one minor.",
                allowed = "a version RDS and the products support",
                example = "\"16\"",
                source = Pages.CONNECT_ON_EKS)
        String version,

        @Key(
                says = "Storage at the start, in GiB. It never shrinks; the page's 15 GB are less than RDS sells.",
                allowed = "RDS gp3 storage is {min} to {max} GiB",
                min = AwsLimits.DATABASE_GIB_MIN,
                max = AwsLimits.DATABASE_GIB_MAX,
                source = Pages.RDS_STORAGE)
        int storageGiB,

        @Key(
                says = "Storage RDS may grow to by itself, in GiB; 0 for never.",
                allowed = "0, or from a tenth more than storageGiB to {max} GiB",
                min = 0,
                max = AwsLimits.DATABASE_GIB_MAX,
                source = Pages.RDS_STORAGE)
        int maxStorageGiB,

        @Key(says = "A standby in a second zone; the page wants it.", source = Pages.CONNECT_ON_EKS)
        boolean multiAz,

        @Key(
                says = "Days of backups, and of restoring to any second within them.",
                allowed = "{min} to {max} days; 0 would switch backups off",
                min = 1,
                max = AwsLimits.BACKUP_DAYS_MAX,
                source = Pages.RDS_BACKUPS)
        int backupRetentionDays,

        @Key(says = "Databases on a server of your own, instead of one that the stack makes.")
        Optional<ExistingDatabaseConfig> existing) {
    private static final String CLASS_PREFIX = "db.";

    static AwsDatabaseConfig defaults(
            Figure<String> type, Figure<String> version, Figure<Integer> storageGb, Figure<Boolean> multiAz) {
        return new AwsDatabaseConfig(
                type.value(),
                version.value(),
                Math.max(storageGb.value(), AwsLimits.DATABASE_GIB_MIN),
                100,
                multiAz.value(),
                Retention.DATABASE_BACKUPS,
                Optional.empty());
    }

    /** Connections the server allows; empty where the name of its class does not tell, or it is the user's. */
    public OptionalInt connections() {
        OptionalInt memory = Optional.of(type)
                .filter(size -> existing.isEmpty())
                .flatMap(AwsDatabaseConfig::instance)
                .map(InstanceType::memoryGiB)
                .orElse(OptionalInt.empty());
        return memory.isEmpty() ? OptionalInt.empty() : OptionalInt.of(AwsLimits.connections(memory.getAsInt()));
    }

    /** Of its class; empty where the name does not tell. */
    public OptionalInt memoryGiB() {
        return instance(type).map(InstanceType::memoryGiB).orElse(OptionalInt.empty());
    }

    /** The part of the version support is counted by. */
    public String majorVersion() {
        return version.split("\\.", 2)[0];
    }

    /** @param usage whether the product has a second database, for usage data */
    void validate(Check check, Figure<String> leastType, boolean usage) {
        if (existing.isPresent()) {
            Existing.alone(check, "server");
            existing.get().validate(check.in(Existing.KEY, ExistingDatabaseConfig.defaults()), usage);
            return;
        }
        validateType(check, leastType);
        boolean known = version.matches("[0-9]+(\\.[0-9]{1,2})?")
                && Support.of(Support.POSTGRESQL, majorVersion()).isPresent();
        String versions = "RDS and the products support PostgreSQL " + Support.versions(Support.POSTGRESQL);
        check.must(known, "version", versions, "choose one of them, in quotes");
        if (check.sound("storageGiB") && maxStorageGiB != 0) {
            validateGrowth(check);
        }
    }

    private void validateGrowth(Check check) {
        int least = storageGiB + (storageGiB + 9) / 10;
        String tenth =
                "RDS grows by a tenth at least, so from " + storageGiB + " GiB the limit is " + least + " or more";
        String more = least > AwsLimits.DATABASE_GIB_MAX ? "" : least + " or more, or ";
        check.fits(maxStorageGiB >= least, "maxStorageGiB", tenth, "set " + more + "0 for no growth");
    }

    private void validateType(Check check, Figure<String> page) {
        String floor = page.value();
        Optional<InstanceType> chosen = instance(type);
        check.must(chosen.isPresent(), "type", "this is not the name of an RDS class", "write it like " + floor);
        InstanceType least = instance(floor).orElseThrow();
        String atLeast = "the page wants at least " + CLASS_PREFIX + least.described() + " (" + page.url() + ")";
        check.must(chosen.isEmpty() || chosen.get().isAtLeast(least), "type", atLeast, "choose a larger class");
    }

    private static Optional<InstanceType> instance(String type) {
        return type.startsWith(CLASS_PREFIX)
                ? InstanceType.parse(type.substring(CLASS_PREFIX.length()))
                : Optional.empty();
    }
}
