package posit.database;

import java.util.List;

/**
 * A PostgreSQL server with one or more empty databases for one product.
 *
 * <p>What must hold: {@link #databases} is not empty; the user of a connection owns its database; the server takes TLS, and
 * connections from the cluster's pods; the version is one that the product supports.
 */
public interface Database {
    /** Names of the databases; the first is the product's own. */
    List<String> databases();

    /** To the product's own database. */
    default PostgresConnection connection() {
        return connection(databases().get(0));
    }

    /** @throws IllegalArgumentException if the server has no such database */
    PostgresConnection connection(String database);
}
