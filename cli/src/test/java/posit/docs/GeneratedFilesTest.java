package posit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import posit.config.StackConfig;
import posit.config.aws.AwsConfig;
import posit.config.aws.AwsSettings;
import posit.config.azure.AzureConfig;
import posit.config.azure.AzureSettings;
import posit.config.reader.Keys;

class GeneratedFilesTest {
    @Test
    void generated_files_are_up_to_date() throws IOException {
        for (Map.Entry<Path, String> file : GeneratedFiles.files(Path.of("")).entrySet()) {
            assertThat(Files.readString(file.getKey()))
                    .as("%s is stale. Rewrite it: %s", file.getKey(), GeneratedFiles.COMMAND)
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void every_key_has_a_row_below_its_cloud() {
        String[] page = ConfigurationPage.markdown().split("\n## ");

        assertThat(page).hasSize(4);
        assertThat(page[1]).startsWith("Every stack");
        assertThat(page[2]).startsWith("On AWS");
        assertThat(page[3]).startsWith("On Azure");
        assertThat(keys(StackConfig.class, Keys.PROJECT)).hasSize(14).allSatisfy(row(page[1]));
        assertThat(keys(AwsConfig.class, Keys.PROJECT)).hasSizeGreaterThan(40).allSatisfy(row(page[2]));
        assertThat(keys(AwsSettings.class, AwsSettings.PREFIX)).hasSize(14).allSatisfy(row(page[2]));
        assertThat(keys(AzureConfig.class, Keys.PROJECT)).hasSizeGreaterThan(75).allSatisfy(row(page[3]));
        assertThat(keys(AzureSettings.class, AzureSettings.PREFIX)).hasSize(3).allSatisfy(row(page[3]));
    }

    @Test
    void every_link_within_the_page_has_a_heading() {
        String page = ConfigurationPage.markdown();
        List<String> anchors = page.lines()
                .filter(l -> l.startsWith("#"))
                .map(l -> l.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(l -> l.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();

        assertThat(Pattern.compile("\\]\\(#([^)]*)\\)").matcher(page).results().map(m -> m.group(1)))
                .hasSizeGreaterThan(20)
                .isSubsetOf(anchors);
    }

    private static Consumer<String> row(String page) {
        return key -> assertThat(page).containsOnlyOnce("\n| `" + key + "` |");
    }

    @Test
    void defaults_that_differ_name_their_preset() {
        assertThat(ConfigurationPage.markdown())
                .contains(
                        "| `posit:connect.nodes.type` | text | `t3.2xlarge` (reference)<br>`m6i.2xlarge` (reference-2026) |")
                .contains("| `posit:connect.database.version` | text | `15` (reference)<br>`16` (reference-2026) |")
                .contains("| `posit:connect.database.storageGiB` | whole number | `20` |");
    }

    @Test
    void keys_of_a_list_have_brackets_and_the_list_no_default() {
        assertThat(ConfigurationPage.markdown())
                .contains("| `posit:connect.executionEnvironments` | list of map |  | [keys below]"
                        + "(#positconnectexecutionenvironments-on-aws) |")
                .contains("| `posit:connect.executionEnvironments[].matching` | any or exact or none | `any` |")
                .contains("| `posit:connect.executionEnvironments[].r[].version` | text | required |");
    }

    /** The CLI refuses types and defaults of keys that do not begin with the project's name, and a company names its project. */
    @Test
    void the_project_file_declares_no_keys_so_that_a_project_may_have_any_name() throws IOException {
        Map<?, ?> project = new Yaml().load(Files.readString(Path.of("Pulumi.yaml")));

        assertThat(project.get("name")).isEqualTo("posit");
        assertThat(project.get("runtime")).isEqualTo("java");
        assertThat(project.containsKey("config")).isFalse();
    }

    private static List<String> keys(Class<?> section, String path) {
        return Keys.of(section).stream().flatMap(c -> keys(c, path)).toList();
    }

    private static Stream<String> keys(RecordComponent component, String path) {
        Type type = component.getGenericType();
        String key = Keys.path(path, component.getName());
        if (!(type instanceof ParameterizedType p) || p.getRawType() == Map.class) {
            return keys(type, key, key);
        }
        return keys(p.getActualTypeArguments()[0], key, p.getRawType() == List.class ? key + "[]" : key);
    }

    private static Stream<String> keys(Type type, String key, String below) {
        boolean section = type instanceof Class<?> plain && Keys.isSection(plain);
        return Stream.concat(Stream.of(key), section ? keys((Class<?>) type, below).stream() : Stream.of());
    }
}
