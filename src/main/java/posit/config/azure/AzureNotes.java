package posit.config.azure;

import java.util.Optional;
import posit.config.reader.Keys;
import posit.config.shared.Notes;
import posit.reference.ConnectOnAks;
import posit.reference.Figure;
import posit.reference.PackageManagerOnAks;
import posit.reference.Pages;
import posit.reference.Support;

/** What a valid configuration for Azure should still be told. */
public final class AzureNotes {
    private static final String CONNECT = "posit:connect";
    private static final String PACKAGE_MANAGER = "posit:packageManager";
    private static final String EXAMPLE_VAULT = "(?i)https://example\\..*";
    private static final String EXAMPLE_ID = "(?i)/subscriptions/[0-]+/.*|.*/resourceGroups/example/.*";

    private final Notes notes;

    public AzureNotes(Notes notes) {
        this.notes = notes;
    }

    public void look(AzureConfig config) {
        new ExistingOnAzureNotes(notes).look(config);
        notes.warnIf(
                config.network().existing().isEmpty(),
                "posit:network.natAddresses",
                "belong to one NAT gateway, which is in one zone: the loss of that zone cuts all nodes off from the"
                        + " internet, whatever the pages say of zones (" + Pages.NAT_ZONES + ").");
        AksConfig cluster = config.cluster();
        notes.support("posit:cluster.kubernetesVersion", Support.AKS, cluster.kubernetesVersion());
        if (cluster.existing().isEmpty()) {
            cluster(cluster);
        }
        config.connect().ifPresent(c -> connect(c, config.zoneOf(c.files())));
        config.packageManager().ifPresent(this::packageManager);
    }

    private void cluster(AksConfig cluster) {
        notes.endpoint(cluster.allowedCidrs());
        String admins = "posit:cluster.admins";
        notes.beforeUpIf(
                cluster.admins().isEmpty(),
                admins,
                "is empty, and so nobody may use the cluster, not even Pulumi",
                Keys.command(admins + ".me", "$(az ad signed-in-user show --query id --output tsv)"));
    }

    private void connect(ConnectOnAksConfig connect, String zone) {
        ConnectOnAks page = connect.preset().connectOnAks();
        notes.warnIf(
                connect.files().existing().isEmpty(),
                CONNECT + ".files.zone",
                "is " + zone
                        + ": Azure NetApp Files keeps a volume in one zone, and the loss of that zone stops Connect"
                        + " until it is back or a backup is restored. What the page says of zones holds for nodes and"
                        + " database (" + Pages.NETAPP_ZONES + ").");
        notes.fewer(CONNECT + ".replicas", connect.server().replicas(), page.replicas());
        database(CONNECT, connect.database(), page.survivesZone(), page.databaseVersion());
        exposure(CONNECT, connect.exposure(), "connect");
        connect.autoscaling().ifPresent(pools -> notes.autoscaling(CONNECT));
        notes.environments(CONNECT, connect.runtime().executionEnvironments());
        notes.license(CONNECT, connect.server().license());
        notes.product(CONNECT, Support.CONNECT);
    }

    private void packageManager(PackageManagerOnAksConfig packages) {
        PackageManagerOnAks page = packages.preset().packageManagerOnAks();
        notes.fewer(PACKAGE_MANAGER + ".replicas", packages.server().replicas(), page.replicas());
        notes.fewer(
                PACKAGE_MANAGER + ".maxOpenConnections",
                packages.settings().maxOpenConnections(),
                page.databaseConnections());
        Figure<String> version = packages.preset().connectOnAks().databaseVersion();
        database(PACKAGE_MANAGER, packages.database(), page.highAvailability(), version);
        exposure(PACKAGE_MANAGER, packages.exposure(), "packages");
        notes.license(PACKAGE_MANAGER, packages.server().license());
        notes.product(PACKAGE_MANAGER, Support.PACKAGE_MANAGER);
    }

    private void database(
            String product, AzureDatabaseConfig database, Figure<Boolean> standby, Figure<String> version) {
        if (database.existing().isPresent()) {
            return;
        }
        String key = product + ".database.";
        notes.warnIf(
                !database.highAvailability(),
                key + "highAvailability",
                "is false: the loss of the server's zone stops the product, and the page says: " + standby.says()
                        + ".");
        notes.olderThanThePage(key + "version", database.version(), version);
        notes.support(key + "version", Support.AZURE_POSTGRESQL, database.version());
    }

    private void exposure(String product, AksExposureConfig exposure, String host) {
        String ingress = product + ".ingress";
        notes.warnIf(
                exposure.ingress() == AksExposureConfig.Ingress.APP_ROUTING,
                ingress,
                "is app-routing, as the page has it, and Microsoft's support for its NGINX "
                        + notes.ends(Support.APP_ROUTING) + " ("
                        + Support.APP_ROUTING.end().url() + "). The alternative: " + Keys.command(ingress, "traefik"));
        notes.domain(product, exposure.domain(), host);
        example(product + ".certificate.keyVaultUri", exposure.certificate().keyVaultUri(), "<its URI>", EXAMPLE_VAULT);
        example(product + ".certificate.keyVaultId", exposure.certificate().keyVaultId(), "<its id>", EXAMPLE_ID);
        example(product + ".dnsZoneId", exposure.dnsZoneId(), "<its id>", EXAMPLE_ID);
    }

    private void example(String key, Optional<String> value, String instead, String pattern) {
        boolean example = value.filter(v -> v.matches(pattern)).isPresent();
        notes.beforeUpIf(example, key, "is an example", Keys.command(key, instead));
    }
}
