package posit.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import posit.plan.StackFile;

/** The stacks that tests run. */
public final class Stacks {
    /** A licence nobody could overlook in a text. */
    public static final String LICENSE = "LICENSE-SECRET-xyz";

    private static final Stack AWS = read("aws");

    private Stacks() {}

    /** {@code Pulumi.aws.yaml} as shipped; it previews, but is no stack to create. */
    public static Stack aws() {
        return AWS;
    }

    /** The same with what its comments tell a user to set before {@code pulumi up}. */
    public static Stack ready() {
        return AWS.set("posit:connect.domain", "connect.acme.org")
                .set("posit:connect.hostedZoneId", "Z0123456789ABCDEFGHIJ")
                .setSecret("posit:connect.license.file", LICENSE);
    }

    /** In GovCloud or China; zones need no change, the certificate is made there too. */
    public static Stack in(String region) {
        return ready().set("aws:region", region);
    }

    private static Stack read(String stack) {
        var file = StackFile.read(Path.of(""), stack);
        return new Stack(file.project(), file.stack(), Map.copyOf(file.values()), Set.copyOf(file.secretKeys()));
    }
}
