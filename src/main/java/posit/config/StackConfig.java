package posit.config;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import posit.cloud.Cloud;
import posit.config.aws.AwsAlarmsConfig;
import posit.config.aws.AwsConfig;
import posit.config.aws.AwsNetworkConfig;
import posit.config.aws.AwsSettings;
import posit.config.aws.ConnectOnEksConfig;
import posit.config.aws.EksAccountConfig;
import posit.config.aws.EksAutoscalingConfig;
import posit.config.aws.EksConfig;
import posit.config.aws.ExistingBucketConfig;
import posit.config.aws.ExistingEfsConfig;
import posit.config.aws.ExistingEksConfig;
import posit.config.aws.ExistingVpcConfig;
import posit.config.aws.PackageManagerOnEksConfig;
import posit.config.azure.AksAccountConfig;
import posit.config.azure.AksAutoscalingConfig;
import posit.config.azure.AksConfig;
import posit.config.azure.AzureAlarmsConfig;
import posit.config.azure.AzureConfig;
import posit.config.azure.AzureSettings;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.azure.ExistingAksConfig;
import posit.config.azure.ExistingConnectFilesConfig;
import posit.config.azure.ExistingPackagesConfig;
import posit.config.azure.ExistingVnetConfig;
import posit.config.azure.PackageManagerOnAksConfig;
import posit.config.reader.Binder;
import posit.config.reader.Check;
import posit.config.reader.ConfigException;
import posit.config.reader.ConfigSource;
import posit.config.reader.Inline;
import posit.config.reader.Key;
import posit.config.reader.Keys;
import posit.config.reader.Problems;
import posit.config.reader.Section;
import posit.config.shared.EnvironmentConfig;
import posit.config.shared.ExistingDatabaseConfig;
import posit.config.shared.InstallationConfig;
import posit.config.shared.MetricsConfig;
import posit.config.shared.Note;
import posit.config.shared.Notes;
import posit.config.shared.SiteConfig;
import posit.config.shared.TagRules;

/**
 * What a stack file says, complete: presets applied, every value known and checked.
 *
 * @param settings of the chosen cloud
 */
