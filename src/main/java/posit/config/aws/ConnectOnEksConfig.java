package posit.config.aws;

import com.google.gson.JsonObject;
import java.util.Optional;
import posit.cloud.Cloud;
import posit.config.reader.Check;
import posit.config.reader.Inline;
import posit.config.reader.Key;
import posit.config.reader.Section;
import posit.config.shared.PoolRules;
import posit.config.shared.Presets;
import posit.config.shared.RuntimeConfig;
import posit.config.shared.ServerConfig;
import posit.connect.ConnectOwnedValues;
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

        @Key(says = "The worker nodes: a fixed number, unless there is autoscaling.")
        EksNodesConfig nodes,

        @Key(says = PoolRules.SAYS, source = Pages.CONNECT_AUTOSCALING)
        Optional<EksAutoscalingConfig> autoscaling,

        @Key(says = "The database.") AwsDatabaseConfig database,

        @Key(says = "The files.") EfsConfig files,

        @Inline RuntimeConfig runtime,

        @Key(says = "What content may use, and as whom it runs.")
        EksContentConfig content)
        implements Section {
    public static ConnectOnEksConfig defaults(JsonObject given) {
        return defaults(Presets.of(Cloud.AWS, given));
    }

    public static ConnectOnEksConfig defaults(Preset preset) {
        ConnectOnEks page = preset.connectOnEks();
        return new ConnectOnEksConfig(
                preset,
                EksExposureConfig.defaults(),
                ServerConfig.defaults(page.replicas()),
                EksNodesConfig.defaults(page.nodeType(), page.nodes()),
                Optional.empty(),
                AwsDatabaseConfig.defaults(
                        page.databaseType(), page.databaseVersion(), page.databaseStorageGb(), page.multiAz()),
                EfsConfig.defaults(),
                RuntimeConfig.defaults(),
                EksContentConfig.defaults());
    }

    @Override
    public void validate(Check check) {
        ConnectOnEks page = preset.connectOnEks();
        autoscaling.ifPresentOrElse(pools -> validatePools(check, pools), () -> validateNodes(check, page));
        server.validate(check, ConnectOwnedValues.TABLE);
        database.validate(check.in("database"), page.databaseType(), false);
        files.validate(check.in("files"));
    }

    private void validateNodes(Check check, ConnectOnEks page) {
        nodes.validate(check.in("nodes"), EksNodesConfig.Floor.of(page.nodeType(), page.nodes()));
        server.validate(check, nodes.count(), "content");
        if (check.sound("nodes.type")) {
            InstanceType.parse(nodes.type()).ifPresent(node -> content.shared().validate(check.in("content"), node));
        }
    }

    private void validatePools(Check check, EksAutoscalingConfig given) {
        Check section = check.in(PoolRules.KEY, EksAutoscalingConfig.defaults());
        given.validateSystem(section.in("systemNodes"));
        PoolRules.EKS.validate(check, section, given.pools(), server.replicas());
        PoolRules.EKS.validateContent(check.in("content"), given.pools(), content.shared());
    }
}
