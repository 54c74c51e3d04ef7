package posit.config;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import posit.cloud.Cloud;
import posit.config.aws.AwsConfig;
import posit.config.aws.AwsSettings;
import posit.config.azure.AzureConfig;
import posit.config.azure.AzureSettings;
import posit.config.reader.Binder;
import posit.config.reader.Check;
import posit.config.reader.ConfigException;
import posit.config.reader.ConfigSource;
import posit.config.reader.Inline;
import posit.config.reader.Key;
import posit.config.reader.Keys;
import posit.config.reader.Problems;
import posit.config.reader.Renamed;
import posit.config.reader.Section;
import posit.config.shared.CloudConfig;
import posit.config.shared.CommonKeys;
import posit.config.shared.LocalCharts;
import posit.config.shared.MetricsConfig;
import posit.config.shared.Note;
import posit.config.shared.Notes;
import posit.config.shared.SiteConfig;
import posit.config.shared.TagRules;
import posit.config.shared.TopLevel;

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
        Binder binder = new Binder(problems, new CloudTwins());
        StackConfig defaults = defaults(settings(top, binder, problems));
        JsonObject given = top.given(StackConfig.class, Keys.PROJECT);
        StackConfig config = binder.bind(StackConfig.class, given, defaults, Keys.PROJECT);
        config.site.chartsFolder().ifPresent(folder -> new LocalCharts(problems, source.directory(), folder)
                .check(config.settings.charts()));
        problems.throwIfAny();
        return config.with(config.notes(binder.renamed(), today));
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

    private List<Note> notes(List<Renamed> renamed, LocalDate today) {
        Notes notes = new Notes(today);
        renamed.forEach(key ->
                notes.warn(key.former(), "was renamed: write " + key.name() + ". The former name goes on working."));
        notes.warnIf(!protect, "posit:protect", "is false: database, files and keys can be deleted with the stack.");
        settings.addNotes(notes);
        return notes.list();
    }

    private StackConfig with(List<Note> all) {
        return new StackConfig(cloud, name, tags, protect, site, metrics, settings, List.copyOf(all));
    }

    @Override
    public void validate(Check check) {
        settings.tagRules().validateName(check, name);
        settings.tagRules().validate(check, "tags", tags);
        if (!check.gives("connect") && !check.gives("packageManager")) {
            check.problems().add("posit:connect", NO_PRODUCT);
        }
        settings.validate(new CommonKeys(tags, metrics), check);
    }
}
