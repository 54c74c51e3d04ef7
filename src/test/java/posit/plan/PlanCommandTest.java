package posit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @Test
    void shows_the_shipped_stack_with_every_row_ticked_and_exits_with_0() {
        assertThat(run("aws")).isZero();

        assertThat(out()).contains("reference architecture: 24 of 24 rows as published or larger");
        assertThat(out().lines().filter(line -> line.startsWith("  ✓ "))).hasSize(24);
        assertThat(out()).contains("  ✓ CA-02  nodes           2 x t3.2xlarge");
        assertThat(words()).contains("vipToml (text)").doesNotContain("deployment_name");
        assertThat(err()).isEmpty();
    }

    @Test
    void shows_both_products_on_azure_with_every_row_ticked() {
        assertThat(run("azure")).isZero();

        assertThat(out()).contains("reference architecture: 35 of 35 rows as published or larger");
        assertThat(out().lines().filter(line -> line.startsWith("  ✓ "))).hasSize(35);
        assertThat(out()).contains("  ✓ CZ-02  nodes           3 x Standard_D8_v5, system pool 3 x Standard_D4s_v5");
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure"})
    void fits_into_80_columns(String stack) {
        run(stack);

        assertThat(out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void rows_adds_the_words_and_the_address_of_the_page() {
        run("aws", "--rows");

        assertThat(words())
                .contains("as published; page: db.m5.large, >= 15 GB, PostgreSQL 15")
                .contains("https://docs.posit.co/connect/admin/reference-architectures/aws/k8s/");
    }

    @Test
    void a_deviation_stands_before_everything_else_and_does_not_fail_the_plan() throws IOException {
        var file = stackFile("    database: {multiAz: false}\n");

        assertThat(run(file)).isZero();

        var rows = out().lines()
                .filter(line -> line.matches("  . [A-Z]{2}-\\d\\d .*"))
                .toList();
        assertThat(rows.get(0)).startsWith("  ~ CA-07  standby");
        assertThat(words()).contains("23 of 24 rows", "below the page; page: Multi-AZ, all private node subnets");
    }

    @Test
    void colour_is_for_terminals_only() {
        run("aws");
        assertThat(out()).doesNotContain("\u001b[");

        new PlanCommand(ROOT, true, new PrintStream(out, true, StandardCharsets.UTF_8), System.err).run("aws");
        assertThat(out()).contains("\u001b[32m✓\u001b[0m CA-01");
    }

    @Test
    void json_is_written_in_the_shape_of_pulumi_preview() throws IOException {
        var file = directory.resolve("plan.json");

        assertThat(run("aws", "--json", file.toString())).isZero();

        var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        var steps = json.getAsJsonArray("steps");
        assertThat(json.getAsJsonObject("changeSummary").get("create").getAsInt())
                .isEqualTo(steps.size());
        assertThat(steps.get(0).getAsJsonObject().get("op").getAsString()).isEqualTo("create");
    }

    @Test
    void all_problems_of_a_wrong_file_are_told_at_once_and_nothing_is_shown() throws IOException {
        var file = stackFile("    replicas: 1\n    nodes: {count: 1}\n");

        assertThat(run(file)).isEqualTo(1);

        assertThat(err())
                .contains("posit:connect.replicas = 1")
                .contains("posit:connect.nodes.count = 1")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(out()).isEmpty();
    }

    @Test
    void an_unknown_stack_names_those_that_exist() {
        assertThat(run("production")).isEqualTo(1);
        assertThat(err()).startsWith("posit: ").contains("Pulumi.production.yaml: no such file; stacks there: aws");
    }

    @Test
    void wrong_arguments_get_one_line() {
        assertThat(run()).isEqualTo(1);
        assertThat(run("aws", "--row")).isEqualTo(1);
        assertThat(run("aws", "azure")).isEqualTo(1);
        assertThat(run("aws", "--json")).isEqualTo(1);

        assertThat(err().lines())
                .containsExactly(
                        "posit: name one stack, such as aws. usage: ./posit plan <stack> [--rows] [--json FILE]",
                        "posit: unknown option --row. usage: ./posit plan <stack> [--rows] [--json FILE]",
                        "posit: name one stack, such as aws. usage: ./posit plan <stack> [--rows] [--json FILE]",
                        "posit: --json wants a file. usage: ./posit plan <stack> [--rows] [--json FILE]");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        var file = directory.resolve("missing/plan.json");

        assertThat(run("aws", "--json", file.toString())).isEqualTo(1);
        assertThat(err()).isEqualTo("posit: " + file + ": cannot be written (NoSuchFileException)\n");
    }

    @Test
    void a_plan_without_a_licence_says_what_to_run_before_up() {
        run("aws");

        assertThat(words())
                .contains("before up posit:connect.license is missing. Set it: pulumi config set --secret --path "
                        + "posit:connect.license.file < license.lic");
    }

    private String stackFile(String connect) throws IOException {
        Files.copy(ROOT.resolve("Pulumi.yaml"), directory.resolve("Pulumi.yaml"));
        var file = directory.resolve("Pulumi.own.yaml");
        Files.writeString(
                file,
                Files.readString(ROOT.resolve("Pulumi.aws.yaml"))
                        .replaceFirst("(?m)^    domain: .*\n", "    domain: connect.example.com\n" + connect));
        return file.toString();
    }

    private int run(String... args) {
        var command = new PlanCommand(
                ROOT,
                false,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return command.run(args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The page without its line breaks. */
    private String words() {
        return out().replaceAll("\\s+", " ");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
