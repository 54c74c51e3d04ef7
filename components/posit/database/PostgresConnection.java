package posit.database;

import com.pulumi.core.Output;

/**
 * How a product reaches its database.
 *
 * @param password secret
 */
public record PostgresConnection(
        Output<String> host, Output<Integer> port, String database, String user, Output<String> password) {

    /** Without the password, which products take from a Kubernetes Secret; TLS is required. */
    public Output<String> url() {
        return Output.format("postgres://%s@%s:%s/%s?sslmode=require", user, host, port, database);
    }
}
