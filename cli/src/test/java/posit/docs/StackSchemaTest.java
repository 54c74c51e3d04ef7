package posit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The JSON Schema agrees with the reader, as far as a schema can. */
class StackSchemaTest {
    private static final Path FILES = Path.of("src/test/resources/config");
    private static final Path UNSEEN = Path.of("cli/src/test/resources/schema/unseen-by-the-schema.txt");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(StackSchema.json());

    static Stream<Path> good() throws IOException {
        var shipped = list(Path.of("")).filter(file -> file.toString().matches("Pulumi\\.[a-z-]+\\.yaml"));
        return Stream.concat(shipped, list(FILES.resolve("good")));
    }

    @ParameterizedTest
    @MethodSource("good")
    void accepts_every_file_that_the_reader_accepts(Path file) throws IOException {
        assertThat(errors(file)).isEmpty();
    }

    /** Rules between keys, and facts of a cloud, are the reader's alone: those files are listed, and no others. */
    @Test
    void refuses_every_other_file_but_those_whose_rule_a_schema_cannot_express() throws IOException {
        var accepted = new TreeSet<String>();
        for (var file : list(FILES.resolve("bad")).toList()) {
            if (errors(file).isEmpty()) {
                accepted.add(file.getFileName().toString());
            }
        }

        assertThat(accepted).isEqualTo(unseen());
    }

    @Test
    void a_renamed_key_is_deprecated_and_valid() {
        var yaml = """
                config:
                  aws:region: us-east-1
                  posit:cloud: aws
                  posit:name: team-a
                  posit:packageManager:
                    domain: packages.acme.org
                    databaseConnections: 20
                """;

        assertThat(errors(yaml)).isEmpty();
        assertThat(StackSchema.json()).contains("\"deprecated\": true", "Renamed: write maxOpenConnections.");
    }

    @Test
    void a_key_of_the_other_cloud_is_refused() {
        var yaml = """
                config:
                  aws:region: us-east-1
                  posit:cloud: aws
                  posit:name: team-a
                  posit:connect:
                    domain: connect.acme.org
                    ingress: traefik
                """;

        assertThat(errors(yaml))
                .anySatisfy(error -> assertThat(error.toString()).contains("ingress"));
    }

    private static Set<String> unseen() throws IOException {
        return new TreeSet<>(Files.readAllLines(UNSEEN).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    private static List<Error> errors(Path file) throws IOException {
        return errors(Files.readString(file));
    }

    private static List<Error> errors(String yaml) {
        var loaded = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml);
        return SCHEMA.validate(new Gson().newBuilder().serializeNulls().create().toJson(loaded), InputFormat.JSON);
    }

    private static Stream<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}
