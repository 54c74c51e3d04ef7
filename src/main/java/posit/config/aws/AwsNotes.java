package posit.config.aws;

import posit.config.reader.Keys;
import posit.config.shared.Notes;
import posit.reference.ConnectOnEks;
import posit.reference.Figure;
import posit.reference.PackageManagerOnEks;
import posit.reference.Support;

/** What a valid configuration for AWS should still be told. */
public final class AwsNotes {
    private static final String CONNECT = "posit:connect";
    private static final String PACKAGE_MANAGER = "posit:packageManager";
    private static final String GET_TOKEN = "https://github.com/aws/aws-cli/issues/5942";
    private static final String EXAMPLE_ZONE = ".*EXAMPLE.*";

    private final Notes notes;

    public AwsNotes(Notes notes) {
        this.notes = notes;
    }

    public void look(AwsConfig config) {
        new ExistingOnAwsNotes(notes).look(config);
        notes.warnIf(
                !config.network().natGatewayPerZone(),
                "posit:network.natGatewayPerZone",
                "is false: the loss of one zone cuts all zones off from the internet.");
        notes.warnIf(
                config.provider()
                        .assumeRole()
                        .flatMap(AwsSettings.AssumeRole::externalId)
                        .isPresent(),
                "aws:assumeRole.externalId",
                "does not reach the cluster: `aws eks get-token` takes none. If the role demands it, put role_arn and"
                        + " external_id into a profile of ~/.aws/config, and set aws:profile instead. (" + GET_TOKEN
                        + ")");
        if (config.cluster().existing().isEmpty()) {
            notes.endpoint(config.cluster().allowedCidrs());
            notes.support(
                    "posit:cluster.kubernetesVersion",
                    Support.EKS,
                    config.cluster().kubernetesVersion());
        }
        config.connect().ifPresent(this::connect);
        config.packageManager().ifPresent(this::packageManager);
    }

    private void connect(ConnectOnEksConfig connect) {
        ConnectOnEks page = connect.preset().connectOnEks();
        database(CONNECT, connect.database(), page.multiAz(), page.databaseVersion());
        exposure(CONNECT, connect.exposure(), "connect");
        connect.autoscaling().ifPresent(pools -> notes.autoscaling(CONNECT));
        notes.environments(CONNECT, connect.runtime().executionEnvironments());
        notes.license(CONNECT, connect.server().license());
        notes.product(CONNECT, Support.CONNECT);
    }

    private void packageManager(PackageManagerOnEksConfig packages) {
        PackageManagerOnEks page = packages.preset().packageManagerOnEks();
        notes.fewer(PACKAGE_MANAGER + ".replicas", packages.server().replicas(), page.replicas());
        notes.fewer(
                PACKAGE_MANAGER + ".maxOpenConnections",
                packages.settings().maxOpenConnections(),
                page.databaseConnections());
        database(PACKAGE_MANAGER, packages.database(), page.multiAz(), page.databaseVersion());
        exposure(PACKAGE_MANAGER, packages.exposure(), "packages");
        notes.license(PACKAGE_MANAGER, packages.server().license());
        notes.product(PACKAGE_MANAGER, Support.PACKAGE_MANAGER);
    }

    private void exposure(String product, EksExposureConfig exposure, String host) {
        notes.domain(product, exposure.domain(), host);
        String zone = product + ".hostedZoneId";
        boolean example =
                exposure.hostedZoneId().filter(z -> z.matches(EXAMPLE_ZONE)).isPresent();
        notes.beforeUpIf(example, zone, "is an example", Keys.command(zone, "<the id of your hosted zone>"));
    }

    private void database(String product, AwsDatabaseConfig database, Figure<Boolean> multiAz, Figure<String> version) {
        if (database.existing().isPresent()) {
            return;
        }
        String key = product + ".database.";
        notes.warnIf(!database.multiAz(), key + "multiAz", "is false, and the page says: " + multiAz.says() + ".");
        notes.olderThanThePage(key + "version", database.majorVersion(), version);
        notes.support(key + "version", Support.POSTGRESQL, database.majorVersion());
    }
}
