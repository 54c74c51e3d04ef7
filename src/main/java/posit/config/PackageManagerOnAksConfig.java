package posit.config;

import com.google.gson.JsonObject;
import java.util.Optional;
import posit.reference.AzurePreset;
import posit.reference.PackageManagerOnAks;
import posit.reference.Pages;

/** Posit Package Manager on AKS: deployed when this section is there. */
public record PackageManagerOnAksConfig(
        @Key(
                says = "The copy of the reference architecture the sizes below are taken from.",
                allowed = AzurePresets.ALLOWED,
                source = Pages.PACKAGE_MANAGER_ON_AKS)
        AzurePreset preset,

        @Inline ExposureConfig exposure,

        @Key(
                says = "The licence, encrypted: one of file, key, server. `pulumi up` needs it, a plan does not.",
                source = Pages.PACKAGE_MANAGER_LICENSE)
        Optional<LicenseConfig> license,

        @Key(
                says = "Package Manager pods, spread over nodes and zones.",
                allowed = Replicas.ALLOWED,
                min = Replicas.FEWEST,
                max = Replicas.MOST,
                source = Pages.PACKAGE_MANAGER_ON_AKS)
        int replicas,

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
        return defaults(AzurePresets.of(given));
    }

    static PackageManagerOnAksConfig defaults(AzurePreset preset) {
        PackageManagerOnAks page = preset.packageManagerOnAks();
        return new PackageManagerOnAksConfig(
                preset,
                ExposureConfig.defaults(),
                Optional.empty(),
                page.replicas().value(),
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
        nodes.validate(
                check.in("nodes"),
                AzurePresets.floor(page.nodeType(), page.nodes().value()));
        database.validate(check.in("database"), page.databaseType(), page.databaseStorageGiB());
        files.validate(check.in("files"), page.shareGiB());
        Replicas.validate(check, replicas, nodes.count(), "builds from Git");
        if (check.sound("replicas", "database.type")) {
            database.connections().ifPresent(most -> validateConnections(check, most));
        }
    }

    /** A rolling update runs one pod more. */
    private void validateConnections(Check check, int most) {
        int pools = DATABASES * (replicas + 1);
        int each = most / pools;
        String room = "a database of this type has " + most + " connections (" + Pages.AZURE_POSTGRESQL_CONNECTIONS
                + "), and " + replicas + " pods with one more during an update open " + pools + " pools";
        check.fits(
                databaseConnections <= each,
                "databaseConnections",
                room,
                "set " + each + " or less, or choose a larger database.type");
    }
}
