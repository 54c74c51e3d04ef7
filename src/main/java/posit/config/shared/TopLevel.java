package posit.config.shared;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import posit.cloud.Cloud;
import posit.config.reader.ConfigSource;
import posit.config.reader.Keys;
import posit.config.reader.Nearest;
import posit.config.reader.Problems;

/** The top level of a stack file: the project's keys as JSON, the keys of Pulumi's providers held against the cloud. */
public final class TopLevel {
    private static final Map<Cloud, String> PROVIDER = Map.of(Cloud.AWS, "aws", Cloud.AZURE, "azure-native");
    private static final Set<String> TEXTS = Set.of("java.lang.String", "java.util.Optional<java.lang.String>");
    private static final int TYPO = 2;

    private final ConfigSource source;
    private final Problems problems;
    private final Optional<Cloud> cloud;

    public TopLevel(ConfigSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
        String word = source.values().get(Keys.PROJECT + "cloud");
        this.cloud =
                Arrays.stream(Cloud.values()).filter(c -> c.key().equals(word)).findFirst();
    }

    /** Checks what no section of the file would: the cloud's fitness and the namespaces of the keys. */
    public void check() {
        cloud.ifPresent(this::refuseOtherClouds);
        List<String> strays =
                source.values().keySet().stream().filter(TopLevel::isStray).toList();
        strays.forEach(k -> problems.add(k, k + " is not a known key. This project's keys start with " + Keys.PROJECT));
    }

    /** The cloud whose rules the file is held against: without a choice the one whose provider it sets up. */
    public Cloud rules() {
        boolean azure =
                source.values().keySet().stream().anyMatch(k -> namespace(k).equals(PROVIDER.get(Cloud.AZURE)));
        return cloud.orElse(azure ? Cloud.AZURE : Cloud.AWS);
    }

    public boolean is(Cloud other) {
        return cloud.filter(other::equals).isPresent();
    }

    /** The keys of a namespace, without it. */
    public JsonObject given(Class<?> section, String prefix) {
        JsonObject given = new JsonObject();
        source.values().forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                String name = key.substring(prefix.length());
                given.add(name, isText(section, name) ? new JsonPrimitive(text) : parsed(text));
            }
        });
        return given;
    }

    /** Pulumi hands texts over bare, all else as JSON. */
    private static boolean isText(Class<?> section, String name) {
        Optional<Type> type = Keys.of(section).stream()
                .filter(c -> c.getName().equals(name))
                .map(RecordComponent::getGenericType)
                .findFirst();
        return type.filter(t -> TEXTS.contains(t.getTypeName()) || t instanceof Class<?> c && c.isEnum())
                .isPresent();
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
