package posit.config;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import posit.network.Cidr;
import posit.reference.Preset;

/** docs/configuration.md: every key with type, default, rule, meaning and source. */
final class ConfigurationPage {
    private static final String HEAD = """
            # Configuration

            <!-- Generated from the records in src/main/java/posit/config. Rewrite it: %s -->

            Every key of a stack file, `Pulumi.<stack>.yaml`. Beside `posit:*` a stack on AWS needs `aws:region`; the other settings
            of Pulumi's AWS provider are where Pulumi has them, [`aws:*`](#aws). Credentials are in the environment or in Pulumi ESC,
            never in a stack file. Unknown keys are errors, and all problems of a file are reported together.

            A preset is a dated copy of Posit's reference architecture. Each of its numbers can be overridden by its own key; a size
            below the page's is an error.
            """;
    private static final String TABLE = """

            | Key | Type | Default | Allowed | Meaning | Source |
            |---|---|---|---|---|---|
            """;

    private final StringBuilder page = new StringBuilder(HEAD.formatted(ConfigDocs.COMMAND));

    private ConfigurationPage() {}

    static String markdown() {
        ConfigurationPage page = new ConfigurationPage();
        page.section(StackConfig.class, Keys.PROJECT, same(StackConfig.defaults(null)));
        page.section(AwsSettings.class, AwsSettings.PREFIX, same(AwsSettings.defaults()));
        return page.page.toString();
    }

    /** @param defaults the section's defaults by preset */
    private void section(Class<?> type, String path, Map<Preset, Record> defaults) {
        page.append("\n## `")
                .append(path.endsWith(":") ? path + "*" : path)
                .append("`\n")
                .append(TABLE);
        Map<Boolean, List<RecordComponent>> keys =
                Keys.of(type).stream().collect(Collectors.partitioningBy(c -> hasTable(plain(c.getGenericType()))));
        keys.get(false).forEach(c -> row(c, path, defaults));
        keys.get(true).forEach(c -> page.append(link(c, path)));
        keys.get(true).forEach(c -> nested(c, Keys.path(path, c.getName()), defaults));
    }

    private void nested(RecordComponent component, String path, Map<Preset, Record> outer) {
        Class<?> type = plain(component.getGenericType());
        if (type == LicenseConfig.class) {
            license(path);
            return;
        }
        Function<JsonObject, ? extends Record> known = StackConfig.DEFAULTS.get(type);
        Map<Preset, Record> defaults = new LinkedHashMap<>();
        outer.forEach((preset, record) -> defaults.put(
                preset, known == null ? (Record) Keys.value(record, component) : known.apply(choice(preset))));
        section(type, path, defaults);
    }

    private void license(String path) {
        page.append("\n## `").append(path).append("`\n\nExactly one of these, encrypted:\n");
        page.append("\n| Key | Type | Meaning | Command |\n|---|---|---|---|\n");
        for (LicenseConfig.Kind kind : LicenseConfig.Kind.values()) {
            String key = Keys.path(path, Keys.word(kind));
            page.append(cells("`" + key + "`", "secret text", kind.says(), "`" + kind.command(path) + "`"));
        }
    }

    private void row(RecordComponent component, String path, Map<Preset, Record> defaults) {
        Key key = component.getAnnotation(Key.class);
        page.append(cells(
                "`" + Keys.path(path, component.getName()) + "`",
                typeName(component.getGenericType()),
                key.later().isEmpty() ? defaultOf(component, defaults) : "none",
                key.later().isEmpty() ? new Slot(key, path, null).allowed() : "not yet",
                key.says(),
                key.source().isEmpty() ? "" : "[page](" + key.source() + ")"));
    }

    private static String link(RecordComponent component, String path) {
        Key key = component.getAnnotation(Key.class);
        String section = Keys.path(path, component.getName());
        String anchor = section.replaceAll("[:.]", "").toLowerCase(Locale.ROOT);
        String absent = component.getType() == Optional.class ? "none" : "as below";
        return cells("`" + section + "`", "map", absent, "[keys below](#" + anchor + ")", key.says(), "");
    }

    private static String defaultOf(RecordComponent component, Map<Preset, Record> defaults) {
        Map<String, List<String>> presets = new LinkedHashMap<>();
        defaults.forEach((preset, record) -> presets.computeIfAbsent(
                        rendered(Keys.value(record, component)), d -> new ArrayList<>())
                .add(preset.key()));
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

    private static String typeName(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            String last = typeName(of[of.length - 1]);
            return generic.getRawType() == Optional.class
                    ? last
                    : (generic.getRawType() == List.class ? "list of " : "map of ") + last;
        }
        Class<?> plain = (Class<?>) type;
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
                "IPv4 range");
        return names.getOrDefault(plain, "map");
    }

    private static boolean hasTable(Class<?> type) {
        return Keys.isSection(type) || type == LicenseConfig.class;
    }

    private static Class<?> plain(Type type) {
        if (type instanceof ParameterizedType generic) {
            return plain(
                    generic.getRawType() == Optional.class
                            ? generic.getActualTypeArguments()[0]
                            : generic.getRawType());
        }
        return (Class<?>) type;
    }

    private static JsonObject choice(Preset preset) {
        JsonObject given = new JsonObject();
        given.addProperty("preset", preset.key());
        return given;
    }

    private static Map<Preset, Record> same(Record defaults) {
        Map<Preset, Record> all = new LinkedHashMap<>();
        Arrays.stream(Preset.values()).forEach(p -> all.put(p, defaults));
        return Collections.unmodifiableMap(all);
    }

    private static String cells(String... cells) {
        return Arrays.stream(cells).map(c -> c.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
