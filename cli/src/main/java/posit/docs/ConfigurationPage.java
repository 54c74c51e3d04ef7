package posit.docs;

import com.google.gson.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import posit.cloud.Cloud;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.config.aws.AwsSettings;
import posit.config.azure.AzureConfig;
import posit.config.azure.AzureSettings;
import posit.config.reader.Key;
import posit.config.reader.Keys;
import posit.config.reader.Problems;
import posit.config.reader.SecretText;
import posit.config.reader.SectionDefaults;
import posit.config.reader.Slot;
import posit.config.shared.LicenseConfig;
import posit.network.Cidr;
import posit.reference.Preset;

/** docs/configuration.md: every key with type, default, rule, meaning and source. */
final class ConfigurationPage {
    private static final String HEAD = """
            # Configuration

            <!-- Generated from the records in src/main/java/posit/config. Rewrite it: %s -->

            Every key of a stack file, `Pulumi.<stack>.yaml`. Below the keys of every stack there are those of
            [AWS](#on-aws) and of [Azure](#on-azure): `posit:cloud` decides which of them a file may have. Beside `posit:*` a
            stack on AWS needs `aws:region` and a stack on Azure `azure-native:location`; the other settings of Pulumi's
            providers are where Pulumi has them, [`aws:*`](#aws-on-aws) and [`azure-native:*`](#azure-native-on-azure).
            Credentials are in the environment or in Pulumi ESC, never in a stack file. Unknown keys are errors, and all
            problems of a file are reported together.

            A preset is a dated copy of Posit's reference architecture. Each of its numbers can be overridden by its own key; a size
            below the page's is an error.
            """;
    private static final String TABLE = """

            | Key | Type | Default | Allowed | Meaning | Source |
            |---|---|---|---|---|---|
            """;

    /** The cloud whose keys are being written. */
    private String cloud = "";

    private final StringBuilder page = new StringBuilder(HEAD.formatted(GeneratedFiles.COMMAND));

    private ConfigurationPage() {}

    static String markdown() {
        ConfigurationPage page = new ConfigurationPage();
        page.stack();
        page.cloud("AWS", AwsConfig.defaults(null), AwsSettings.PREFIX, AwsSettings.defaults(), presets(Cloud.AWS));
        page.cloud(
                "Azure",
                AzureConfig.defaults(null),
                AzureSettings.PREFIX,
                AzureSettings.defaults(),
                presets(Cloud.AZURE));
        return page.page.toString();
    }

    private static List<String> presets(Cloud cloud) {
        return Preset.on(cloud).stream().map(Preset::key).toList();
    }

    private void stack() {
        page.append("\n## Every stack\n").append(TABLE);
        Record defaults = StackConfig.defaults(AwsConfig.defaults(null));
        keys(StackConfig.class, Keys.PROJECT, Map.of("", defaults));
    }

    private void cloud(String name, Record config, String prefix, Record provider, List<String> presets) {
        cloud = name;
        page.append("\n## On ").append(name).append('\n');
        section(config.getClass(), Keys.PROJECT, same(config, presets));
        section(provider.getClass(), prefix, same(provider, presets));
    }

    /** @param defaults the section's defaults by preset */
    private void section(Class<?> type, String path, Map<String, Record> defaults) {
        heading(path.endsWith(":") ? path + "*" : path);
        page.append('\n').append(TABLE);
        keys(type, path, defaults);
    }

    private void heading(String path) {
        page.append("\n### `").append(path).append(cloud.isEmpty() ? "`" : "` on " + cloud);
    }

    private void keys(Class<?> type, String path, Map<String, Record> defaults) {
        Map<Boolean, List<RecordComponent>> keys =
                Keys.of(type).stream().collect(Collectors.partitioningBy(c -> hasTable(plain(c.getGenericType()))));
        keys.get(false).forEach(c -> row(c, path, defaults));
        keys.get(true).forEach(c -> page.append(link(c, path)));
        keys.get(true).forEach(c -> nested(c, place(c, path), defaults));
    }

    private void nested(RecordComponent component, String path, Map<String, Record> outer) {
        Class<?> type = plain(component.getGenericType());
        if (type == LicenseConfig.class) {
            license(path);
            return;
        }
        Map<String, Record> defaults = new LinkedHashMap<>();
        outer.forEach((preset, record) ->
                defaults.put(preset, SectionDefaults.of(type, choice(preset), Keys.value(record, component))));
        section(type, path, defaults);
    }

