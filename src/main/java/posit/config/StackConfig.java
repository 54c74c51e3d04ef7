package posit.config;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                allowed = "at most " + AwsLimits.TAGS_MAX + " tags; " + TAG_KEY + "; " + TAG_VALUE,
                cure = "write each entry as name: value",
                source = Pages.TAGS)
        Map<String, String> tags,

        @Key(says = "Whether database, files and keys refuse to be deleted. Set it to `false` before `pulumi destroy`.")
        boolean protect,

        String region,
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
    private static final String TAG_KEY =
            "a key has 1 to " + AwsLimits.TAG_KEY_MAX + " characters and does not start with aws:";
    private static final String TAG_VALUE = "a value has at most " + AwsLimits.TAG_VALUE_MAX + " characters";
    private static final String PACKAGE_MANAGER = "packageManager";
    private static final String NO_PRODUCT = "posit:connect is missing: a stack deploys at least one product. Set it: "
            + Keys.command("posit:connect.domain", "connect.example.com");

    /** What holds in the sections where the file is silent. */
    static final Map<Class<?>, Function<JsonObject, ? extends Record>> DEFAULTS = Map.of(
            NetworkConfig.class, NetworkConfig::defaults,
            ClusterConfig.class, ClusterConfig::defaults,
            ConnectConfig.class, ConnectConfig::defaults);

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
        StackConfig config = new Binder(problems, DEFAULTS)
                .bind(StackConfig.class, top.given(), defaults(top.region()), Keys.PROJECT);
        problems.throwIfAny();
        return config.with(Notes.of(config, today));
    }

    static StackConfig defaults(String region) {
        JsonObject nothing = new JsonObject();
        return new StackConfig(
                null,
                null,
                Map.of(),
                true,
                region,
                NetworkConfig.defaults(nothing),
                ClusterConfig.defaults(nothing),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private StackConfig with(List<Note> all) {
        return new StackConfig(
                cloud, name, tags, protect, region, network, cluster, connect, packageManager, List.copyOf(all));
    }

    @Override
    public void validate(Check check) {
        validateTags(check);
        if (!check.gives("connect") && !check.gives(PACKAGE_MANAGER)) {
            check.problems().add("posit:connect", NO_PRODUCT);
        }
        if (region != null) {
            network.validate(check.in("network"), region);
        }
        connect.ifPresent(c -> validate(c, check.in("connect", ConnectConfig.defaults(c.preset())), check));
    }

    private void validate(ConnectConfig product, Check check, Check stack) {
        if (region != null) {
            product.validate(check, region);
        }
        int zones = network.zones();
        boolean spread = product.nodes().count() >= zones || !stack.sound("network");
        String idle = "the network has " + zones + " zones, and one without a node serves nobody";
        check.in("nodes").fits(spread, "count", idle, "set " + zones + " or more");
    }

    private void validateTags(Check check) {
        check.must(tags.size() <= AwsLimits.TAGS_MAX, "tags");
        tags.forEach((key, value) -> {
            boolean named = !key.isEmpty() && key.length() <= AwsLimits.TAG_KEY_MAX && !key.startsWith("aws:");
            check.entry(named, "tags", key, TAG_KEY, "rename the tag");
            check.entry(value.length() <= AwsLimits.TAG_VALUE_MAX, "tags", key, TAG_VALUE, "shorten it");
        });
    }
}
