package posit.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import posit.output.Product;
import posit.terminal.CommandRunner;
import posit.terminal.Terminal;
import posit.testing.Charts;

class ValuesCommandTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @Test
    void prints_the_values_of_the_shipped_stack_with_the_command_they_are_for() {
        assertThat(run("aws", "connect")).isZero();

        assertThat(out())
                .startsWith("# Connect: chart rstudio-connect ")
                .contains("\n# helm template posit-connect rstudio-connect --namespace posit-connect --repo https://")
                .contains("\n# to fill in, known after pulumi up: config.Postgres.URL, "
                        + "pod.annotations.posit.co/secrets-digest\n")
                .contains("\nreplicas: 2\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void what_only_an_update_knows_is_a_placeholder() {
        run("aws", "connect");

        assertThat(out()).contains("URL: '<known after pulumi up: config.Postgres.URL>'");
        assertThat(out()).doesNotContain("04da6b54");
    }

    @Test
    void secrets_are_there_by_reference_only() throws IOException {
        assertThat(run(stackFile("    license: {file: {secure: abc}}\n"), "connect"))
                .isZero();

        assertThat(out()).contains("secretKeyRef:", "name: connect-database", "secret: connect-license");
        assertThat(out()).doesNotContain("[encrypted]", "abc");
    }

    @Test
    void the_same_stack_gives_the_same_bytes() {
        run("aws");
        var first = out();
        out.reset();
        run("aws");

        assertThat(out()).isEqualTo(first);
    }

    @Test
    void all_products_are_yaml_documents_one_below_the_other() {
        assertThat(run("azure")).isZero();

        assertThat(new Yaml().loadAll(out())).hasSize(2).allSatisfy(document -> assertThat(document)
                .isInstanceOf(Map.class));
        assertThat(out()).contains("\n---\n# Package Manager: chart rstudio-pm ");
    }

    @Test
    void what_is_printed_renders_with_the_official_chart() {
        for (var product : Product.values()) {
            out.reset();
            run("azure", product.word());

            var objects = Charts.render(product.chart(), product.release(), new Yaml().load(out()));
            assertThat(Charts.object(objects, "Deployment", product.release())).isNotEmpty();
        }
    }

    @Test
    void bad_words_exit_with_2() {
        fails(2, "Missing required parameter: 'STACK'");
        fails(2, "Unmatched argument at index 2: 'connect'", "aws", "connect", "connect");
        fails(
                2,
                "Invalid value for positional parameter at index 1 (PRODUCT): unknown product \"workbench\"; products:"
                        + " connect, package-manager",
                "aws",
                "workbench");
        fails(2, "Unknown option: '--json'", "aws", "--json");
        fails(2, ROOT.resolve("Pulumi.nowhere.yaml") + ": no such file; stacks there: ", "nowhere");
    }

    @Test
    void a_product_that_the_stack_does_not_have_is_told() throws IOException {
        fails(
                1,
                directory.resolve("Pulumi.test.yaml") + ": this stack has no package-manager; it has connect",
                stackFile(""),
                "package-manager");
    }

    @Test
    void a_stack_file_with_mistakes_is_told_as_in_a_plan() throws IOException {
        assertThat(run(stackFile("    nodse: {}\n"))).isEqualTo(1);

        assertThat(err()).contains("Pulumi.test.yaml:", "nodse");
        assertThat(out()).isEmpty();
    }

    private void fails(int code, String message, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(code);
        assertThat(err()).startsWith("posit: " + message);
        assertThat(out()).isEmpty();
    }

    /** @param connect YAML below {@code posit:connect} */
    private String stackFile(String connect) throws IOException {
        Files.copy(ROOT.resolve("Pulumi.yaml"), directory.resolve("Pulumi.yaml"));
        return Files.writeString(directory.resolve("Pulumi.test.yaml"), """
                        config:
                          aws:region: us-east-1
                          posit:cloud: aws
                          posit:name: posit-test
                          posit:connect:
                            domain: connect.example.com
                            hostedZoneId: Z0000000000EXAMPLE
                        """ + connect)
                .toString();
    }

    private int run(String... args) {
        var terminal = new Terminal(
                ROOT,
                false,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return CommandRunner.run(terminal, new ValuesCommand(terminal), args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