    private void license(String path) {
        heading(path);
        page.append("\n\nExactly one of these, encrypted:\n");
        page.append("\n| Key | Type | Meaning | Command |\n|---|---|---|---|\n");
        for (LicenseConfig.Kind kind : LicenseConfig.Kind.values()) {
            String key = Keys.path(path, Keys.word(kind));
            page.append(cells("`" + key + "`", "secret text", kind.says(), "`" + kind.command(path) + "`"));
        }
    }

    private void row(RecordComponent component, String path, Map<String, Record> defaults) {
        Key key = component.getAnnotation(Key.class);
        page.append(cells(
                "`" + Keys.path(path, component.getName()) + "`",
                typeName(component.getGenericType()),
                defaultOf(component, defaults),
                new Slot(key, path, null).allowed(),
                key.says() + former(key),
                key.source().isEmpty() ? "" : "[page](" + key.source() + ")"));
    }

    private static String former(Key key) {
        return key.formerly().length == 0 ? "" : " Formerly `" + String.join("`, `", key.formerly()) + "`.";
    }

    private String link(RecordComponent component, String path) {
        Key key = component.getAnnotation(Key.class);
        String section = place(component, path);
        String anchor = section.replaceAll("[:.\\[\\]]", "")
                .concat(cloud.isEmpty() ? "" : " on " + cloud)
                .replace(' ', '-')
                .toLowerCase(Locale.ROOT);
        String absent = component.getType() == Optional.class ? "none" : "as below";
        boolean list = component.getType() == List.class;
        return cells(
                "`" + Keys.path(path, component.getName()) + "`",
                list ? "list of map" : "map",
                list ? "" : absent,
                "[keys below](#" + anchor + ")",
                key.says(),
                "");
    }

    private static String defaultOf(RecordComponent component, Map<String, Record> defaults) {
        Map<String, List<String>> presets = new LinkedHashMap<>();
        defaults.forEach((preset, record) -> presets.computeIfAbsent(
                        rendered(Keys.value(record, component)), d -> new ArrayList<>())
                .add(preset));
        if (presets.size() == 1) {
            return presets.keySet().iterator().next();
        }
        return presets.entrySet().stream()
                .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                .collect(Collectors.joining("<br>"));
    }

    private static String rendered(Object value) {
        return value == null
                ? "required"
                : Problems.rendered(value).map(v -> "`" + v + "`").orElse("none");
    }

    private String typeName(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            String last = typeName(of[of.length - 1]);
            return generic.getRawType() == Optional.class
                    ? last
                    : (generic.getRawType() == List.class ? "list of " : "map of ") + last;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Preset.class) {
            return String.join(" or ", presets(Cloud.valueOf(cloud.toUpperCase(Locale.ROOT))));
        }
        if (plain.isEnum()) {
            return String.join(" or ", Keys.words(plain));
        }
        Map<Class<?>, String> names = Map.of(
                String.class,
                "text",
                int.class,
                "whole number",
                Integer.class,
                "whole number",
                boolean.class,
                "true or false",
                Cidr.class,
                "IPv4 range",
                SecretText.class,
                "secret text",
                Object.class,
                "anything");
        return names.getOrDefault(plain, "map");
    }

    private static boolean hasTable(Class<?> type) {
        return Keys.isSection(type) || type == LicenseConfig.class;
    }

    /** A section, also where it is an entry of a list. */
    private static Class<?> plain(Type type) {
        if (!(type instanceof ParameterizedType generic)) {
            return (Class<?>) type;
        }
        Class<?> raw = (Class<?>) generic.getRawType();
        Class<?> of = raw == Map.class ? raw : plain(generic.getActualTypeArguments()[0]);
        return raw == Optional.class || hasTable(of) ? of : raw;
    }

    /** Where a section's keys are: with brackets for each entry of a list. */
    private static String place(RecordComponent component, String path) {
        return Keys.path(path, component.getName()) + (component.getType() == List.class ? "[]" : "");
    }

    private static JsonObject choice(String preset) {
        JsonObject given = new JsonObject();
        given.addProperty("preset", preset);
        return given;
    }

    private static Map<String, Record> same(Record defaults, List<String> presets) {
        Map<String, Record> all = new LinkedHashMap<>();
        presets.forEach(p -> all.put(p, defaults));
        return Collections.unmodifiableMap(all);
    }

    private static String cells(String... cells) {
        return Arrays.stream(cells).map(c -> c.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
