package posit.loadtest;

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
import org.junit.jupiter.params.provider.CsvSource;
import posit.terminal.CommandRunner;
import posit.terminal.Terminal;

/** The whole command, from what k6 printed to its exit code. */
class LoadTestCommandTest {
    private static final String GOOD = """
            {"posit":"loadtest","product":"connect","test":"load","server":"https://connect.example.com","vus":400,\
            "seconds":1800,"requests":{"count":2952000,"perSecond":1640,"meanMs":219.5,"p95Ms":402.2,"failedPercent":0.01},\
            "publishes":{"count":21,"meanMs":84210,"failedPercent":0},"steps":[]}""";

    private static final String RAMP = """
            {"posit":"loadtest","product":"connect","test":"ramp","server":"https://connect.example.com","vus":601,\
            "seconds":840,"requests":{"count":9,"perSecond":1,"meanMs":1,"p95Ms":1,"failedPercent":0},"steps":[\
            {"vus":100,"perSecond":700,"meanMs":140,"failedPercent":0},\
            {"vus":200,"perSecond":1250,"meanMs":160,"failedPercent":0},\
            {"vus":300,"perSecond":1600,"meanMs":188,"failedPercent":0},\
            {"vus":400,"perSecond":1630,"meanMs":245,"failedPercent":0}]}""";

    private static final String PACKAGES = """
            {"posit":"loadtest","product":"package-manager","test":"load","server":"https://packages.example.com","vus":200,\
            "seconds":1800,"requests":{"count":62500,"perSecond":34.7,"meanMs":38.1,"p95Ms":110.4,"failedPercent":0},"peak":3,\
            "installsPerDay":3000000,"dropped":0}""";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @Test
    void what_the_page_measured_or_better_exits_with_0() throws IOException {
        assertThat(run("aws", file(GOOD))).isZero();

        assertThat(out())
                .startsWith("stack aws ")
                .contains("Connect, load", "  ✓ server          https://connect.example.com")
                .contains("  ✓ users           400; the page: 400", "  ✓ duration        30 min; the page: 30 min")
                .contains("  ✓ throughput      1640 requests/s; the page: 1618")
                .contains("  ✓ latency         220 ms mean, 402 ms p95; the page: 223 ms")
                .contains("  ✓ errors          0.01 % of 2952000 requests; the page: 0 %")
                .contains("  ✓ publishing      21 times, 84 s each, 0 % failed", "7 passed");
        assertThat(err()).isEmpty();
    }

    @Test
    void azure_is_held_against_its_own_page() throws IOException {
        assertThat(run("azure", file(GOOD))).isEqualTo(1);

        assertThat(out())
                .contains("  ✗ throughput      1640 requests/s; the page: 2052")
                .contains("  ✗ latency         220 ms mean, 402 ms p95; the page: 162 ms", "2 failed");
    }

    @ParameterizedTest
    @CsvSource({
        "1640, 1457, 0",
        "1640, 1456, 1",
        "219.5, 245.2, 0",
        "219.5, 245.4, 1",
        "0.01, 0.49, 0",
        "0.01, 0.5, 1",
        "'failedPercent\":0}', 'failedPercent\":5}', 1"
    })
    void a_tenth_is_within_what_two_runs_differ_by(String was, String is, int code) throws IOException {
        assertThat(run("aws", file(GOOD.replace(was, is)))).isEqualTo(code);
    }

    @Test
    void fewer_users_or_less_time_cannot_be_compared_and_say_what_to_run() throws IOException {
        assertThat(run("aws", file(GOOD.replace("\"vus\":400", "\"vus\":20").replace("1640", "90"))))
                .isEqualTo(3);
        assertThat(out())
                .contains("  ? users           20; the page: 400", "run it with", "VUS=400")
                .contains("  - throughput      90 requests/s; the page: 1618");

        assertThat(run("aws", file(GOOD.replace("\"seconds\":1800", "\"seconds\":60"))))
                .isEqualTo(3);
        assertThat(out()).contains("  ? duration        60 s; the page: 30 min", "DURATION=30m");
    }

    @Test
    void a_ramp_tells_where_it_saturates_and_what_to_run_next() throws IOException {
        assertThat(run("aws", file(RAMP))).isZero();

        assertThat(words())
                .contains(
                        "Connect, ramp", "300 users fetch 1600 requests/s in 188 ms, and more of them hardly any more")
                .contains("the page: 400 users, 1618 requests/s", "VUS=301");
    }

