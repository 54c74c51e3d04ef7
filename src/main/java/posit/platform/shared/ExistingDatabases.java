package posit.platform.shared;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import posit.config.shared.ExistingDatabaseConfig;
import posit.database.ExistingDatabase;

/** Databases on servers of the user's own, which are the same on both clouds. */
public final class ExistingDatabases {
    private ExistingDatabases() {}

    public static ExistingDatabase of(String product, ExistingDatabaseConfig theirs) {
        return new ExistingDatabase(
                product + "-database",
                new ExistingDatabase.Args(
                        theirs.host(),
                        theirs.port(),
                        theirs.databases(),
                        theirs.user(),
                        Output.ofSecret(theirs.password().value())),
                ComponentResourceOptions.Empty);
    }
}
