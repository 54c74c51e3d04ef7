package posit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posit.terminal.AccessException;
import posit.terminal.Program;
import posit.terminal.Row;
import posit.terminal.Verdict;
import posit.testing.Scripts;

/** From a kubeconfig to answers of the API, or to one line that says why there are none. */
class KubernetesAccessTest {
    private static final String CREDENTIAL =
            "{\"kind\": \"ExecCredential\", \"apiVersion\": \"client.authentication.k8s.io/v1beta1\", \"status\": %s}";

    private static final Limits IMPATIENT =
            new Limits(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ZERO);

    @TempDir
    Path directory;

    /** JDK 17's HTTP/2 client loses the 401 that a real API server sends together with GOAWAY. */
    @Test
    void asks_by_http_1_so_that_an_expired_login_is_seen() {
        try (var fake = Fakes.connect();
                var client = fake.client()) {
            assertThat(client.getConfiguration().isHttp2Disable()).isTrue();
        }
    }

    @Test
    void the_program_of_the_kubeconfig_logs_in_once() throws IOException {
        var calls = directory.resolve("calls");
        var program = script(
                "echo \"$1 $COLOUR $KUBERNETES_EXEC_INFO\" >>" + calls,
                "echo '" + CREDENTIAL.formatted("{\"token\": \"t\"}") + "'",
                "echo a warning >&2");
        try (var fake = Fakes.connect()) {
            var rows = look(fake.kubeconfig(exec(program)));

            assertThat(rows).singleElement().extracting(Row::verdict).isEqualTo(Verdict.PASSED);
            assertThat(Files.readAllLines(calls))
                    .singleElement()
                    .asString()
                    .startsWith("get-token red {\"apiVersion\":\"client.authentication.k8s.io/v1beta1\"");
        }
    }

    @Test
    void a_login_that_fails_says_why() throws IOException {
        var program = script("echo 'Unable to locate credentials' >&2", "exit 255");
        try (var fake = Fakes.connect()) {
            assertThat(reason(fake.kubeconfig(exec(program))))
                    .endsWith("login get-token: Unable to locate credentials");
        }
    }

    @Test
    void a_login_without_a_token_or_without_end_says_so() throws IOException {
        try (var fake = Fakes.connect()) {
            assertThat(reason(fake.kubeconfig(exec(script("echo '" + CREDENTIAL.formatted("{}") + "'")))))
                    .endsWith("gave no token for the cluster");
            assertThat(reason(fake.kubeconfig(exec(script("echo no JSON")))))
                    .endsWith("its answer is no ExecCredential");
            assertThat(reason(fake.kubeconfig(exec(directory.resolve("not-there")))))
                    .startsWith("no ")
                    .endsWith("not-there on the PATH");
            var slow = look(fake.kubeconfig(exec(script("sleep 30"))), Duration.ofSeconds(1));
            assertThat(slow.get(0).finding().fact()).endsWith("no answer within 1 s");
        }
    }

    @Test
    void an_api_that_refuses_is_told() {
        try (var fake = Fakes.connect().refuse("/api/v1/namespaces", 403)) {
            assertThat(reason(fake.kubeconfig()))
                    .isEqualTo("not allowed: /api/v1/namespaces/posit-connect is not for you");
        }
        try (var fake = Fakes.connect().refuse("/api/v1/namespaces", 401)) {
            assertThat(reason(fake.kubeconfig())).isEqualTo("the cluster does not accept the login (401)");
        }
        try (var fake = Fakes.connect().refuse("/api/v1/namespaces", 500)) {
            assertThat(reason(fake.kubeconfig())).startsWith("the Kubernetes API answered 500: ");
        }
    }

    @Test
    void an_api_that_is_not_there_is_told() {
        var fake = Fakes.connect();
        var kubeconfig = fake.kubeconfig();
        fake.close();

        assertThat(reason(kubeconfig)).isEqualTo("the Kubernetes API refuses the connection");
    }

    @Test
    void an_api_that_takes_its_time_is_not_waited_for() throws IOException {
        try (var silent = new ServerSocket(0);
                var fake = Fakes.connect()) {
            var kubeconfig =
                    fake.kubeconfig().replaceFirst("http://[^']*", "http://localhost:" + silent.getLocalPort());
            var start = System.nanoTime();

            assertThat(reason(kubeconfig)).isEqualTo("the Kubernetes API did not answer in time");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void what_is_no_kubeconfig_is_told_without_its_text() {
        for (var text : List.of("", "t0ps3cret", "{t0ps3cret", "[1, 2]", "clusters: t0ps3cret", "current-context: x")) {
            assertThatThrownBy(() -> look(text))
                    .as(text)
                    .isInstanceOf(AccessException.class)
                    .hasMessage("the kubeconfig names no cluster: is it one?");
        }
    }

    @Test
    void a_certificate_that_is_none_is_told_without_its_text() {
        try (var fake = Fakes.connect()) {
            var kubeconfig = fake.kubeconfig("client-certificate-data: dDBwczNjcmV0, client-key-data: dDBwczNjcmV0");

            assertThatThrownBy(() -> look(kubeconfig.replace("http:", "https:")))
                    .isInstanceOf(AccessException.class)
                    .hasMessageStartingWith("the kubeconfig cannot be used: ")
                    .message()
                    .doesNotContain("t0ps3cret", "dDBwczNjcmV0");
        }
    }

    private static String reason(String kubeconfig) {
        var finding = look(kubeconfig).get(0).finding();
        assertThat(finding.verdict()).isEqualTo(Verdict.UNSEEN);
        return finding.fact();
    }

    private static List<Row> look(String kubeconfig) {
        return look(kubeconfig, Duration.ofSeconds(20));
    }

    private static List<Row> look(String kubeconfig, Duration login) {
        var program = new Program(Path.of(""), login);
        try (var client = new KubernetesAccess(IMPATIENT, program).client(kubeconfig)) {
            var check = new NamespaceCheck(new Cluster(client), Fakes.NAMESPACE);
            return new CheckRunner(() -> List.of(new CheckGroup("s", List.of(check))), Duration.ZERO).look();
        }
    }

    private static String exec(Path program) {
        return "exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: '" + program
                + "', args: [get-token, --region, x], env: [{name: COLOUR, value: red}]}";
    }

    private Path script(String... lines) throws IOException {
        return Scripts.write(directory.resolve("login"), lines);
    }
}
