package posit.platform.shared;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import posit.config.shared.ExistingDatabaseConfig;
import posit.database.ExistingDatabase;
import posit.database.ExistingDatabaseArgs;

/** Databases on servers of the user's own, which are the same on both clouds. */
public final class ExistingDatabases {
    private ExistingDatabases() {}

    public static ExistingDatabase of(String product, ExistingDatabaseConfig existing) {
        return new ExistingDatabase(
                product + "-database",
                ExistingDatabaseArgs.builder()
                        .host(existing.host())
                        .port(existing.port())
                        .databases(existing.databases())
                        .user(existing.user())
                        .password(Output.ofSecret(existing.password().value()))
                        .build(),
                ComponentResourceOptions.Empty);
    }
}
