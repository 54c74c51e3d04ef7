package posit.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static posit.plan.compare.Previews.names;
import static posit.plan.compare.Previews.only;
import static posit.plan.compare.Previews.side;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.plan.compare.Change.Kind;
import posit.stack.Stack;
import posit.stack.Stacks;

/** With what the Pulumi CLI itself wrote; RecordedPreviewsTest of the simulation records it. */
class RecordedPreviewTest {
    private static final String FILE_SYSTEM = "aws:efs/fileSystem:FileSystem";

    @TempDir
    Path directory;

    record Recorded(String file, Stack stack) {}

    static Stream<Recorded> recordings() {
        return Stream.of(Stacks.ready(), Stacks.elasticReady(), Stacks.azureReady())
                .flatMap(stack ->
                        Stream.of("new", "built").map(state -> new Recorded(stack.name() + "." + state, stack)));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void the_plan_of_the_same_stack_has_no_change(Recorded recorded) throws IOException {
        var written = read(recorded.file());

        var comparison = Comparison.of(written, side(recorded.stack().preview()));

        assertThat(written.state()).isEqualTo(recorded.file().endsWith("built") ? "as built" : "as planned");
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.same()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"azure.new", "azure.built"})
    void a_new_tag_on_azure_is_a_change_of_every_resource_with_tags(String file) throws IOException {
        var plan = Stacks.azureReady().set("posit:tags", Map.of("team", "data")).preview();

        var comparison = Comparison.of(read(file), side(plan));

        assertThat(only(comparison, "connect-database-server").properties())
                .extracting(PropertyChange::path)
                .containsExactly("tags.team");
    }

    /** On AWS default tags are the provider's. */
    @ParameterizedTest
    @ValueSource(strings = {"aws.new", "aws.built"})
    void a_new_tag_on_aws_is_a_change_of_the_provider(String file) throws IOException {
        var plan = Stacks.ready().set("posit:tags", Map.of("team", "data")).preview();

        var comparison = Comparison.of(read(file), side(plan));

        assertThat(names(comparison, Kind.CHANGED)).contains("aws");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws.new", "aws.built"})
    void a_tag_of_one_resource_is_a_change_of_it(String file) throws IOException {
        var digest = json(file);
        states(digest, FILE_SYSTEM).forEach(state -> {
            var tags = new JsonObject();
            tags.addProperty("Name", "before");
            state.getAsJsonObject("inputs").add("tags", tags);
        });

        var comparison = Comparison.of(read(digest), side(Stacks.ready().preview()));

        assertThat(only(comparison, "connect-files-files").properties())
                .extracting(PropertyChange::path)
                .anyMatch(path -> path.startsWith("tags"))
                .doesNotContain("tagsAll");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws.new", "aws.built"})
    void all_tags_that_the_program_gave_are_its_own(String file) throws IOException {
        var digest = json(file);
        states(digest, FILE_SYSTEM).forEach(state -> state.getAsJsonObject("propertyDependencies")
                .add("tagsAll", JsonParser.parseString("[]")));

        var comparison = Comparison.of(read(digest), side(Stacks.ready().preview()));

        assertThat(only(comparison, "connect-files-files").properties())
                .extracting(PropertyChange::path)
                .containsExactly("tagsAll");
    }

    /** A name with two dashes is as good as any other, in Helm values for example. */
    @ParameterizedTest
    @ValueSource(strings = {"aws.new", "aws.built"})
    void an_input_that_only_looks_like_an_addition_is_compared(String file) throws IOException {
        var digest = json(file);
        states(digest, FILE_SYSTEM)
                .forEach(state -> state.getAsJsonObject("inputs").addProperty("__own", "x"));

        var comparison = Comparison.of(read(digest), side(Stacks.ready().preview()));

        assertThat(only(comparison, "connect-files-files").properties())
                .extracting(PropertyChange::path)
                .containsExactly("__own");
    }

    /** The simulated cloud answers as the plan does. EKS names a version that no plan can know. */
    @ParameterizedTest
    @ValueSource(strings = {"aws.new", "aws.built"})
    void the_version_that_eks_chooses_for_an_add_on_is_no_change(String file) throws IOException {
        var text = json(file).toString();
        var answered = text.replaceAll("\"addonVersion\":\"[^\"]+\"", "\"addonVersion\":\"v1.13.2-eksbuild.4\"");

        assertThat(answered).isNotEqualTo(text);
        assertThat(Comparison.of(
                                read(JsonParser.parseString(answered).getAsJsonObject()),
                                side(Stacks.ready().preview()))
                        .changes())
                .isEmpty();
    }

    /** Without {@code --show-sames} the CLI then writes one step, that of the stack. */
    @ParameterizedTest
    @MethodSource("recordings")
    void an_unchanged_stack_is_not_a_new_one_when_the_cli_leaves_out_what_stays(Recorded recorded) throws IOException {
        var digest = json(recorded.file());
        assumeTrue(recorded.file().endsWith("built"));
        var steps = new JsonArray();
        steps.add(digest.getAsJsonArray("steps").get(0));
        digest.add("steps", steps);

        var comparison = Comparison.of(read(digest), side(recorded.stack().preview()));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.unlisted()).isPositive();
    }

    private static Stream<JsonObject> states(JsonObject digest, String type) {
        return digest.getAsJsonArray("steps").asList().stream()
                .map(step -> step.getAsJsonObject())
                .filter(step -> step.get("urn").getAsString().endsWith(type + "::connect-files-files"))
                .flatMap(step -> Stream.of("oldState", "newState").map(step::getAsJsonObject))
                .filter(state -> state != null);
    }

    private Side read(String file) throws IOException {
        return read(json(file));
    }

    private Side read(JsonObject digest) throws IOException {
        return PlanFile.read(Files.writeString(directory.resolve("preview.json"), digest.toString()));
    }

    private static JsonObject json(String file) throws IOException {
        var stream = RecordedPreviewTest.class.getResourceAsStream("/recorded/" + file + ".json.gz");
        try (var text = new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(text).getAsJsonObject();
        }
    }
}
