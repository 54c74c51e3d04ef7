package posit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posit.cli.Posit;
import posit.terminal.CommandRunner;
import posit.terminal.Terminal;
import posit.testing.Scripts;

/** The whole command, from the outputs of a stack to its exit code. */
class VerifyCommandTest {
    private final FakeWeb web = new FakeWeb();
    private final List<FakeCluster> clusters = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean coloured;

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        web.close();
        clusters.forEach(FakeCluster::close);
    }

    @Test
    void a_good_stack_passes_and_exits_with_0() throws IOException {
        assertThat(run(Fakes.connect())).isZero();

        assertThat(out())
                .startsWith("stack aws ")
                .contains("\nConnect\n", "\n8 passed\n")
                .doesNotContain("Autoscaling");
        assertThat(out().lines().filter(line -> line.startsWith("  ✓ "))).hasSize(8);
        assertThat(err()).isEmpty();
    }

    @Test
    void node_pools_of_the_page_bring_its_five_steps() throws IOException {
        assertThat(run(Fakes.autoscaling())).isZero();

        assertThat(out())
                .contains("Autoscaling", "  ✓ server nodes", "  ✓ annotation", "  ✓ content nodes", "  ✓ server claims")
                .contains("  - scale down      3 content pods run\n                    -> stop all content")
                .contains("13 passed, 1 open");
    }

    @Test
    void a_flag_asks_for_the_five_steps_even_without_node_pools() throws IOException {
        assertThat(run(Fakes.connect(), "--autoscaling")).isEqualTo(1);

        assertThat(out()).contains("✗ node pools      connect-server missing, connect-content missing");
    }

    @Test
    void one_failure_exits_with_1() throws IOException {
        var fake = Fakes.connect().add(Fakes.PODS, Fakes.unready("server-3", "node-a", "ImagePullBackOff"));

        assertThat(run(fake)).isEqualTo(1);
        assertThat(out())
                .contains("  ✗ pods            2 of 3 ready; server-3: ImagePullBackOff", "7 passed, 1 failed");
    }

    @Test
    void what_cannot_be_looked_at_exits_with_3() throws IOException {
        assertThat(run(Fakes.connect().refuse("/api/v1/nodes", 403))).isEqualTo(3);

        assertThat(out()).contains("  ? zones           not allowed: ", "7 passed, 1 could not be checked");
    }

    @Test
    void node_pools_that_may_not_be_seen_are_told_where_the_stack_should_have_them() throws IOException {
        assertThat(run(Fakes.autoscaling().refuse("/apis/karpenter.sh", 403), "--autoscaling"))
                .isEqualTo(3);

        assertThat(out()).contains("Autoscaling", "  ? node pools      not allowed: ");
    }

    @Test
    void a_stack_without_autoscaling_needs_no_right_to_see_node_pools() throws IOException {
        assertThat(run(Fakes.connect().refuse("/apis/karpenter.sh", 403))).isZero();

        assertThat(out()).doesNotContain("Autoscaling");
    }

    @Test
    void without_the_cluster_the_web_is_looked_at_all_the_same() throws IOException {
        assertThat(run(Fakes.connect().refuse("/", 401))).isEqualTo(3);

        assertThat(out())
                .contains("\nCluster\n  ? access          the cluster does not accept the login (401)\n")
                .contains("3 passed, 1 could not be checked");
    }

    @Test
    void waits_until_all_is_well() throws IOException {
        web.status = 503;
        new Thread(() -> {
                    pause(300);
                    web.status = 200;
                })
                .start();

        assertThat(run(Fakes.connect(), "--wait", "20s")).isZero();
        assertThat(out()).contains("8 passed");
    }

    @Test
    void waits_no_longer_than_it_may() throws IOException {
        web.status = 503;
        var start = System.nanoTime();

        assertThat(run(Fakes.connect(), "--wait", "1s")).isEqualTo(1);
        assertThat(System.nanoTime() - start).isLessThan(15_000_000_000L);
    }

    @Test
    void as_07_waits_for_the_content_pool_to_empty() throws IOException {
        var fake = Fakes.autoscaling()
                .empty(Fakes.PODS)
                .add(Fakes.PODS, Fakes.server("server-1", "node-a"))
                .add(Fakes.PODS, Fakes.server("server-2", "node-b"));
        new Thread(() -> {
                    pause(300);
                    fake.empty(Fakes.NODE_CLAIMS)
                            .add(Fakes.NODE_CLAIMS, Fakes.serverClaim("server-x", Map.of("Ready", "True")));
                })
                .start();

        assertThat(run(fake, "--wait", "20s")).isZero();
        assertThat(out()).contains("✓ scale down      no content runs, and the content pool has no NodeClaim");
    }

    @Test
    void an_answer_that_makes_no_sense_hides_nothing_else() throws IOException {
        assertThat(run(Fakes.connect().garble(Fakes.DEPLOYMENTS))).isEqualTo(3);

        assertThat(out()).contains("  ? release         the Kubernetes API", "7 passed, 1 could not");
    }

    @Test
    void json_says_the_same() throws IOException {
        assertThat(run(Fakes.connect().refuse("/api/v1/nodes", 403), "--json")).isEqualTo(3);

        var json = JsonParser.parseString(out()).getAsJsonObject();
        assertThat(json.get("stack").getAsString()).isEqualTo("aws");
        assertThat(json.get("exitCode").getAsInt()).isEqualTo(3);
        var checks = json.getAsJsonArray("checks").asList().stream()
                .map(each -> each.getAsJsonObject())
                .toList();
        assertThat(checks).hasSize(8).allSatisfy(check -> assertThat(text(check, "section"))
                .isEqualTo("Connect"));
        assertThat(text(checks.get(3), "check")).isEqualTo("zones");
        assertThat(text(checks.get(3), "verdict")).isEqualTo("unseen");
        assertThat(text(checks.get(3), "fact")).startsWith("not allowed");
    }

    @Test
    void changes_nothing() throws IOException {
        var fake = Fakes.autoscaling();

        run(fake);

        assertThat(fake.requests()).hasSizeGreaterThan(10).allMatch(request -> request.startsWith("GET /"));
    }

    @Test
    void fits_into_80_columns_and_shows_no_secret() throws IOException {
        run(Fakes.autoscaling().refuse("/api/v1/nodes", 403));

        assertThat(out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(out() + err()).doesNotContain("t0ps3cret");
    }

    @Test
    void colour_is_for_terminals_only() throws IOException {
        run(Fakes.connect());
        assertThat(out()).doesNotContain("\u001b[");

        coloured = true;
        run(Fakes.connect());
        assertThat(out()).contains("\u001b[32m✓\u001b[0m namespace");
    }

    @Test
    void a_missing_cli_exits_with_3_and_bad_words_with_2() {
        assertThat(start(command("no-such-pulumi"), "aws")).isEqualTo(3);
        assertThat(err()).isEqualTo("posit: no no-such-pulumi on the PATH\n");

        assertThat(start(command("no-such-pulumi"), "aws", "--fast")).isEqualTo(2);
        assertThat(err().lines().skip(1)).first().asString().startsWith("posit: Unknown option: '--fast'");
    }

    /** As {@code ./posit verify} starts it, with the {@code pulumi} it finds on the PATH. */
    @Test
    void asks_the_pulumi_on_the_path() throws Exception {
        var fake = Fakes.connect();
        clusters.add(fake);
        pulumi(fake);
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dposit.root=" + directory,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Posit.class.getName(),
                "verify",
                "aws",
                "--insecure",
                "--json");
        builder.environment().put("PATH", directory + ":/usr/bin:/bin");
        var process = builder.redirectError(directory.resolve("err").toFile()).start();
        var json = JsonParser.parseReader(process.inputReader(StandardCharsets.UTF_8))
                .getAsJsonObject();

        // Nobody redirects from port 80 of this machine.
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(json.getAsJsonArray("checks")).hasSize(8);
        assertThat(Files.readString(directory.resolve("asked")))
                .isEqualTo("stack output --json --show-secrets --stack aws --non-interactive\n");
        assertThat(Files.readString(directory.resolve("err"))).isEmpty();
    }

    private int run(FakeCluster fake, String... options) throws IOException {
        clusters.add(fake);
        var pulumi = pulumi(fake);
        var args = Stream.concat(Stream.of("aws", "--insecure"), Stream.of(options))
                .toArray(String[]::new);
        return start(command(pulumi.toString()), args);
    }

    /** A Pulumi CLI that knows this stack. */
    private Path pulumi(FakeCluster fake) throws IOException {
        var outputs = new JsonObject();
        outputs.addProperty("kubeconfig", fake.kubeconfig());
        outputs.addProperty("connectUrl", web.url().toString());
        Files.writeString(directory.resolve("outputs"), outputs.toString());
        return Scripts.write(
                directory.resolve("pulumi"),
                "echo \"$@\" >" + directory.resolve("asked"),
                "cat " + directory.resolve("outputs"));
    }

    private int start(VerifyCommand command, String... args) {
        return CommandRunner.run(new Terminal(directory, coloured, stream(out), stream(err)), command, args);
    }

    private VerifyCommand command(String pulumi) {
        var terminal = new Terminal(directory, coloured, stream(out), stream(err));
        return new VerifyCommand(terminal, Fakes.LIMITS, pulumi, url -> web.plain());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
