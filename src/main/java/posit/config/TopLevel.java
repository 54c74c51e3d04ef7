package posit.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import posit.cloud.Cloud;

/** The top level of a stack file: the project's keys as JSON, the keys of Pulumi's providers held against the cloud. */
final class TopLevel {
    /** Clouds this version deploys to, and the same in words. */
    private static final Set<Cloud> DEPLOYED = EnumSet.of(Cloud.AWS);

    static final String DEPLOYED_CLOUDS = "this version deploys to aws, not to azure yet";

    private static final Map<Cloud, String> PROVIDER = Map.of(Cloud.AWS, "aws", Cloud.AZURE, "azure-native");
    private static final Map<Cloud, String> REGION_KEY =
            Map.of(Cloud.AWS, "aws:region", Cloud.AZURE, "azure-native:location");
    private static final String REGION = "[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}";
    private static final int TYPO = 2;

    private final ConfigSource source;
    private final Problems problems;
    private final Optional<Cloud> cloud;

    TopLevel(ConfigSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
        String word = source.values().get(Keys.PROJECT + "cloud");
        this.cloud =
                Arrays.stream(Cloud.values()).filter(c -> c.key().equals(word)).findFirst();
    }

    /** Checks what no section of the file would: the cloud's fitness and the namespaces of the keys. */
    void check() {
        cloud.ifPresent(this::refuseOtherClouds);
        List<String> strays =
                source.values().keySet().stream().filter(TopLevel::isStray).toList();
        strays.forEach(k -> problems.add(k, k + " is not a known key. This project's keys start with " + Keys.PROJECT));
        cloud.filter(c -> !DEPLOYED.contains(c)).ifPresent(c -> {
            String path = Keys.PROJECT + "cloud";
            problems.wrong(path, c.key(), c.key() + " is not deployed by this version yet", "set it to aws");
            problems.throwIfAny(); // the rest of the file follows another cloud's rules
        });
    }

    /** The region the provider is set to; null, and a problem, where there is none. */
    String region() {
        String key = cloud.map(REGION_KEY::get).orElse(null);
        String region = key == null ? null : source.values().get(key);
        if (key != null && region == null) {
            problems.missing(key, "the region the stack is deployed to", "us-east-1");
        } else if (region != null && !region.matches(REGION)) {
            String shown = problems.shown(key, new JsonPrimitive(region));
            problems.wrong(key, shown, "this is not the name of a region", "write it like us-east-1");
        }
        return region != null && region.matches(REGION) ? region : null;
    }

    /** The project's keys, without the prefix. */
    JsonObject given() {
        JsonObject given = new JsonObject();
        source.values().forEach((key, text) -> {
            if (key.startsWith(Keys.PROJECT)) {
                String name = key.substring(Keys.PROJECT.length());
                given.add(name, element(name, text));
            }
        });
        return given;
    }

    /** Pulumi hands texts over bare, all else as JSON. */
    private static JsonElement element(String name, String text) {
        Optional<RecordComponent> component = Keys.of(StackConfig.class).stream()
                .filter(c -> c.getName().equals(name))
                .findFirst();
        boolean bare = component
                .filter(c -> c.getType() == String.class || c.getType().isEnum())
                .isPresent();
        return bare ? new JsonPrimitive(text) : parsed(text);
    }

    private static JsonElement parsed(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            return new JsonPrimitive(text); // a text where none fits: the binder says so
        }
    }

    private void refuseOtherClouds(Cloud chosen) {
        List<String> others = new ArrayList<>(PROVIDER.values());
        others.remove(PROVIDER.get(chosen));
        source.values().keySet().stream()
                .filter(k -> others.contains(namespace(k)))
                .forEach(k -> problems.add(
                        k,
                        k + " is config for the other cloud: posit:cloud is " + chosen.key()
                                + ". Remove the key, or deploy to that cloud."));
    }

    /** A key without a namespace, or with one that is a slip of ours; Pulumi itself takes any. */
    private static boolean isStray(String key) {
        String ours = Keys.PROJECT.substring(0, Keys.PROJECT.length() - 1);
        return !key.contains(":") || !key.startsWith(Keys.PROJECT) && Nearest.distance(namespace(key), ours) <= TYPO;
    }

    private static String namespace(String key) {
        return key.split(":", 2)[0];
    }
}
