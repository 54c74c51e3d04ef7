package posit.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.connect.ExecutionEnvironment;
import posit.connect.ExecutionEnvironment.Installation;
import posit.connect.ExecutionEnvironment.Matching;
import posit.connect.ExecutionEnvironmentArgs;
import posit.engine.Plan;
import posit.outputs.PlatformOutput;
import posit.stack.Stack;
import posit.stack.Stacks;

/** The output {@code vipToml}, held against the keys VIP documents: VIP itself passes over a key it does not know. */
class VipTomlTest {
    private static final Path DOCUMENTED = Path.of("cli/src/test/resources/vip/documented-keys.txt");

    @ParameterizedTest
    @MethodSource("ready")
    void a_stack_says_only_what_vip_documents_in_the_type_it_documents_and_no_secret(Stack stack) throws IOException {
        var said = leaves(of(stack.create()));

        assertThat(said).isNotEmpty().allSatisfy((key, type) -> assertThat(type)
                .as(key)
                .isEqualTo(documented().get(key))
                .isNotEqualTo("secret"));
    }

    @ParameterizedTest
    @MethodSource("ready")
    void a_preview_knows_all_of_it_already(Stack stack) throws IOException {
        assertThat(of(stack.preview())).isEqualTo(of(stack.create()));
    }

    @Test
    void a_stack_with_both_products_has_them_tested() throws IOException {
        var toml = of(Stacks.azureReady().create());

        assertThat(toml.at("/general/deployment_name").asText()).isEqualTo("posit/azure");
        assertThat(toml.at("/connect/url").asText()).isEqualTo("https://connect.acme.org");
        assertThat(toml.at("/connect/enabled").asBoolean()).isTrue();
        assertThat(toml.at("/connect/version").asText()).isEqualTo("2026.08.0");
        assertThat(toml.at("/package_manager/url").asText()).isEqualTo("https://packages.acme.org");
        assertThat(toml.at("/package_manager/enabled").asBoolean()).isTrue();
        assertThat(toml.at("/package_manager/version").asText()).isEqualTo("2026.08.0");
        assertThat(toml.at("/auth/provider").asText()).isEqualTo("password");
        assertThat(toml.at("/runtimes/r_versions").get(0).asText()).isEqualTo("4.6.1");
        assertThat(toml.at("/runtimes/python_versions").get(0).asText()).isEqualTo("3.14.6");
    }

    @Test
    void a_product_that_is_not_there_is_switched_off() {
        var nothing = new VipToml("posit/aws");

        assertThat(nothing.text()).isEqualTo("""
                        [general]
                        deployment_name = "posit/aws"

                        [connect]
                        enabled = false

                        [package_manager]
                        enabled = false

                        [workbench]
                        enabled = false
                        """);
    }

    @Test
    void every_version_of_every_image_is_there_once() throws IOException {
        var toml = new VipToml("posit/aws");
        toml.connect("https://connect.acme.org", List.of(environment("4.6.1", "4.5.2"), environment("4.6.1")));

        var versions = new ArrayList<String>();
        parse(toml.text()).at("/runtimes/r_versions").forEach(version -> versions.add(version.asText()));
        assertThat(versions).containsExactly("4.6.1", "4.5.2");
    }

    @Test
    void a_text_with_quotes_stays_what_it_is() throws IOException {
        assertThat(parse(new VipToml("a \"b\" \\c").text())
                        .at("/general/deployment_name")
                        .asText())
                .isEqualTo("a \"b\" \\c");
    }

    private static ExecutionEnvironment environment(String... r) {
        var installations = List.of(r).stream()
                .map(version -> new Installation(version, "/opt/R/" + version + "/bin/R"))
                .toList();
        return ExecutionEnvironmentArgs.builder()
                .image("image:1")
                .title("title")
                .matching(Matching.ANY)
                .r(installations)
                .build();
    }

    private static Stream<Stack> ready() {
        return Stream.of(Stacks.ready(), Stacks.azureReady());
    }

    private static JsonNode of(Plan plan) throws IOException {
        return parse((String) plan.outputs().get(PlatformOutput.VIP_TOML.key()));
    }

    private static JsonNode parse(String toml) throws IOException {
        return new TomlMapper().readTree(toml);
    }

    /** Keys with the types of their values. */
    private static Map<String, String> leaves(JsonNode toml) {
        var leaves = new TreeMap<String, String>();
        toml.properties().forEach(section -> section.getValue()
                .properties()
                .forEach(key -> leaves.put(section.getKey() + "." + key.getKey(), type(key.getValue()))));
        return leaves;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "text";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case ARRAY -> "texts";
            default -> value.getNodeType().name();
        };
    }

    private static Map<String, String> documented() {
        try {
            return Files.readAllLines(DOCUMENTED).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(words -> words[0], words -> words[1]));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
