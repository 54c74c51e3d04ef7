package posit.docs;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.cloud.Cloud;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.config.aws.AwsSettings;
import posit.config.azure.AzureConfig;
import posit.config.azure.AzureSettings;
import posit.config.reader.Key;
import posit.config.reader.Keys;
import posit.config.reader.SecretText;
import posit.config.reader.SectionDefaults;
import posit.config.reader.Slot;
import posit.config.shared.CloudConfig;
import posit.config.shared.LicenseConfig;
import posit.network.Cidr;
import posit.reference.Preset;

/** The JSON Schema of a stack file, from the records that read it: what an editor completes, explains and marks. */
final class StackSchema {
    private static final String CIDR = "[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}";
    private static final List<Cloud> CLOUDS = List.of(Cloud.AWS, Cloud.AZURE);

    private final Cloud cloud;

    private StackSchema(Cloud cloud) {
        this.cloud = cloud;
    }

    static String json() {
        var schema = new JsonObject();
        schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.addProperty("$id", "urn:pulumi-posit:stack");
        schema.addProperty("title", "Stack file of pulumi-posit");
        schema.addProperty(
                "description", "Generated from the configuration records by " + GeneratedFiles.COMMAND + ".");
        schema.addProperty("type", "object");
        schema.add("properties", envelope());
        schema.add("required", array("config"));
        schema.addProperty("additionalProperties", false);
        schema.add("$defs", definitions());
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(schema) + "\n";
    }

    /** The Pulumi CLI's own keys. ref: https://www.pulumi.com/docs/iac/concepts/projects/stack-settings-file/ */
    private static JsonObject envelope() {
        var properties = new JsonObject();
        Stream.of("secretsprovider", "encryptedkey", "encryptionsalt")
                .forEach(key -> properties.add(key, type("string")));
        properties.add("environment", new JsonObject());
        properties.add("config", config());
        return properties;
    }

    /** The cloud decides which keys there are; without one, the keys of both are offered. */
    private static JsonObject config() {
        var config = type("object");
        config.add("required", array("posit:cloud"));
        var chooser = new JsonObject();
        chooser.add("posit:cloud", type("string"));
        chooser.getAsJsonObject("posit:cloud")
                .add("enum", array(CLOUDS.stream().map(Cloud::key).toArray(String[]::new)));
        config.add("properties", chooser);
        var branches = new JsonArray();
        for (var cloud : CLOUDS) {
            var chosen = new JsonObject();
            chosen.addProperty("const", cloud.key());
            var test = new JsonObject();
            test.add("properties", object("posit:cloud", chosen));
            var branch = new JsonObject();
            branch.add("if", test);
            branch.add("then", object("$ref", new JsonPrimitive("#/$defs/" + cloud.key())));
            branches.add(branch);
        }
        config.add("allOf", branches);
        return config;
    }

    private static JsonObject definitions() {
        var definitions = new JsonObject();
        var encrypted = type("object");
        encrypted.addProperty("description", "An encrypted value, as `pulumi config set --secret` writes it.");
        encrypted.add("properties", object("secure", type("string")));
        encrypted.add("required", array("secure"));
        encrypted.addProperty("additionalProperties", false);
        definitions.add("encrypted", encrypted);
        definitions.add(
                Cloud.AWS.key(),
                new StackSchema(Cloud.AWS).stack(AwsConfig.defaults(null), AwsSettings.PREFIX, AwsSettings.defaults()));
        definitions.add(
                Cloud.AZURE.key(),
                new StackSchema(Cloud.AZURE)
                        .stack(AzureConfig.defaults(null), AzureSettings.PREFIX, AzureSettings.defaults()));
        return definitions;
    }

    private JsonObject stack(CloudConfig settings, String prefix, Record provider) {
        var properties = new JsonObject();
        var required = new JsonArray();
        add(StackConfig.defaults(settings), Keys.PROJECT, properties, required);
        add(provider, prefix, properties, required);
        properties.entrySet().forEach(property -> acceptAsText((JsonObject) property.getValue()));
        var stack = type("object");
        stack.add("properties", properties);
        stack.add("required", required);
        stack.add("anyOf", products());
        // Keys of other namespaces belong to other programs and providers.
        stack.add(
                "patternProperties",
                object("^(?!posit:|" + AwsSettings.PREFIX + "|" + AzureSettings.PREFIX + ")[^:]+:", new JsonObject()));
        stack.addProperty("additionalProperties", false);
        return stack;
    }

    /** {@code pulumi config set} without {@code --path} writes every value as a text. */
    private static void acceptAsText(JsonObject property) {
        var type = property.get("type");
        if (new JsonPrimitive("boolean").equals(type)) {
            property.remove("type");
            var words = array("true", "false");
            words.add(true);
            words.add(false);
            property.add("enum", words);
        } else if (new JsonPrimitive("integer").equals(type)) {
            property.add("type", array("integer", "string"));
            property.addProperty("pattern", "^[0-9]+$");
        }
    }

    private static JsonArray products() {
        var products = new JsonArray();
        Stream.of("posit:connect", "posit:packageManager")
                .forEach(product -> products.add(object("required", array(product))));
        return products;
    }

