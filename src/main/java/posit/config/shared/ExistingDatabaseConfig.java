package posit.config.shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.SecretText;

/** Databases of a product on a PostgreSQL server of the user's own. */
public record ExistingDatabaseConfig(
        @Key(
                says = "Host of the server, as the nodes find it; it takes connections with TLS.",
                allowed = "a host name or an IPv4 address",
                pattern = "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?",
                example = "postgres.example.com")
        String host,

        @Key(says = "Port of the server.", allowed = "{min} to {max}", min = 1, max = 65535)
        int port,

        @Key(
                says = "The product's database: it is there, empty at first, and belongs to the user.",
                allowed = ExistingDatabaseConfig.NAME,
                pattern = ExistingDatabaseConfig.PATTERN,
                example = "connect")
        String database,

        @Key(
                says = "Package Manager's second database, for usage data: likewise.",
                allowed = ExistingDatabaseConfig.NAME,
                pattern = ExistingDatabaseConfig.PATTERN,
                example = "packagemanager_usage")
        Optional<String> usageDatabase,

        @Key(
                says = "Who logs in.",
                allowed = ExistingDatabaseConfig.NAME,
                pattern = ExistingDatabaseConfig.PATTERN,
                example = "posit")
        String user,

        @Key(says = "That user's password, encrypted.", allowed = "the password, encrypted", example = "--secret")
        SecretText password) {
    /** What needs no quoting in a connection URL and in SQL. */
    private static final String PATTERN = "[A-Za-z_][A-Za-z0-9_-]{0,62}";

    private static final String NAME = "1 to 63 letters, digits, underscores and dashes, a letter first";
    private static final int PORT = 5432;

    public static ExistingDatabaseConfig defaults() {
        return new ExistingDatabaseConfig(null, PORT, null, Optional.empty(), null, null);
    }

    /** The product's own first. */
    public List<String> databases() {
        return Stream.concat(Stream.of(database), usageDatabase.stream()).toList();
    }

    /** Whichever product's it is. */
    public void validate(Check check, boolean usage) {
        if (usage && usageDatabase.isEmpty() && check.sound("usageDatabase")) {
            check.missing("usageDatabase", "Package Manager keeps usage data in a database of its own");
        }
        if (!usage && usageDatabase.isPresent()) {
            check.refuse("usageDatabase", "Connect has one database");
        }
        check.fits(
                usageDatabase.isEmpty() || !usageDatabase.get().equals(database),
                "usageDatabase",
                "it is the product's database too",
                "name another one");
    }
}
