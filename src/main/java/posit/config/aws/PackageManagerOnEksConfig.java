package posit.config.aws;

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
import posit.reference.PackageManagerOnEks;
import posit.reference.Pages;
import posit.reference.Preset;

/** Posit Package Manager on EKS: deployed when this section is there. */
public record PackageManagerOnEksConfig(
        @Key(
                says = Presets.SAYS + " Its page names no database class and no PostgreSQL: they are Connect's.",
                source = Pages.PACKAGE_MANAGER_ON_EKS)
        Preset preset,

        @Inline EksExposureConfig exposure,
        @Inline ServerConfig server,
        @Key(says = "The worker nodes.") EksNodesConfig nodes,
        @Key(says = "The database.") AwsDatabaseConfig database,
        @Inline PackageManagerConfig settings,
        @Key(says = "The files.") S3FilesConfig files)
        implements Section {

    public static PackageManagerOnEksConfig defaults(JsonObject given) {
        return defaults(Presets.of(Cloud.AWS, given));
    }

    public static PackageManagerOnEksConfig defaults(Preset preset) {
        PackageManagerOnEks page = preset.packageManagerOnEks();
        return new PackageManagerOnEksConfig(
                preset,
                EksExposureConfig.defaults(),
                ServerConfig.defaults(page.replicas()),
                EksNodesConfig.defaults(page.nodeType(), page.nodes()),
                AwsDatabaseConfig.defaults(
                        page.databaseType(), page.databaseVersion(), page.databaseStorageGb(), page.multiAz()),
                PackageManagerConfig.defaults(page.databaseConnections().value()),
                S3FilesConfig.defaults());
    }

    @Override
    public void validate(Check check) {
        PackageManagerOnEks page = preset.packageManagerOnEks();
        nodes.validate(check.in("nodes"), EksNodesConfig.Floor.of(page.nodeType(), page.nodes()));
        database.validate(check.in("database"), page.databaseType(), true);
        files.validate(check.in("files"));
        server.validate(check, PackageManagerOwnedValues.TABLE);
        server.validate(check, nodes.count(), "builds from Git");
        if (check.sound("replicas", "database.type")) {
            database.connections()
                    .ifPresent(most -> settings.validate(check, server.replicas(), most, Pages.RDS_CONNECTIONS));
        }
    }
}
