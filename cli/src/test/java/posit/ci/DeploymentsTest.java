package posit.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Settings of Pulumi Deployments and an environment of ESC, held against the fields that Pulumi documents. */
class DeploymentsTest {
    private static final Path FIELDS = Path.of("cli/src/test/resources/ci/deployment-settings.txt");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-zA-Z.]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure"})
    void settings_have_only_fields_that_pulumi_knows_in_their_types(String stack) throws IOException {
        var documented = documented();
        var found = new TreeMap<String, String>();
        leaves(settings(stack), "", found);

        assertThat(found).isNotEmpty().allSatisfy((field, type) -> assertThat(type)
                .as(field)
                .isEqualTo(documented.get(field.replaceFirst("(environmentVariables)\\..*", "$1.*"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure"})
    void settings_preview_pull_requests_update_on_pushes_and_log_in_without_a_key(String stack) throws IOException {
        var settings = settings(stack);
        var github = settings.getAsJsonObject("gitHub");
        var operation = settings.getAsJsonObject("operationContext");

        assertThat(github.get("previewPullRequests").getAsBoolean()).isTrue();
        assertThat(github.get("deployCommits").getAsBoolean()).isTrue();
        assertThat(operation.getAsJsonObject("oidc").keySet()).containsExactly(stack);
        assertThat(operation.getAsJsonArray("preRunCommands").toString())
                .isEqualTo("[\"./posit doctor " + stack + "\"]");
        assertThat(settings.toString()).doesNotContainIgnoringCase("secret").doesNotContainIgnoringCase("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure"})
    void a_change_of_what_makes_the_stack_starts_a_deployment(String stack) throws IOException {
        var paths = settings(stack).getAsJsonObject("gitHub").getAsJsonArray("paths").asList().stream()
                .map(JsonElement::getAsString)
                .toList();

        assertThat(paths)
                .contains("Pulumi." + stack + ".yaml", "components/**", "src/**")
                .allSatisfy(path -> assertThat(Path.of(path.replace("/**", ""))).exists());
    }

    @Test
    void commands_of_the_readme_exist() throws IOException {
        var commands = Commands.in(Files.readString(Path.of("docs/ci/README.md")));

        assertThat(commands).isNotEmpty();
        Commands.assertExist(commands);
    }

    @Test
    void every_reference_of_the_environment_is_to_a_login_of_it() throws IOException {
        Map<?, ?> environment = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("docs/ci/esc/posit.yaml")));
        var values = (Map<?, ?>) environment.get("values");
        var variables = (Map<?, ?>) values.get("environmentVariables");

        assertThat(values.keySet().stream().map(String::valueOf))
                .containsExactly("aws", "azure", "environmentVariables");
        var references = variables.values().stream()
                .flatMap(value -> REFERENCE.matcher(String.valueOf(value)).results())
                .map(match -> match.group(1))
                .toList();
        assertThat(references)
                .containsAll(List.of("aws.login.sessionToken", "azure.login.oidc.token"))
                .allMatch(reference -> reference.matches("aws\\.login\\.(accessKeyId|secretAccessKey|sessionToken)"
                        + "|azure\\.login\\.(clientId|tenantId|subscriptionId|oidc\\.token)"));
    }

    private static JsonObject settings(String stack) throws IOException {
        return JsonParser.parseString(Files.readString(Path.of("docs/ci/deployments", stack + ".json")))
                .getAsJsonObject();
    }

    private static void leaves(JsonObject object, String path, Map<String, String> found) {
        object.asMap().forEach((name, value) -> {
            if (value.isJsonObject()) {
                leaves(value.getAsJsonObject(), path + name + ".", found);
            } else {
                found.put(path + name, type(value));
            }
        });
    }

    private static String type(JsonElement value) {
        if (value.isJsonArray()) {
            return "texts";
        }
        var primitive = value.getAsJsonPrimitive();
        return primitive.isBoolean() ? "boolean" : primitive.isNumber() ? "number" : "text";
    }

    private static Map<String, String> documented() throws IOException {
        return Files.readAllLines(FIELDS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }
}
