package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.cloudsim.SimulatedCloud;
import posit.stack.Stacks;

/** What the Pulumi CLI writes of each shipped stack, before it is built and after; {@code plan --against} is tested with it. */
@Tag("engine")
class RecordedPreviewsTest {
    private static final Path RECORDED = Path.of("cli/src/test/resources/recorded");
    private static final String UPDATE =
            "mvn test -Pengine -Dtest=RecordedPreviewsTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.recorded=true";

    /** What differs from run to run, and what no comparison reads and nobody needs twice. */
    private static final Set<String> LEFT_OUT = Set.of("created", "modified", "outputs", "dependencies", "diagnostics");

    /** A provider's id is made up anew for each stack. */
    private static final String PROVIDER_ID = "(pulumi:providers:[a-z-]+::[a-z0-9-]+::)[0-9a-f-]{36}";

    @RegisterExtension
    static final RealEngines ENGINES = new RealEngines();

    @ParameterizedTest
    @EnumSource
    void the_recording_is_what_the_cli_writes(Shipped shipped) throws IOException {
        var cloud = SimulatedCloud.start(shipped.cloud());
        var engine = ENGINES.engine(cloud);
        try (var trial = new Trial(shipped, cloud, engine)) {
            compare(shipped.title() + ".new", engine.previewJson(trial.stack()));
            trial.up().expectSuccess();
            compare(shipped.title() + ".built", engine.previewJson(trial.stack()));
        }
    }

    private static void compare(String name, String written) throws IOException {
        var file = RECORDED.resolve(name + ".json.gz");
        var text = steady(JsonParser.parseString(written).getAsJsonObject());
        assertThat(text).doesNotContain(Stacks.LICENSE, Stacks.PACKAGES_LICENSE, System.getProperty("java.io.tmpdir"));
        if (Boolean.getBoolean("update.recorded")) {
            Files.createDirectories(RECORDED);
            try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            var recorded = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .as("the CLI writes something else now. Record it anew: %s", UPDATE)
                    .isEqualTo(recorded);
        }
    }

    /** The same of every run. */
    private static String steady(JsonObject digest) {
        digest.addProperty("duration", 0);
        digest.getAsJsonArray("steps").forEach(json -> {
            var step = json.getAsJsonObject();
            Set.of("oldState", "newState").stream()
                    .filter(step::has)
                    .forEach(state -> addDefaults(step.getAsJsonObject(state)));
            if (step.get("urn").getAsString().contains("pulumi:providers:") && step.has("oldState")) {
                step.getAsJsonObject("oldState").remove("id");
            }
        });
        digest.add("steps", sorted(digest.getAsJsonArray("steps")));
        return new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .create()
                .toJson(trimmed(digest))
                .replaceAll(PROVIDER_ID, "$1id");
    }

    /**
     * NOT of the CLI: providers over Terraform write the names of what they filled in into each object, which the
     * simulated cloud does not. ref: https://github.com/pulumi/pulumi-terraform-bridge/blob/main/pkg/tfbridge/schema.go
     * (defaultsKey)
     */
    private static void addDefaults(JsonObject state) {
        var type = state.get("type").getAsString();
        if (type.startsWith("aws:") || type.startsWith("random:")) {
            addDefaultsTo(state.get("inputs"));
        }
    }

    private static void addDefaultsTo(JsonElement value) {
        if (value instanceof JsonArray list) {
            list.forEach(RecordedPreviewsTest::addDefaultsTo);
        } else if (value instanceof JsonObject object) {
            object.asMap().values().forEach(RecordedPreviewsTest::addDefaultsTo);
            object.add("__defaults", new JsonArray());
        }
    }

    private static JsonElement trimmed(JsonElement value) {
        if (value instanceof JsonArray list) {
            var trimmed = new JsonArray();
            list.forEach(item -> trimmed.add(trimmed(item)));
            return trimmed;
        }
        if (value instanceof JsonObject object) {
            var trimmed = new JsonObject();
            object.asMap().forEach((key, inner) -> trimmed.add(key, trimmed(key, inner)));
            LEFT_OUT.forEach(trimmed::remove);
            return trimmed;
        }
        return value;
    }

    /** The order of URNs is that in which the program came to know of them. */
    private static JsonElement trimmed(String key, JsonElement value) {
        if (!key.equals("propertyDependencies")) {
            return trimmed(value);
        }
        var sorted = new JsonObject();
        value.getAsJsonObject().asMap().forEach((input, urns) -> sorted.add(input, sorted(urns.getAsJsonArray())));
        return sorted;
    }

    private static JsonArray sorted(JsonArray list) {
        var sorted = new JsonArray();
        StreamSupport.stream(list.spliterator(), false)
                .sorted(Comparator.comparing(RecordedPreviewsTest::urn))
                .forEach(sorted::add);
        return sorted;
    }

    private static String urn(JsonElement value) {
        return value instanceof JsonObject step ? step.get("urn").getAsString() : value.getAsString();
    }
}
