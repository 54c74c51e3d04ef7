package posit.config.shared;

import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.reference.Pages;

/** What Package Manager itself is told, the same on every cloud. */
public record PackageManagerConfig(
        @Key(
                says = "Most connections a pod opens to each of its two databases, for metadata and for usage data:"
                        + " `PostgresPool.MaxOpenConnections`.",
                allowed = "{min} or more, and no more than the database has for all pods",
                min = 5,
                formerly = "databaseConnections",
                source = Pages.PACKAGE_MANAGER_ON_AKS)
        int maxOpenConnections,

        @Key(
                says = "Whether builds from Git run in a sandbox, for which the pods give up seccomp and AppArmor.",
                source = "https://docs.posit.co/rspm/admin/process-management")
        boolean gitSandbox) {
    /** One for metadata, one for usage data. */
    private static final int DATABASES = 2;

    public static PackageManagerConfig defaults(int maxOpenConnections) {
        return new PackageManagerConfig(maxOpenConnections, false);
    }

    /**
     * The rule that needs to know the server. A rolling update runs one pod more.
     *
     * @param most connections the server has
     * @param source of that number
     */
    public void validate(Check check, int replicas, int most, String source) {
        int pools = DATABASES * (replicas + 1);
        int each = most / pools;
        String room = "a database of this type has " + most + " connections (" + source + "), and " + replicas
                + " pods with one more during an update open " + pools + " pools";
        check.fits(
                maxOpenConnections <= each,
                "maxOpenConnections",
                room,
                "set " + each + " or less, or choose a larger database.type");
    }
}
