package posit.config;

import com.google.gson.JsonObject;
import posit.reference.AzurePreset;
import posit.reference.PackageManagerOnAks;
import posit.reference.Pages;

/** Posit Package Manager on AKS: deployed when this section is there. */
public record PackageManagerOnAksConfig(
        @Key(says = Presets.SAYS, allowed = Presets.ON_AZURE, source = Pages.PACKAGE_MANAGER_ON_AKS)
        AzurePreset preset,

        @Inline AksExposureConfig exposure,

        @Inline ServerConfig server,

        @Key(says = "The worker nodes.") AksNodesConfig nodes,
        @Key(says = "The database.") AzureDatabaseConfig database,

        @Key(
                says = "Most connections a pod opens to each of its two databases, for metadata and for usage data:"
                        + " `PostgresPool.MaxOpenConnections`.",
                allowed = "{min} or more, and no more than the database has for all pods",
                min = 5,
                source = Pages.PACKAGE_MANAGER_ON_AKS)
        int databaseConnections,

        @Key(says = "The files.") AzureFilesConfig files,

        @Key(
                says = "Whether builds from Git run in a sandbox, for which the pods give up seccomp and AppArmor.",
                source = "https://docs.posit.co/rspm/admin/process-management")
        boolean gitSandbox)
        implements Section {
    /** One for metadata, one for usage data. */
    private static final int DATABASES = 2;

    static PackageManagerOnAksConfig defaults(JsonObject given) {
        return defaults(Presets.of(AzurePreset.class, given));
    }

    static PackageManagerOnAksConfig defaults(AzurePreset preset) {
        PackageManagerOnAks page = preset.packageManagerOnAks();
        return new PackageManagerOnAksConfig(
                preset,
                AksExposureConfig.defaults(),
                ServerConfig.defaults(page.replicas()),
                AksNodesConfig.defaults(page.nodeType().value(), page.nodes().value()),
                AzureDatabaseConfig.defaults(
                        page.databaseType(),
                        preset.connectOnAks().databaseVersion().value(),
                        page.databaseStorageGiB(),
                        page.highAvailability()),
                page.databaseConnections().value(),
                new AzureFilesConfig(page.shareGiB().value()),
                false);
    }

    @Override
    public void validate(Check check) {
        PackageManagerOnAks page = preset.packageManagerOnAks();
        nodes.validate(check.in("nodes"), AksNodesConfig.Floor.of(page.nodeType(), page.nodes()));
        database.validate(check.in("database"), page.databaseType(), page.databaseStorageGiB());
        files.validate(check.in("files"), page.shareGiB());
        server.validate(check, nodes.count(), "builds from Git");
        if (check.sound("replicas", "database.type")) {
            database.connections().ifPresent(most -> validateConnections(check, most));
        }
    }

    /** A rolling update runs one pod more. */
    private void validateConnections(Check check, int most) {
        int pools = DATABASES * (server.replicas() + 1);
        int each = most / pools;
        String room = "a database of this type has " + most + " connections (" + Pages.AZURE_POSTGRESQL_CONNECTIONS
                + "), and " + server.replicas() + " pods with one more during an update open " + pools + " pools";
        check.fits(
                databaseConnections <= each,
                "databaseConnections",
                room,
                "set " + each + " or less, or choose a larger database.type");
    }
}
