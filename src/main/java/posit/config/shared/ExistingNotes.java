package posit.config.shared;

import java.util.Optional;

/** What a person who brings their own should still be told. */
public final class ExistingNotes {
    public static final String KEPT_BY_OWNER = "Backups, updates and protection against deletion are yours.";

    private final Notes notes;

    public ExistingNotes(Notes notes) {
        this.notes = notes;
    }

    public void database(String product, Optional<ExistingDatabaseConfig> database, String clients) {
        database.ifPresent(server -> tell(
                product + ".database",
                "the server must admit " + clients + " on port " + server.port()
                        + " with TLS, and enough connections for all replicas. " + KEPT_BY_OWNER));
    }

    public void tell(String section, String what) {
        notes.warn(section + "." + Existing.KEY, "is yours: " + what);
    }
}
