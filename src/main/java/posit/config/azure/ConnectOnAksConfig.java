package posit.config.azure;

import com.google.gson.JsonObject;
import java.util.Optional;
import posit.cloud.Cloud;
import posit.config.reader.Check;
import posit.config.reader.Inline;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.PoolRules;
import posit.config.shared.PoolsConfig;
import posit.config.shared.Presets;
import posit.config.shared.RuntimeConfig;
import posit.config.shared.ServerConfig;
import posit.connect.ConnectOwnedValues;
import posit.reference.ConnectOnAks;
import posit.reference.Pages;
import posit.reference.Preset;
import posit.reference.VmSize;

/** Posit Connect on AKS: deployed when this section is there. */
public record ConnectOnAksConfig(
        @Key(says = Presets.SAYS, allowed = Presets.ON_AZURE, source = Pages.CONNECT_ON_AKS)
        Preset preset,

        @Inline AksExposureConfig exposure,

        @Inline ServerConfig server,

        @Key(says = "The worker nodes: a fixed number, unless there is autoscaling.")
        AksNodesConfig nodes,

        @Key(says = PoolRules.SAYS, source = Pages.CONNECT_AUTOSCALING)
        Optional<AksAutoscalingConfig> autoscaling,

        @Key(says = "The database.") AzureDatabaseConfig database,
        @Key(says = "The files.") NetAppConfig files,

        @Inline RuntimeConfig runtime,

        @Key(says = "What content may use, and as whom it runs.")
        AksContentConfig content)
        implements Section {

    public static ConnectOnAksConfig defaults(JsonObject given) {
        return defaults(Presets.of(Cloud.AZURE, given));
    }

    public static ConnectOnAksConfig defaults(Preset preset) {
        ConnectOnAks page = preset.connectOnAks();
        return new ConnectOnAksConfig(
                preset,
                AksExposureConfig.defaults(),
                ServerConfig.defaults(page.replicas()),
                AksNodesConfig.defaults(page.nodeType().value(), page.nodes().value()),
                Optional.empty(),
                AzureDatabaseConfig.defaults(
                        page.databaseType(),
                        page.databaseVersion().value(),
                        page.databaseStorageGb(),
                        page.survivesZone()),
                NetAppConfig.defaults(page),
                RuntimeConfig.defaults(),
                AksContentConfig.defaults());
    }

    /** As many as there ever are, beside those of an upgrade. */
    int mostNodes() {
        return autoscaling
                .map(AksAutoscalingConfig::pools)
                .map(pools -> PoolRules.AKS.mostNodes(pools.server())
                        + PoolRules.AKS.mostNodes(pools.content().pool()))
                .orElse(nodes.count());
    }

    @Override
    public void validate(Check check) {
        Presets.validateOnAzure(preset, check);
        ConnectOnAks page = preset.connectOnAks();
        autoscaling.ifPresentOrElse(pools -> validatePools(check, pools.pools()), () -> validateNodes(check, page));
        server.validate(check, ConnectOwnedValues.TABLE);
        database.validate(check.in("database"), page.databaseType(), page.databaseStorageGb(), false);
        files.validate(check.in("files"), page);
    }

    private void validateNodes(Check check, ConnectOnAks page) {
        nodes.validate(check.in("nodes"), AksNodesConfig.Floor.of(page.nodeType(), page.nodes()));
        server.validate(check, nodes.count(), "content");
        if (check.sound("nodes.type")) {
            VmSize.parse(nodes.type()).ifPresent(node -> content.shared().validate(check.in("content"), node));
        }
    }

    private void validatePools(Check check, PoolsConfig pools) {
        PoolRules.AKS.validate(
                check, check.in(PoolRules.KEY, AksAutoscalingConfig.defaults()), pools, server.replicas());
        PoolRules.AKS.validateContent(check.in("content"), pools, content.shared());
    }
}
