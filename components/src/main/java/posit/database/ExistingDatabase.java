package posit.database;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import posit.builders.Builder;
import posit.cloud.Component;

/** Databases on a PostgreSQL server that somebody else keeps; they are there already, and empty at first. */
public final class ExistingDatabase extends Component implements Database {
    /**
     * @param databases names, the product's own first
     * @param user owner of the databases
     * @param password secret
     */
    @Builder
    public record Args(
            Output<String> host,

            @Builder.Default("com.pulumi.core.Output.of(5432)")
            Output<Integer> port,

            @Builder.Required List<String> databases,
            String user,
            Output<String> password) {}

    private final Args args;

    public ExistingDatabase(String name, Args args, ComponentResourceOptions options) {
        super("ExistingDatabase", name, options);
        this.args = args;
        registerOutputs(Map.of(
                "host", args.host(),
                "port", args.port(),
                "database", Output.of(args.databases().get(0))));
    }

    @Override
    public List<String> databases() {
        return args.databases();
    }

    @Override
    public PostgresConnection connection(String database) {
        if (!databases().contains(database)) {
            throw new IllegalArgumentException("no database " + database + " is named, only " + databases());
        }
        return PostgresConnectionArgs.builder()
                .host(args.host())
                .port(args.port())
                .database(database)
                .user(args.user())
                .password(args.password().asSecret())
                .build();
    }
}
