package posit.config;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import posit.reference.AzurePreset;
import posit.reference.ConnectOnAks;
import posit.reference.Pages;
import posit.reference.VmSize;

/** Posit Connect on AKS: deployed when this section is there. */
public record ConnectOnAksConfig(
        @Key(
                says = "The copy of the reference architecture the sizes below are taken from.",
                allowed = AzurePresets.ALLOWED,
                source = Pages.CONNECT_ON_AKS)
        AzurePreset preset,

        @Inline ExposureConfig exposure,

        @Key(
                says = "The licence, encrypted: one of file, key, server. `pulumi up` needs it, a plan does not.",
                source = Pages.CONNECT_LICENSE)
        Optional<LicenseConfig> license,

        @Key(
                says = "Connect pods, spread over nodes and zones.",
                allowed = Replicas.ALLOWED,
                min = Replicas.FEWEST,
                max = Replicas.MOST,
                source = Pages.CONNECT_ON_AKS)
        int replicas,

        @Key(says = "The worker nodes.") AksNodesConfig nodes,
        @Key(says = "The database.") AzureDatabaseConfig database,
        @Key(says = "The files.") NetAppConfig files,

        @Key(
                says = "Where R packages come from.",
                allowed = Packages.ALLOWED,
                pattern = Packages.PATTERN,
                example = Packages.PUBLIC,
                source = Pages.PACKAGES)
        String packageRepository,

        @Key(
                says = EnvironmentConfig.SAYS,
                allowed = EnvironmentConfig.ALLOWED,
                cure = EnvironmentConfig.CURE,
                source = Pages.CONTENT_IMAGES)
        List<EnvironmentConfig> executionEnvironments,

        @Key(says = "What content may use, and as whom it runs.")
        AksContentConfig content)
        implements Section {

    static ConnectOnAksConfig defaults(JsonObject given) {
        return defaults(AzurePresets.of(given));
    }

    static ConnectOnAksConfig defaults(AzurePreset preset) {
        ConnectOnAks page = preset.connectOnAks();
        return new ConnectOnAksConfig(
                preset,
                ExposureConfig.defaults(),
                Optional.empty(),
                page.replicas().value(),
                AksNodesConfig.defaults(page.nodeType().value(), page.nodes().value()),
                AzureDatabaseConfig.defaults(
                        page.databaseType(),
                        page.databaseVersion().value(),
                        page.databaseStorageGb(),
                        page.survivesZone()),
                NetAppConfig.defaults(page),
                Packages.PUBLIC,
                EnvironmentConfig.DEFAULT,
                AksContentConfig.defaults());
    }

    @Override
    public void validate(Check check) {
        ConnectOnAks page = preset.connectOnAks();
        nodes.validate(
                check.in("nodes"),
                AzurePresets.floor(page.nodeType(), page.nodes().value()));
        database.validate(check.in("database"), page.databaseType(), page.databaseStorageGb());
        files.validate(check.in("files"), page);
        Replicas.validate(check, replicas, nodes.count(), "content");
        EnvironmentConfig.validate(check, executionEnvironments);
        if (check.sound("nodes.type")) {
            VmSize.parse(nodes.type()).ifPresent(node -> content.shared().validate(check.in("content"), node));
        }
    }
}
