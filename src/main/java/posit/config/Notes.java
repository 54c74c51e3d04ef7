package posit.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posit.reference.ConnectOnEks;
import posit.reference.Support;

/** Looks for what a valid configuration should still be told. */
final class Notes {
    /** Domains nobody owns. ref: https://www.rfc-editor.org/rfc/rfc2606 */
    private static final String EXAMPLE_DOMAIN = "(.*\\.)?example\\.(com|net|org)|.*\\.(example|test|invalid)";

    private static final String GET_TOKEN = "https://github.com/aws/aws-cli/issues/5942";
    private static final String EXAMPLE_ZONE = ".*EXAMPLE.*";

    private final List<Note> notes = new ArrayList<>();
    private final LocalDate today;

    private Notes(LocalDate today) {
        this.today = today;
    }

    static List<Note> of(StackConfig config, LocalDate today) {
        Notes notes = new Notes(today);
        notes.stack(config);
        config.connect().ifPresent(notes::connect);
        return notes.notes;
    }

    private void stack(StackConfig config) {
        warnIf(!config.protect(), "posit:protect", "is false: database, files and keys can be deleted with the stack.");
        warnIf(
                !config.network().natGatewayPerZone(),
                "posit:network.natGatewayPerZone",
                "is false: the loss of one zone cuts all zones off from the internet.");
        warnIf(
                config.cluster().allowedCidrs().contains(ClusterConfig.EVERYWHERE),
                "posit:cluster.allowedCidrs",
                "lets the whole internet reach the Kubernetes API. Narrow it: "
                        + Keys.command("'posit:cluster.allowedCidrs[0]'", "203.0.113.0/24"));
        warnIf(
                config.aws()
                        .assumeRole()
                        .flatMap(AwsSettings.AssumeRole::externalId)
                        .isPresent(),
                "aws:assumeRole.externalId",
                "does not reach the cluster: `aws eks get-token` takes none. If the role demands it, put role_arn and"
                        + " external_id into a profile of ~/.aws/config, and set aws:profile instead. (" + GET_TOKEN
                        + ")");
        support("posit:cluster.kubernetesVersion", Support.EKS, config.cluster().kubernetesVersion());
    }

    private void connect(ConnectConfig connect) {
        database(connect.database(), connect.preset().connectOnEks());
        String domain = "posit:connect.domain";
        beforeUpIf(
                connect.domain().matches(EXAMPLE_DOMAIN),
                domain,
                "is an example",
                Keys.command(domain, "connect.<your domain>"));
        String zone = "posit:connect.hostedZoneId";
        boolean example =
                connect.hostedZoneId().filter(z -> z.matches(EXAMPLE_ZONE)).isPresent();
        beforeUpIf(example, zone, "is an example", Keys.command(zone, "<the id of your hosted zone>"));
        String license = "posit:connect.license";
        beforeUpIf(connect.license().isEmpty(), license, "is missing", LicenseConfig.Kind.FILE.command(license));
    }

    private void database(DatabaseConfig database, ConnectOnEks page) {
        String key = "posit:connect.database.";
        warnIf(
                !database.multiAz(),
                key + "multiAz",
                "is false, and the page says: " + page.multiAz().says() + ".");
        warnIf(
                Integer.parseInt(database.majorVersion())
                        < Integer.parseInt(page.databaseVersion().value()),
                key + "version",
                "is older than the page's: " + page.databaseVersion().says() + ".");
        support(key + "version", Support.POSTGRESQL, database.majorVersion());
    }

    private void support(String key, List<Support> table, String version) {
        Optional<Support> row = Support.of(table, version).filter(s -> s.endsSoon(today));
        row.ifPresent(s -> notes.add(Note.warning(
                key,
                "is " + s.product() + " " + s.version() + ", whose standard support "
                        + (s.hasEnded(today) ? "ended " : "ends ") + s.end().value() + ". Choose a newer one of "
                        + Support.versions(table) + " (" + s.end().url() + ")")));
    }

    private void warnIf(boolean holds, String key, String text) {
        if (holds) {
            notes.add(Note.warning(key, text));
        }
    }

    private void beforeUpIf(boolean holds, String key, String what, String command) {
        if (holds) {
            notes.add(Note.beforeUp(key, what + ". Set it: " + command));
        }
    }
}
