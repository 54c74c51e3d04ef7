package posit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.cli.Posit;
import posit.terminal.CommandRunner;
import posit.terminal.Terminal;

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

        run(true, "aws");
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
        assertThat(run("production")).isEqualTo(2);
        assertThat(err()).startsWith("posit: ").contains("Pulumi.production.yaml: no such file; stacks there: aws");
    }

    @Test
    void wrong_arguments_exit_with_2_and_name_the_help() {
        refuses("Missing required parameter: 'STACK'");
        refuses("Unknown option: '--row'", "aws", "--row");
        refuses("Unmatched argument at index 1: 'azure'", "aws", "azure");
        refuses("Missing required parameter for option '--json' (FILE)", "aws", "--json");
        refuses("Expected parameter for option '--html' but found '--rows'", "aws", "--html", "--rows");
    }

    @Test
    void answers_that_exclude_each_other_are_refused() {
        refuses("Error: --rows, --bill are mutually exclusive (specify only one)", "aws", "--rows", "--bill");
        refuses(
                "Error: --bill, --against=FILE|STACK are mutually exclusive (specify only one)",
                "aws",
                "--bill",
                "--against",
                "azure");
    }

    @Test
    void a_value_may_follow_an_equals_sign() {
        var file = directory.resolve("plan.json");

        assertThat(run("aws", "--json=" + file)).isZero();
        assertThat(file).exists();
    }

    private void refuses(String message, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(2);
        assertThat(err()).startsWith("posit: " + message).endsWith("Try: ./plan --help\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void a_plan_that_would_lose_data_says_so_first_and_exits_with_1() throws IOException {
        var file = directory.resolve("plan.json");
        run("aws", "--json", file.toString());
        out.reset();
        Files.writeString(file, Files.readString(file).replace("\"dbName\": \"connect\"", "\"dbName\": \"other\""));

        assertThat(run("aws", "--against", file.toString())).isEqualTo(1);

        assertThat(out().lines().skip(3)).first().asString().startsWith("DATA        1 resource that holds data is");
        assertThat(words())
                .contains(
                        "± connect-database-server aws:rds/instance:Instance replaced · database · protected dbName: \"other\" -> \"connect\" (replaces)");
    }

    @Test
    void a_plan_is_compared_with_another_stack_by_its_name() {
        assertThat(run("aws", "--against", "azure")).isEqualTo(1);

        assertThat(out())
                .startsWith("from        stack azure · as planned")
                .contains("  - connect-files-volume                  azure-native:netapp:CapacityPoolVolume\n")
                .contains("  + network-vpc                                                  aws:ec2/vpc:Vpc\n");
    }

    @Test
    void what_is_compared_with_no_plan_gets_one_line() throws IOException {
        var file = Files.writeString(directory.resolve("cut.json"), "{\"steps\": [");

        assertThat(run("aws", "--against", file.toString())).isEqualTo(3);
        assertThat(run("aws", "--against", "nowhere")).isEqualTo(2);

        assertThat(err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("posit: " + file + ": is not whole JSON;"),
                        line -> assertThat(line).contains("Pulumi.nowhere.yaml: no such file; stacks there: aws"));
        assertThat(out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure"})
    void says_how_long_the_first_up_may_take_and_what_makes_it_long(String stack) {
        run(stack);

        assertThat(words())
                .containsPattern(
                        "time first `pulumi up` about \\d+ min \\(\\d+ % guessed\\): connect-database-server 13 min, "
                                + "connect-release 4 min");
        assertThat(out()).doesNotContain("longest chain");
    }

    @Test
    void rows_tells_each_link_of_the_longest_chain_and_what_runs_beside_it() {
        run("aws", "--rows");

        assertThat(words())
                .contains("longest chain (start, length)")
                .contains("0:27 13:00 connect-database-server (a guess) beside it: cluster-eks 9 min,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure"})
    void bill_shows_what_costs_money_and_what_grows_old(String stack) {
        assertThat(run(stack, "--bill")).isZero();

        assertThat(out())
                .startsWith("posit · stack " + stack + " · what costs money")
                .contains("\nversions                                                         supported until\n")
                .doesNotContain("reference architecture");
        assertThat(out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void times_of_ones_own_count_first() throws IOException {
        var file = Files.writeString(
                directory.resolve("times.txt"), "# ours\naws:rds/*:Instance 2m\nkubernetes:*Release 30s guess\n");

        assertThat(run("aws", "--times", file.toString())).isZero();

        assertThat(words()).contains("% guessed): cluster-eks 9 min, cluster-connect-nodes 3 min");
    }

    @Test
    void a_time_that_is_none_gets_one_line() throws IOException {
        var file = Files.writeString(directory.resolve("times.txt"), "aws:rds/*:Instance soon\n");

        assertThat(run("aws", "--times", file.toString())).isEqualTo(3);

        assertThat(err())
                .isEqualTo("posit: " + file + ": \"aws:rds/*:Instance soon\" is no time. Write it like: "
                        + "aws:rds/instance:Instance[multiAz=true] 13m seen <where>\n");
        assertThat(out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--times", "--against"})
    void a_file_that_cannot_be_read_exits_with_3_whatever_it_is_for(String option) {
        var file = directory.resolve("missing.json");

        assertThat(run("aws", option, file.toString())).isEqualTo(3);
        assertThat(err()).isEqualTo("posit: " + file + ": cannot be read as text (NoSuchFileException)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--html", "--times"})
    void an_empty_file_name_is_wrong_use_of_its_option(String option) {
        refuses("Invalid value for option '" + option + "': the name of the file is empty", "aws", option + "=");
        refuses("Invalid value for option '" + option + "': the name of the file is empty", "aws", option, "");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        var file = directory.resolve("missing/plan.json");

        assertThat(run("aws", "--json", file.toString())).isEqualTo(2);
        assertThat(err()).isEqualTo("posit: " + file + ": cannot be written (NoSuchFileException)\n");
    }

    @Test
    void html_is_a_page_that_says_what_the_terminal_says() throws IOException {
        var file = directory.resolve("plan.html");

        assertThat(run("azure", "--html", file.toString())).isZero();

        var page = Files.readString(file);
        assertThat(page).contains("<h1>Plan of the stack azure</h1>", "35 of 35", "westeurope", "AKS 1.35");
        assertThat(out()).contains("35 of 35 rows as published or larger");
    }

    @Test
    void the_page_names_the_fingerprint_of_the_json() throws Exception {
        var json = directory.resolve("plan.json");
        var html = directory.resolve("plan.html");

        run("aws", "--html", html.toString(), "--json", json.toString());

        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(json));
        assertThat(Files.readString(html)).contains(HexFormat.of().formatHex(digest));
    }

    @Test
    void a_page_that_cannot_be_written_is_named_and_one_of_a_wrong_stack_is_not_begun() throws IOException {
        var missing = directory.resolve("missing/plan.html");
        var begun = directory.resolve("plan.html");

        assertThat(run("aws", "--html", missing.toString())).isEqualTo(2);
        assertThat(err()).isEqualTo("posit: " + missing + ": cannot be written (NoSuchFileException)\n");
        assertThat(run("aws", "--html", directory.toString())).isEqualTo(2);
        assertThat(run(stackFile("    replicas: 1\n"), "--html", begun.toString()))
                .isEqualTo(1);
        assertThat(begun).doesNotExist();
    }

    /** Placing boxes needs a library of several hundred classes. */
    @Test
    void a_plan_without_a_page_pays_nothing_for_pages() throws Exception {
        var loaded = directory.resolve("classes.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Posit.class.getName(),
                        "plan",
                        "aws")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(loaded))
                .contains("posit.plan.report.TerminalReport")
                .doesNotContain("org.eclipse.", "posit.plan.report.html", "posit.plan.report.diagram");
    }

    @Test
    void a_plan_without_a_licence_says_what_to_run_before_up() {
        run("aws");

        assertThat(words())
                .contains("before up posit:connect.license is missing. Set it: pulumi config set --secret --path "
                        + "posit:connect.license.file < license.lic");
    }

    @Test
    void a_project_may_have_a_name_of_ones_own() throws IOException {
        var file = stackFile("");
        var project = directory.resolve("Pulumi.yaml");
        Files.writeString(project, Files.readString(project).replaceFirst("(?m)^name: posit$", "name: acme"));

        assertThat(run(file)).isZero();
        assertThat(out()).startsWith("acme · stack own · ");
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
        return run(false, args);
    }

    private int run(boolean colored, String... args) {
        var terminal = new Terminal(
                ROOT,
                colored,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return CommandRunner.run(terminal, new PlanCommand(terminal), args);
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
