package posit.config.aws;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import posit.autoscaling.Karpenter;
import posit.cloud.HelmChart;
import posit.cloud.Versions;
import posit.cluster.EksAddons;
import posit.config.reader.Check;
import posit.config.reader.Key;
import posit.config.reader.Problems;
import posit.config.shared.CloudConfig;
import posit.config.shared.CommonKeys;
import posit.config.shared.Hosts;
import posit.config.shared.Notes;
import posit.config.shared.PoolRules;
import posit.config.shared.TagRules;
import posit.config.shared.Zones;
import posit.connect.Connect;
import posit.ingress.AlbController;
import posit.packagemanager.PackageManager;
import posit.reference.Autoscaling;
import posit.reference.AwsLimits;

/**
 * A stack on AWS.
 *
 * @param provider null as long as a stack file is read that does not choose AWS
 */
public record AwsConfig(
        AwsSettings provider,

        @Key(says = "What the company wants of every IAM role.")
        IamConfig iam,

        @Key(says = "The key that encrypts data.") AwsEncryptionConfig encryption,

        @Key(says = "The network.") AwsNetworkConfig network,
        @Key(says = "The Kubernetes cluster.") EksConfig cluster,

        @Key(says = "Posit Connect: deployed when this key is there.")
        Optional<ConnectOnEksConfig> connect,

        @Key(says = "Posit Package Manager: deployed when this key is there.")
        Optional<PackageManagerOnEksConfig> packageManager,

        @Key(says = "Alarms about databases, files, load balancers and certificates: made when this key is there.")
        Optional<AwsAlarmsConfig> alarms)
        implements CloudConfig {

    public static AwsConfig defaults(AwsSettings provider) {
        JsonObject nothing = new JsonObject();
        return new AwsConfig(
                provider,
                IamConfig.defaults(),
                AwsEncryptionConfig.defaults(),
                AwsNetworkConfig.defaults(nothing),
                EksConfig.defaults(nothing),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a product is reached from outside of the network. */
    boolean isPublic() {
        return Stream.of(
                        connect.map(ConnectOnEksConfig::exposure),
                        packageManager.map(PackageManagerOnEksConfig::exposure))
                .flatMap(Optional::stream)
                .anyMatch(exposure -> !exposure.internal());
    }

    @Override
    public void validate(CommonKeys common, Check check) {
        if (provider != null) {
            validateTags(common.tags(), check);
        }
        Check here = check.with(defaults(provider));
        region(check).ifPresent(r -> {
            network.validate(here.in("network"), r);
            alarms.ifPresent(a -> a.validate(here.in("alarms", AwsAlarmsConfig.defaults()), r));
        });
        new ExistingOnAws(this, here).validate(region(check));
        boolean driver = cluster.addonVersions().containsKey(EksAddons.EFS_DRIVER);
        here.in("cluster")
                .entry(
                        connect.isPresent() || !driver || cluster.existing().isPresent(),
                        "addonVersions",
                        EksAddons.EFS_DRIVER,
                        "no product of the stack has files on EFS, so there is none",
                        "remove the entry");
        connect.ifPresent(c -> {
            Check product = here.in("connect", ConnectOnEksConfig.defaults(c.preset()));
            common.metrics().validateExporter(product, "prometheus", "enabled");
            validate(product, c.exposure(), here);
            c.autoscaling()
                    .ifPresentOrElse(
                            pools -> validatePools(product, pools, here),
                            () -> validateZones(product.in("nodes"), c.nodes(), here));
        });
        packageManager.ifPresent(p -> {
            Check product = here.in("packageManager", PackageManagerOnEksConfig.defaults(p.preset()));
            common.metrics().validateExporter(product, "config", "Metrics", "Enabled");
            validate(product, p.exposure(), here);
            validateZones(product.in("nodes"), p.nodes(), here);
            connect.ifPresent(c -> Hosts.validateApart(
                    product, c.exposure().domain(), p.exposure().domain()));
        });
    }

    private void validate(Check product, EksExposureConfig exposure, Check stack) {
        region(stack).ifPresent(r -> exposure.validate(product, r));
    }

    private void validateZones(Check nodes, EksNodesConfig given, Check stack) {
        Zones.validate(nodes, given.count(), network.zones(), stack.sound("network"));
    }

    private void validatePools(Check check, EksAutoscalingConfig pools, Check stack) {
        String kubernetes = cluster.kubernetesVersion();
        String range = "Karpenter " + Versions.KARPENTER_CHART + " runs on Kubernetes " + Autoscaling.OLDEST_KUBERNETES
                + " to " + Autoscaling.NEWEST_KUBERNETES + ", and posit:cluster.kubernetesVersion is " + kubernetes;
        check.fits(Autoscaling.runsOn(kubernetes), PoolRules.KEY, range, "move the cluster to one of them first");
        Check system = check.in(PoolRules.KEY, EksAutoscalingConfig.defaults()).in("systemNodes");
        validateZones(system, pools.systemNodes(), stack);
    }

    /** Both go onto the same resources. */
    private void validateTags(Map<String, String> tags, Check check) {
        String path = AwsSettings.PREFIX + "defaultTags.tags";
        Map<String, String> others = provider.defaultTags().tags();
        Problems problems = check.problems();
        others.forEach((name, value) -> {
            String given = tags.getOrDefault(name, value);
            if (!given.equals(value)) {
                String here = problems.shown(path, new JsonPrimitive(value));
                String there = "posit:tags has " + problems.shown("posit:tags", new JsonPrimitive(given)) + " for it";
                problems.wrong(path + "." + name, here, there, "remove one of the two, or write the same value");
            }
        });
        Set<String> names = new HashSet<>(tags.keySet());
        names.addAll(others.keySet());
        if (names.size() > AwsLimits.TAGS_MAX && check.sound("tags") && problems.sound(path)) {
            String most =
                    "with those of posit:tags they are " + names.size() + " tags, and at most " + AwsLimits.TAGS_MAX;
            problems.wrong(path, "{...}", most + " are allowed", "remove some");
        }
    }

    /** Empty where it was refused. */
    private Optional<String> region(Check check) {
        return Optional.ofNullable(provider).map(AwsSettings::region).filter(r -> check.problems()
                .sound(AwsSettings.PREFIX + "region"));
    }

    @Override
    public void addNotes(Notes notes) {
        new AwsNotes(notes).look(this);
    }

    @Override
    public TagRules tagRules() {
        return TagRules.AWS;
    }

    @Override
    public List<HelmChart> charts() {
        List<HelmChart> charts = new ArrayList<>();
        connect.ifPresent(c -> charts.add(Connect.CHART.chart()));
        connect.flatMap(ConnectOnEksConfig::autoscaling).ifPresent(pools -> charts.addAll(Karpenter.CHARTS));
        packageManager.ifPresent(p -> charts.add(PackageManager.CHART.chart()));
        if (!runsController()) {
            charts.add(AlbController.CHART);
        }
        return charts;
    }

    /** Whether the cluster brings the controller of load balancers along. */
    public boolean runsController() {
        return cluster.existing()
                .filter(ExistingEksConfig::loadBalancerController)
                .isPresent();
    }
}
