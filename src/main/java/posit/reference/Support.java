package posit.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import posit.cloud.Versions;

/**
 * A version of a product that its maker still supports.
 *
 * @param product as a reader knows it
 * @param version as the stack file writes it
 * @param end last day of standard support
 */
public record Support(String product, String version, Figure<LocalDate> end) {
    /** Standard support; after it AWS sells extended support at a higher price. */
    public static final List<Support> EKS = List.of(
            eks("1.34", LocalDate.of(2026, 12, 2)),
            eks("1.35", LocalDate.of(2027, 3, 27)),
            eks("1.36", LocalDate.of(2027, 8, 2)));

    /** From the oldest PostgreSQL of the pages to the newest Connect supports. */
    public static final List<Support> POSTGRESQL = List.of(
            postgresql("15", LocalDate.of(2028, 2, 29)),
            postgresql("16", LocalDate.of(2029, 2, 28)),
            postgresql("17", LocalDate.of(2030, 2, 28)));

    /** Community support; what follows, long-term support, costs more. The page names months: the last day of each. */
    public static final List<Support> AKS = List.of(
            aks("1.34", LocalDate.of(2026, 11, 30)),
            aks("1.35", LocalDate.of(2027, 3, 31)),
            aks("1.36", LocalDate.of(2027, 6, 30)));

    /** The same versions as {@link #POSTGRESQL}; Azure ends them with the community. */
    public static final List<Support> AZURE_POSTGRESQL = List.of(
            azurePostgresql("15", LocalDate.of(2027, 11, 11)),
            azurePostgresql("16", LocalDate.of(2028, 11, 9)),
            azurePostgresql("17", LocalDate.of(2029, 11, 8)));

    /** The NGINX of AKS' application routing add-on. */
    public static final Support APP_ROUTING =
            row("application routing", "NGINX", LocalDate.of(2026, 11, 30), Pages.APP_ROUTING_END);

    public static final Support CONNECT = posit("Posit Connect", Versions.CONNECT);

    public static final Support PACKAGE_MANAGER = posit("Posit Package Manager", Versions.PACKAGE_MANAGER);

    private static final int NOTICE_DAYS = 90;
    private static final int POSIT_MONTHS = 18;

    public static Optional<Support> of(List<Support> table, String version) {
        return table.stream().filter(row -> row.version.equals(version)).findFirst();
    }

    /** The versions of a table, for a message. */
    public static String versions(List<Support> table) {
        return String.join(", ", table.stream().map(Support::version).toList());
    }

    public boolean endsSoon(LocalDate today) {
        return !today.plusDays(NOTICE_DAYS).isBefore(end.value());
    }

    public boolean hasEnded(LocalDate today) {
        return today.isAfter(end.value());
    }

    private static Support eks(String version, LocalDate end) {
        return row("EKS", version, end, Pages.EKS_VERSIONS);
    }

    private static Support postgresql(String version, LocalDate end) {
        return row("RDS for PostgreSQL", version, end, Pages.RDS_POSTGRESQL_VERSIONS);
    }

    private static Support aks(String version, LocalDate end) {
        return row("AKS", version, end, Pages.AKS_VERSIONS);
    }

    private static Support azurePostgresql(String version, LocalDate end) {
        return row("Azure Database for PostgreSQL", version, end, Pages.AZURE_POSTGRESQL_VERSIONS);
    }

    /**
     * An edition is supported for 18 months. Its version tells the month of its release and not the day, so the end is
     * counted from the first.
     */
    private static Support posit(String product, String version) {
        var edition = version.split("\\.");
        var released = LocalDate.of(Integer.parseInt(edition[0]), Integer.parseInt(edition[1]), 1);
        return row(product, version, released.plusMonths(POSIT_MONTHS), Pages.POSIT_EDITIONS);
    }

    private static Support row(String product, String version, LocalDate end, String url) {
        String says = product + " " + version + ": standard support ends " + end;
        return new Support(product, version, new Figure<>(end, says, url, Pages.READ));
    }
}