public record StackConfig(
        @Key(
                says = "The cloud the stack is deployed to.",
                allowed = "a stack is deployed to aws or to azure",
                example = "aws")
        Cloud cloud,

        @Key(
                says = "Prefix of every physical name: different for each stack of an account.",
                allowed = "2 to 20 lower-case letters, digits and single dashes, a letter first, no dash at the end",
                pattern = "(?!.*--)[a-z][a-z0-9-]{0,18}[a-z0-9]",
                example = "posit-aws")
        String name,

        @Key(
                says = "Tags on every resource that takes them.",
                allowed = "on aws " + TagRules.ON_AWS + "; on azure " + TagRules.ON_AZURE,
                cure = TagRules.CURE)
        Map<String, String> tags,

        @Key(says = "Whether database, files and keys refuse to be deleted. Set it to `false` before `pulumi destroy`.")
        boolean protect,

        @Key(says = "What the company wants of all that runs in the cluster: registry, charts, certificates, proxy.")
        SiteConfig site,

        @Key(says = "Who reads the metrics of the products.")
        MetricsConfig metrics,

        @Inline CloudConfig settings,
        List<Note> notes)
        implements Section {
    private static final String NO_PRODUCT = "posit:connect is missing: a stack deploys at least one product. Set it: "
            + Keys.command("posit:connect.domain", "connect.example.com");

    /** What holds in the sections where the file is silent. */
    public static final Map<Class<?>, Function<JsonObject, ? extends Record>> DEFAULTS = Map.ofEntries(
            entry(AwsNetworkConfig.class, AwsNetworkConfig::defaults),
            entry(ExistingVpcConfig.class, given -> ExistingVpcConfig.defaults()),
            entry(ExistingVnetConfig.class, given -> ExistingVnetConfig.defaults()),
            entry(ExistingEksConfig.class, given -> ExistingEksConfig.defaults()),
            entry(ExistingAksConfig.class, given -> ExistingAksConfig.defaults()),
            entry(ExistingDatabaseConfig.class, given -> ExistingDatabaseConfig.defaults()),
            entry(ExistingEfsConfig.class, given -> ExistingEfsConfig.defaults()),
            entry(ExistingBucketConfig.class, given -> ExistingBucketConfig.defaults()),
            entry(ExistingConnectFilesConfig.class, given -> ExistingConnectFilesConfig.defaults()),
            entry(ExistingPackagesConfig.class, given -> ExistingPackagesConfig.defaults()),
            entry(AwsAlarmsConfig.class, given -> AwsAlarmsConfig.defaults()),
            entry(AzureAlarmsConfig.class, given -> AzureAlarmsConfig.defaults()),
            entry(EksConfig.class, EksConfig::defaults),
            entry(ConnectOnEksConfig.class, ConnectOnEksConfig::defaults),
            entry(EksAutoscalingConfig.class, given -> EksAutoscalingConfig.defaults()),
            entry(AksAutoscalingConfig.class, given -> AksAutoscalingConfig.defaults()),
            entry(PackageManagerOnEksConfig.class, PackageManagerOnEksConfig::defaults),
            entry(AwsSettings.AssumeRole.class, AwsSettings.AssumeRole::defaults),
            entry(AksConfig.class, AksConfig::defaults),
            entry(ConnectOnAksConfig.class, ConnectOnAksConfig::defaults),
            entry(PackageManagerOnAksConfig.class, PackageManagerOnAksConfig::defaults),
            entry(EnvironmentConfig.class, EnvironmentConfig::defaults),
            entry(InstallationConfig.class, InstallationConfig::defaults),
            entry(EksAccountConfig.class, EksAccountConfig::defaults),
            entry(EksAccountConfig.Rights.class, EksAccountConfig.Rights::defaults),
            entry(EksAccountConfig.Bucket.class, EksAccountConfig.Bucket::defaults),
            entry(AksAccountConfig.class, AksAccountConfig::defaults),
            entry(AksAccountConfig.Rights.class, AksAccountConfig.Rights::defaults),
            entry(AksAccountConfig.Role.class, AksAccountConfig.Role::defaults));

    /**
     * Reads a stack's configuration.
     *
     * @param today the day end-of-support dates are held against
     * @throws ConfigException with all that is wrong, before anything is deployed
     */
    public static StackConfig read(ConfigSource source, LocalDate today) {
        Problems problems = new Problems(source.secretKeys());
        TopLevel top = new TopLevel(source, problems);
        top.check();
        Binder binder = new Binder(problems, DEFAULTS);
        StackConfig defaults = defaults(settings(top, binder, problems));
        JsonObject given = top.given(StackConfig.class, Keys.PROJECT);
        StackConfig config = binder.bind(StackConfig.class, given, defaults, Keys.PROJECT);
        problems.throwIfAny();
        return config.with(Notes.of(config, today));
    }

    public static StackConfig defaults(CloudConfig settings) {
        return new StackConfig(
                null, null, Map.of(), true, SiteConfig.defaults(), MetricsConfig.defaults(), settings, List.of());
    }

    /** Its sections are defaults; the provider's keys are read already, as they have a namespace of their own. */
    private static CloudConfig settings(TopLevel top, Binder binder, Problems problems) {
        Cloud cloud = top.rules();
        boolean chosen = top.is(cloud);
        return switch (cloud) {
            case AWS -> AwsConfig.defaults(chosen ? AwsSettings.read(top, binder, problems) : null);
            case AZURE -> AzureConfig.defaults(chosen ? AzureSettings.read(top, binder, problems) : null);
        };
    }

    private static <R extends Record> Map.Entry<Class<?>, Function<JsonObject, ? extends Record>> entry(
            Class<R> section, Function<JsonObject, R> defaults) {
        return Map.entry(section, defaults);
    }

    private StackConfig with(List<Note> all) {
        return new StackConfig(cloud, name, tags, protect, site, metrics, settings, List.copyOf(all));
    }

    @Override
    public void validate(Check check) {
        TagRules.of(settings).validateName(check, name);
        TagRules.of(settings).validate(check, "tags", tags);
        if (!check.gives("connect") && !check.gives("packageManager")) {
            check.problems().add("posit:connect", NO_PRODUCT);
        }
        settings.validate(this, check);
    }
}
