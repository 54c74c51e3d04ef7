package posit.config;

import posit.reference.ConnectOnEks;
import posit.reference.Support;

/** What a valid configuration for AWS should still be told. */
final class AwsNotes {
    private static final String CONNECT = "posit:connect";
    private static final String GET_TOKEN = "https://github.com/aws/aws-cli/issues/5942";
    private static final String EXAMPLE_ZONE = ".*EXAMPLE.*";

    private final Notes notes;

    AwsNotes(Notes notes) {
        this.notes = notes;
    }

    void look(AwsConfig config) {
        notes.warnIf(
                !config.network().natGatewayPerZone(),
                "posit:network.natGatewayPerZone",
                "is false: the loss of one zone cuts all zones off from the internet.");
        notes.endpoint(config.cluster().allowedCidrs());
        notes.warnIf(
                config.provider()
                        .assumeRole()
                        .flatMap(AwsSettings.AssumeRole::externalId)
                        .isPresent(),
                "aws:assumeRole.externalId",
                "does not reach the cluster: `aws eks get-token` takes none. If the role demands it, put role_arn and"
                        + " external_id into a profile of ~/.aws/config, and set aws:profile instead. (" + GET_TOKEN
                        + ")");
        notes.support(
                "posit:cluster.kubernetesVersion", Support.EKS, config.cluster().kubernetesVersion());
        config.connect().ifPresent(this::connect);
    }

    private void connect(ConnectOnEksConfig connect) {
        database(connect.database(), connect.preset().connectOnEks());
        notes.domain(CONNECT, connect.exposure().domain(), "connect");
        String zone = CONNECT + ".hostedZoneId";
        boolean example = connect.exposure()
                .hostedZoneId()
                .filter(z -> z.matches(EXAMPLE_ZONE))
                .isPresent();
        notes.beforeUpIf(example, zone, "is an example", Keys.command(zone, "<the id of your hosted zone>"));
        notes.environments(CONNECT, connect.runtime().executionEnvironments());
        notes.license(CONNECT, connect.server().license());
    }

    private void database(AwsDatabaseConfig database, ConnectOnEks page) {
        String key = CONNECT + ".database.";
        notes.warnIf(
                !database.multiAz(),
                key + "multiAz",
                "is false, and the page says: " + page.multiAz().says() + ".");
        notes.olderThanThePage(key + "version", database.majorVersion(), page.databaseVersion());
        notes.support(key + "version", Support.POSTGRESQL, database.majorVersion());
    }
}
