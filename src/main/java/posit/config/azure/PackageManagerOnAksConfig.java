package posit.config.azure;

import com.google.gson.JsonObject;
import posit.cloud.Cloud;
import posit.config.reader.Check;
import posit.config.reader.Inline;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.PackageManagerConfig;
import posit.config.shared.Presets;
import posit.config.shared.ServerConfig;
import posit.packagemanager.PackageManagerOwnedValues;
import posit.reference.PackageManagerOnAks;
import posit.reference.Pages;
import posit.reference.Preset;

/** Posit Package Manager on AKS: deployed when this section is there. */
public record PackageManagerOnAksConfig(
        @Key(says = Presets.SAYS, allowed = Presets.ON_AZURE, source = Pages.PACKAGE_MANAGER_ON_AKS)
        Preset preset,

        @Inline AksExposureConfig exposure,

        @Inline ServerConfig server,

        @Key(says = "The worker nodes.") AksNodesConfig nodes,
        @Key(says = "The database.") AzureDatabaseConfig database,

        @Inline PackageManagerConfig settings,
        @Key(says = "The files.") AzureFilesConfig files)
        implements Section {
    public static PackageManagerOnAksConfig defaults(JsonObject given) {
        return defaults(Presets.of(Cloud.AZURE, given));
    }

    public static PackageManagerOnAksConfig defaults(Preset preset) {
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
                PackageManagerConfig.defaults(page.databaseConnections().value()),
                AzureFilesConfig.defaults(page.shareGiB()));
    }

    @Override
    public void validate(Check check) {
        Presets.validateOnAzure(preset, check);
        PackageManagerOnAks page = preset.packageManagerOnAks();
        nodes.validate(check.in("nodes"), AksNodesConfig.Floor.of(page.nodeType(), page.nodes()));
        database.validate(check.in("database"), page.databaseType(), page.databaseStorageGiB(), true);
        files.validate(check.in("files"), page.shareGiB());
        server.validate(check, PackageManagerOwnedValues.TABLE);
        server.validate(check, nodes.count(), "builds from Git");
        if (check.sound("replicas", "database.type")) {
            database.connections()
                    .ifPresent(most ->
                            settings.validate(check, server.replicas(), most, Pages.AZURE_POSTGRESQL_CONNECTIONS));
        }
    }
}
