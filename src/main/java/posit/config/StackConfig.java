package posit.config;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import posit.cloud.Cloud;
import posit.reference.AwsLimits;
import posit.reference.Pages;

/** What a stack file says, complete: presets applied, every value known and checked. */
public record StackConfig(
        @Key(says = "The cloud the stack is deployed to.", allowed = TopLevel.DEPLOYED_CLOUDS, example = "aws")
        Cloud cloud,

        @Key(
                says = "Prefix of every physical name: different for each stack of an account.",
                allowed = "2 to 20 lower-case letters, digits and single dashes, a letter first, no dash at the end",
                pattern = "(?!.*--)[a-z][a-z0-9-]{0,18}[a-z0-9]",
                example = "posit-aws")
        String name,

        @Key(
                says = "Tags on every resource that takes them.",
                allowed = TagRules.ALLOWED,
                cure = TagRules.CURE,
                source = Pages.TAGS)
        Map<String, String> tags,

        @Key(says = "Whether database, files and keys refuse to be deleted. Set it to `false` before `pulumi destroy`.")
        boolean protect,

        AwsSettings aws,
        @Key(says = "The network.") NetworkConfig network,
        @Key(says = "The Kubernetes cluster.") ClusterConfig cluster,

        @Key(says = "Posit Connect: deployed when this key is there.")
        Optional<ConnectConfig> connect,

        @Key(
                says = "Posit Package Manager: deployed when this key is there.",
                later = "is not deployed by this version yet. Remove the key.")
        Optional<PackageManagerConfig> packageManager,

        List<Note> notes)
        implements Section {
    private static final String PACKAGE_MANAGER = "packageManager";
    private static final String NO_PRODUCT = "posit:connect is missing: a stack deploys at least one product. Set it: "
            + Keys.command("posit:connect.domain", "connect.example.com");

    /** What holds in the sections where the file is silent. */
    static final Map<Class<?>, Function<JsonObject, ? extends Record>> DEFAULTS = Map.of(
            NetworkConfig.class, NetworkConfig::defaults,
            ClusterConfig.class, ClusterConfig::defaults,
            ConnectConfig.class, ConnectConfig::defaults,
            AwsSettings.AssumeRole.class, AwsSettings.AssumeRole::defaults);

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
        AwsSettings aws = top.is(Cloud.AWS)
                ? AwsSettings.read(top.given(AwsSettings.class, AwsSettings.PREFIX), binder, problems)
                : null;
        JsonObject given = top.given(StackConfig.class, Keys.PROJECT);
        StackConfig config = binder.bind(StackConfig.class, given, defaults(aws), Keys.PROJECT);
        problems.throwIfAny();
        return config.with(Notes.of(config, today));
    }

    static StackConfig defaults(AwsSettings aws) {
        JsonObject nothing = new JsonObject();
        return new StackConfig(
                null,
                null,
                Map.of(),
                true,
                aws,
                NetworkConfig.defaults(nothing),
                ClusterConfig.defaults(nothing),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private StackConfig with(List<Note> all) {
        return new StackConfig(
                cloud, name, tags, protect, aws, network, cluster, connect, packageManager, List.copyOf(all));
    }

    @Override
    public void validate(Check check) {
        TagRules.validate(check, "tags", tags);
        if (!check.gives("connect") && !check.gives(PACKAGE_MANAGER)) {
            check.problems().add("posit:connect", NO_PRODUCT);
        }
        if (aws != null) {
            validateTags(check);
        }
        region(check).ifPresent(r -> network.validate(check.in("network"), r));
        connect.ifPresent(c -> validate(c, check.in("connect", ConnectConfig.defaults(c.preset())), check));
    }

    private void validate(ConnectConfig product, Check check, Check stack) {
        region(stack).ifPresent(r -> product.validate(check, r));
        int zones = network.zones();
        boolean spread = product.nodes().count() >= zones || !stack.sound("network");
        String idle = "the network has " + zones + " zones, and one without a node serves nobody";
        check.in("nodes").fits(spread, "count", idle, "set " + zones + " or more");
    }

    /** Both go onto the same resources. */
    private void validateTags(Check check) {
        String path = AwsSettings.PREFIX + "defaultTags.tags";
        Map<String, String> others = aws.defaultTags().tags();
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
        return Optional.ofNullable(aws).map(AwsSettings::region).filter(r -> check.problems()
                .sound(AwsSettings.PREFIX + "region"));
    }
}