    private void add(Record section, String prefix, JsonObject properties, JsonArray required) {
        for (RecordComponent key : Keys.keysOf(section)) {
            var rule = key.getAnnotation(Key.class);
            var fallback = Keys.value(section, key);
            properties.add(prefix + key.getName(), property(key, rule, fallback));
            for (String former : rule.formerly()) {
                var deprecated = property(key, rule, fallback);
                deprecated.addProperty("deprecated", true);
                deprecated.addProperty("description", "Renamed: write " + key.getName() + ".");
                properties.add(prefix + former, deprecated);
            }
            if (fallback == null && rule.formerly().length == 0) {
                required.add(prefix + key.getName());
            }
        }
    }

    private JsonObject property(RecordComponent key, Key rule, Object fallback) {
        var property = schema(key.getGenericType(), rule, fallback);
        var allowed = new Slot(rule, "", null).allowed();
        property.addProperty(
                "description",
                rule.says()
                        + (allowed.isEmpty() ? "" : "\nAllowed: " + allowed)
                        + (rule.source().isEmpty() ? "" : "\n" + rule.source()));
        defaultOf(fallback).ifPresent(value -> property.add("default", value));
        return property;
    }

    private static Optional<JsonElement> defaultOf(Object fallback) {
        if (fallback instanceof Boolean flag) {
            return Optional.of(new JsonPrimitive(flag));
        }
        if (fallback instanceof Integer number) {
            return Optional.of(new JsonPrimitive(number));
        }
        if (fallback instanceof Enum<?> word) {
            return Optional.of(new JsonPrimitive(Keys.word(word)));
        }
        return fallback instanceof String || fallback instanceof Cidr
                ? Optional.of(new JsonPrimitive(fallback.toString()))
                : Optional.empty();
    }

    private JsonObject schema(Type type, Key rule, Object fallback) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, rule, fallback);
        }
        var plain = (Class<?>) type;
        if (plain == LicenseConfig.class) {
            return license();
        }
        if (plain == SecretText.class) {
            return object("$ref", new JsonPrimitive("#/$defs/encrypted"));
        }
        if (Keys.isSection(plain)) {
            return section(SectionDefaults.of(plain, new JsonObject(), fallback));
        }
        return plain == Object.class ? new JsonObject() : scalar(plain, rule);
    }

    private JsonObject container(ParameterizedType generic, Key rule, Object fallback) {
        var of = generic.getActualTypeArguments();
        if (generic.getRawType() == Optional.class) {
            return schema(of[0], rule, fallback);
        }
        var list = generic.getRawType() == List.class;
        var container = type(list ? "array" : "object");
        container.add(list ? "items" : "additionalProperties", schema(of[list ? 0 : 1], rule, null));
        return container;
    }

    private JsonObject section(Record defaults) {
        var properties = new JsonObject();
        var required = new JsonArray();
        add(defaults, "", properties, required);
        var section = type("object");
        section.add("properties", properties);
        if (!required.isEmpty()) {
            section.add("required", required);
        }
        section.addProperty("additionalProperties", false);
        return section;
    }

    private static JsonObject license() {
        var properties = new JsonObject();
        for (var kind : LicenseConfig.Kind.values()) {
            var property = object("$ref", new JsonPrimitive("#/$defs/encrypted"));
            property.addProperty("description", "Encrypted: " + kind.says() + ".");
            properties.add(Keys.word(kind), property);
        }
        var license = type("object");
        license.add("properties", properties);
        license.addProperty("additionalProperties", false);
        license.addProperty("minProperties", 1);
        license.addProperty("maxProperties", 1);
        return license;
    }

    private JsonObject scalar(Class<?> type, Key rule) {
        if (type == boolean.class) {
            return type("boolean");
        }
        if (type == int.class || type == Integer.class) {
            return bounded(rule);
        }
        var words = type == Preset.class
                ? Preset.on(cloud).stream().map(Preset::key).toList()
                : words(type);
        if (!words.isEmpty()) {
            var constant = new JsonObject();
            constant.add("enum", array(words.toArray(String[]::new)));
            return constant;
        }
        return type == Cidr.class ? text(CIDR) : text(pattern(rule));
    }

    private static List<String> words(Class<?> type) {
        return type.isEnum() ? Keys.words(type) : List.of();
    }

    private static JsonObject bounded(Key rule) {
        var number = type("integer");
        if (rule.min() != Integer.MIN_VALUE) {
            number.addProperty("minimum", rule.min());
        }
        if (rule.max() != Integer.MAX_VALUE) {
            number.addProperty("maximum", rule.max());
        }
        return number;
    }

    /** Digits are texts too, because {@code pulumi config set --path} writes 16 as a number; any text may be encrypted. */
    private static JsonObject text(String pattern) {
        var text = type("string");
        if (!pattern.isEmpty()) {
            text.addProperty("pattern", "^(?:" + pattern + ")$");
        }
        var choice = new JsonArray();
        choice.add(text);
        choice.add(type("integer"));
        choice.add(object("$ref", new JsonPrimitive("#/$defs/encrypted")));
        return object("anyOf", choice);
    }

    /** Editors have the regular expressions of ECMAScript, which know no flags inside of a pattern. */
    private static String pattern(Key rule) {
        return rule.pattern().contains("(?i)") ? "" : rule.pattern();
    }

    private static JsonObject type(String name) {
        return object("type", new JsonPrimitive(name));
    }

    private static JsonObject object(String key, JsonElement value) {
        var object = new JsonObject();
        object.add(key, value);
        return object;
    }

    private static JsonArray array(String... texts) {
        var array = new JsonArray();
        Stream.of(texts).forEach(array::add);
        return array;
    }
}
