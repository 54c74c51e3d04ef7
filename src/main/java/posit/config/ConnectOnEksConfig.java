package posit.config;

import com.google.gson.JsonObject;
import posit.reference.ConnectOnEks;
import posit.reference.InstanceType;
import posit.reference.Pages;
import posit.reference.Preset;

/** Posit Connect: deployed when this section is there. */
public record ConnectOnEksConfig(
        @Key(says = Presets.SAYS, source = Pages.CONNECT_ON_EKS)
        Preset preset,

        @Inline EksExposureConfig exposure,

        @Inline ServerConfig server,

        @Key(says = "The worker nodes.") EksNodesConfig nodes,
        @Key(says = "The database.") AwsDatabaseConfig database,

        @Inline RuntimeConfig runtime,

        @Key(says = "What content may use, and as whom it runs.")
        EksContentConfig content)
        implements Section {
    static ConnectOnEksConfig defaults(JsonObject given) {
        return defaults(Presets.of(Preset.class, given));
    }

    static ConnectOnEksConfig defaults(Preset preset) {
        ConnectOnEks page = preset.connectOnEks();
        return new ConnectOnEksConfig(
                preset,
                EksExposureConfig.defaults(),
                ServerConfig.defaults(page.replicas()),
                EksNodesConfig.defaults(page.nodeType(), page.nodes()),
                AwsDatabaseConfig.defaults(
                        page.databaseType(), page.databaseVersion(), page.databaseStorageGb(), page.multiAz()),
                RuntimeConfig.defaults(),
                EksContentConfig.defaults());
    }

    @Override
    public void validate(Check check) {
        ConnectOnEks page = preset.connectOnEks();
        nodes.validate(check.in("nodes"), page.nodeType(), page.nodes());
        database.validate(check.in("database"), page.databaseType());
        server.validate(check, nodes.count(), "content");
        if (check.sound("nodes.type")) {
            InstanceType.parse(nodes.type()).ifPresent(node -> content.shared().validate(check.in("content"), node));
        }
    }
}