    @Test
    void a_ramp_that_only_grows_asks_for_more_users() throws IOException {
        assertThat(run("aws", file(RAMP.replace("1630", "2000")))).isZero();

        assertThat(words()).contains("- saturation throughput still grew at 601 users", "MAX_VUS=1202");
    }

    @Test
    void a_million_installations_a_day_are_what_the_page_says() throws IOException {
        assertThat(run("azure", file(PACKAGES))).isZero();

        assertThat(words())
                .contains("✓ installations 3000000 a day, for 30 min; the page: 1000000")
                .contains("✓ in time", "✓ errors 0 % of 62500 installations")
                .contains("- latency 38 ms mean, 110 ms p95; the page has no figure");
    }

    @Test
    void fewer_installations_or_late_ones_fail() throws IOException {
        assertThat(run("azure", file(PACKAGES.replace("3000000", "999999")))).isEqualTo(1);
        assertThat(run("azure", file(PACKAGES.replace("\"dropped\":0", "\"dropped\":7"))))
                .isEqualTo(1);
        assertThat(words()).contains("7 were not begun", "VUS=400");
    }

    @Test
    void several_files_are_one_table_and_json_says_the_same() throws IOException {
        assertThat(run("azure", file(GOOD), file(PACKAGES), "--json")).isEqualTo(1);

        var json = JsonParser.parseString(out()).getAsJsonObject();
        assertThat(json.get("stack").getAsString()).isEqualTo("azure");
        assertThat(json.get("exitCode").getAsInt()).isEqualTo(1);
        assertThat(json.getAsJsonArray("checks")).hasSize(12);
    }

    @Test
    void the_log_of_a_pod_has_other_lines_before_it() throws IOException {
        var log = "time=\"2026-11-22T02:00:00Z\" level=warning msg=\"slow\"\n" + GOOD + "\n";

        assertThat(run("aws", file(log))).isZero();
    }

    @Test
    void another_address_is_told_but_no_failure() throws IOException {
        assertThat(run("aws", file(GOOD.replace("connect.example.com", "10.42.0.9"))))
                .isZero();

        assertThat(words())
                .contains("- server https://10.42.0.9; the stack's own address is https://connect.example.com");
    }

    @Test
    void what_cannot_be_compared_is_told_in_one_line_and_exits_with_3() throws IOException {
        assertThat(run("aws", file("nothing"))).isEqualTo(3);
        assertThat(run("aws", file(GOOD.substring(0, 80)))).isEqualTo(3);
        assertThat(run("aws", directory.resolve("absent").toString())).isEqualTo(3);
        assertThat(run("aws-autoscaling", file(PACKAGES))).isEqualTo(3);
        assertThat(run("aws")).isEqualTo(2);
        assertThat(run("aws", file(GOOD), "--fast")).isEqualTo(2);
        assertThat(run("aws", file(GOOD.replace("\"product\":\"connect\"", "\"product\":\"workbench\""))))
                .isEqualTo(3);

        assertThat(err().lines().map(line -> line.replaceFirst("^posit: .*?/\\w+(\\.json)?: ", "")))
                .containsExactly(
                        "no summary of loadtest/ in it: the last line that k6 prints is one, if the test came to its end",
                        "its summary is broken off, or of another version of loadtest/",
                        "cannot be read (NoSuchFileException)",
                        "posit: the stack has no Package Manager, of which this is a summary",
                        "posit: Missing required parameter: 'FILE'",
                        "Try: ./loadtest --help",
                        "posit: Unknown option: '--fast'",
                        "Try: ./loadtest --help",
                        "its summary is broken off, or of another version of loadtest/");
    }

    private int run(String... args) {
        out.reset();
        var terminal = new Terminal(
                Path.of("").toAbsolutePath(),
                false,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return CommandRunner.run(terminal, new LoadTestCommand(terminal), args);
    }

    private String file(String text) throws IOException {
        var file = Files.createTempFile(directory, "k6", ".json");
        return Files.writeString(file, text).toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Without the places where lines end. */
    private String words() {
        return out().replaceAll("\\s+", " ");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
