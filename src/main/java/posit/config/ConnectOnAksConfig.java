package posit.config;

import com.google.gson.JsonObject;
import posit.reference.AzurePreset;
import posit.reference.ConnectOnAks;
import posit.reference.Pages;
import posit.reference.VmSize;

/** Posit Connect on AKS: deployed when this section is there. */
public record ConnectOnAksConfig(
        @Key(says = Presets.SAYS, allowed = Presets.ON_AZURE, source = Pages.CONNECT_ON_AKS)
        AzurePreset preset,

        @Inline AksExposureConfig exposure,

        @Inline ServerConfig server,

        @Key(says = "The worker nodes.") AksNodesConfig nodes,
        @Key(says = "The database.") AzureDatabaseConfig database,
        @Key(says = "The files.") NetAppConfig files,

        @Inline RuntimeConfig runtime,

        @Key(says = "What content may use, and as whom it runs.")
        AksContentConfig content)
        implements Section {

    static ConnectOnAksConfig defaults(JsonObject given) {
        return defaults(Presets.of(AzurePreset.class, given));
    }

    static ConnectOnAksConfig defaults(AzurePreset preset) {
        ConnectOnAks page = preset.connectOnAks();
        return new ConnectOnAksConfig(
                preset,
                AksExposureConfig.defaults(),
                ServerConfig.defaults(page.replicas()),
                AksNodesConfig.defaults(page.nodeType().value(), page.nodes().value()),
                AzureDatabaseConfig.defaults(
                        page.databaseType(),
                        page.databaseVersion().value(),
                        page.databaseStorageGb(),
                        page.survivesZone()),
                NetAppConfig.defaults(page),
                RuntimeConfig.defaults(),
                AksContentConfig.defaults());
    }

    @Override
    public void validate(Check check) {
        ConnectOnAks page = preset.connectOnAks();
        nodes.validate(check.in("nodes"), AksNodesConfig.Floor.of(page.nodeType(), page.nodes()));
        database.validate(check.in("database"), page.databaseType(), page.databaseStorageGb());
        files.validate(check.in("files"), page);
        server.validate(check, nodes.count(), "content");
        if (check.sound("nodes.type")) {
            VmSize.parse(nodes.type()).ifPresent(node -> content.shared().validate(check.in("content"), node));
        }
    }
}
