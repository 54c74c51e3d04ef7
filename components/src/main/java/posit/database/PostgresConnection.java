package posit.database;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import posit.builders.Builder;

/**
 * How a product reaches its database.
 *
 * @param password secret
 * @param readyWhen what must exist before the first connection, and outlive the last one
 */
@Builder
public record PostgresConnection(
        Output<String> host,
        @Builder.Default("com.pulumi.core.Output.of(5432)") Output<Integer> port,
        String database,
        String user,
        Output<String> password,
        List<Resource> readyWhen) {

    /** Without the password, which products take from a Kubernetes Secret; TLS is required. */
    public Output<String> url() {
        return Output.format("postgres://%s@%s:%s/%s?sslmode=require", user, host, port, database);
    }
}
