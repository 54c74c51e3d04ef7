package posit.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.stack.Stacks;

/** The whole command on machines of scripts, good ones and bad ones. */
class DoctorCommandTest {
    private static final String[] AWS_READY = {
        "connect.example.com", "connect.acme.org",
        "packages.example.com", "packages.acme.org",
        "Z0000000000EXAMPLE", "Z0123456789ACME\n    license: {file: {secure: AAABBB==}}"
    };

    @TempDir
    Path directory;

    private FakeMachine machine;

    @BeforeEach
    void start() throws IOException {
        machine = FakeMachine.good(directory).stack("aws", AWS_READY).stack("azure");
    }

    @Test
    void a_good_machine_and_a_ready_stack_pass_and_exit_with_0() {
        assertThat(machine.run("aws")).as(machine.out()).isZero();

        assertThat(machine.out())
                .startsWith("stack aws ")
                .contains("doctor, nothing changed", "  ✓ stack file      Pulumi.aws.yaml is valid")
                .contains("  ✓ pulumi          3.259.0", "  ✓ maven           3.9.9", "  ✓ aws             2.15.30")
                .contains("\n11 passed\n");
        assertThat(machine.err()).isEmpty();
    }

    @Test
    void nothing_is_changed_and_no_secret_is_shown() throws IOException {
        var before = contents();
        machine.run("aws");

        assertThat(contents()).isEqualTo(before);
        assertThat(machine.out()).doesNotContain("pul-t0ken", "s3cret", "AKIA", "AAABBB");
    }

    @Test
    void what_an_update_still_wants_is_told_with_the_command_for_each() throws IOException {
        machine.stack("aws");

        assertThat(machine.run("aws")).isEqualTo(1);
        assertThat(machine.finding("aws", "settings"))
                .isEqualTo("failed: posit:connect.domain is an example ->"
                        + " pulumi config set --path posit:connect.domain connect.<your domain>");
        assertThat(machine.finding("aws", "licence"))
                .isEqualTo("failed: posit:connect.license is missing ->"
                        + " pulumi config set --secret --path posit:connect.license.file < license.lic");
    }

    @Test
    void a_stack_file_with_mistakes_is_told_and_the_rest_is_looked_at_all_the_same() throws IOException {
        machine.stack("aws", "posit:name: posit-aws", "posit:name: Posit!");

        assertThat(machine.run("aws")).isEqualTo(1);
        assertThat(machine.finding("aws", "stack file"))
                .isEqualTo("failed: Pulumi.aws.yaml has 1 problem -> ./posit plan aws tells it");
        assertThat(machine.finding("aws", "credentials")).startsWith("passed");
        assertThat(machine.finding("aws", "settings")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "pulumi, pulumi, https://www.pulumi.com/docs/install/",
        "maven, mvn, https://maven.apache.org/install.html",
        "aws, aws, https://docs.aws.amazon.com/cli"
    })
    void a_program_that_is_missing_is_told_with_where_to_get_it(String topic, String program, String cure)
            throws IOException {
        machine.without(program);

        assertThat(machine.finding("aws", topic))
                .startsWith("failed: no " + program + " on the PATH; ")
                .contains(cure);
    }

    @ParameterizedTest
    @CsvSource({
        "pulumi, pulumi, v3.186.0, failed: 3.186.0 is older than 3.187.0",
        "pulumi, pulumi, v3.187.0, passed: 3.187.0",
        "maven, mvn, Apache Maven 3.8.6, failed: 3.8.6 is older than 3.8.7",
        "aws, aws, aws-cli/1.45.11 Python/3.11, failed: 1.45.11 is older than 2.7.0",
        "aws, aws, aws-cli/2.7.0 Python/3.9, passed: 2.7.0",
        "aws, aws, who knows, unseen: its version is not in what `aws --version` prints"
    })
    void a_program_that_is_too_old_is_told(String topic, String program, String says, String finding)
            throws IOException {
        machine.program(program, "echo '" + says + "'");

        assertThat(machine.finding("aws", topic)).startsWith(finding);
    }

    @Test
    void a_program_that_fails_is_told() throws IOException {
        machine.program("pulumi", "echo broken >&2; exit 3");

        assertThat(machine.finding("aws", "pulumi"))
                .startsWith("failed: ")
                .contains("broken")
                .endsWith(" -> run pulumi version yourself, and see");
    }

    @ParameterizedTest
    @CsvSource({
        "11.0.2, failed: 11 in ",
        "17.0.15, passed: 17 in ",
        "25.0.3, passed: 25 in ",
        "26, open: 26 in ",
    })
    void java_is_the_one_that_maven_runs_on(String version, String finding) throws IOException {
        machine.program("mvn", FakeMachine.maven("3.9.9", version, directory.resolve("jdk")));

        assertThat(machine.finding("aws", "java")).startsWith(finding);
    }

    @Test
    void a_java_without_a_compiler_is_no_jdk() throws IOException {
        Files.delete(directory.resolve("jdk/bin/javac"));

        assertThat(machine.finding("aws", "java")).contains("has no javac -> set JAVA_HOME to a whole JDK 17 to 25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Xmx1g", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"})
    void without_two_workers_an_update_hangs_on_jdk_25(String flags) throws IOException {
        machine.file(".mvn/jvm.config", flags);

        assertThat(machine.finding("aws", "parallelism")).startsWith("failed: not set to 2 or more");
    }

    @Test
    void the_backend_is_that_of_the_pulumi_cli() throws IOException {
        assertThat(machine.finding("aws", "backend")).isEqualTo("passed: Pulumi Cloud");
        machine.set("PULUMI_BACKEND_URL", "s3://state?region=eu-west-1");
        assertThat(machine.finding("aws", "backend")).isEqualTo("passed: self-managed, s3://");
        machine.unset("PULUMI_BACKEND_URL", "PULUMI_ACCESS_TOKEN");
        assertThat(machine.finding("aws", "backend")).startsWith("failed: nobody is logged in -> `pulumi login`");
        machine.inHome(".pulumi/credentials.json", "{\"current\": \"https://api.pulumi.com\"}");
        assertThat(machine.finding("aws", "backend")).isEqualTo("passed: Pulumi Cloud");
    }

    @Test
    void the_secrets_of_a_stack_want_their_provider() throws IOException {
        assertThat(machine.finding("aws", "secrets")).isEqualTo("passed: Pulumi Cloud's own");
        machine.set("PULUMI_BACKEND_URL", "s3://state");
        assertThat(machine.finding("aws", "secrets")).startsWith("failed: a passphrase is needed");
        machine.set("PULUMI_CONFIG_PASSPHRASE", "");
        assertThat(machine.finding("aws", "secrets")).isEqualTo("passed: a passphrase, by PULUMI_CONFIG_PASSPHRASE");
        machine.stack("aws", "config:", "secretsprovider: awskms://alias/pulumi\nconfig:");
        assertThat(machine.finding("aws", "secrets")).startsWith("passed: awskms:// by the stack file");
        machine.unset("PULUMI_BACKEND_URL", "PULUMI_CONFIG_PASSPHRASE")
                .stack("aws", "config:", "encryptionsalt: v1:abc\nconfig:");
        assertThat(machine.finding("aws", "secrets")).startsWith("failed: a passphrase is needed");
    }

    @Test
    void credentials_of_aws_are_looked_for_where_its_sdk_does() throws IOException {
        machine.unset("AWS_SECRET_ACCESS_KEY");
        assertThat(machine.finding("aws", "credentials")).startsWith("failed: AWS_SECRET_ACCESS_KEY is not set");
        machine.unset("AWS_ACCESS_KEY_ID");
        assertThat(machine.finding("aws", "credentials")).startsWith("unseen: none seen; ");
        machine.set("AWS_WEB_IDENTITY_TOKEN_FILE", "token");
        assertThat(machine.finding("aws", "credentials")).startsWith("failed: AWS_ROLE_ARN is not set");
        machine.unset("AWS_WEB_IDENTITY_TOKEN_FILE").set("AWS_PROFILE", "prod");
        assertThat(machine.finding("aws", "credentials")).startsWith("failed: no profile prod in ");
        machine.inHome(".aws/config", "[profile prod]\nregion = us-east-1\n");
        assertThat(machine.finding("aws", "credentials")).isEqualTo("passed: profile prod");
        machine.stack("aws", "config:", "config:\n  aws:profile: staging");
        assertThat(machine.finding("aws", "credentials")).startsWith("failed: no profile staging in ");
    }

    @Test
    void credentials_of_azure_are_looked_for_where_its_provider_does() throws IOException {
        assertThat(machine.finding("azure", "credentials")).startsWith("passed: `az login`, subscription 8f0e3a52");
        machine.program("az", "echo 'Please run az login' >&2; exit 1");
        assertThat(machine.finding("azure", "credentials"))
                .startsWith("failed: ")
                .contains("`az login`");
        machine.set("ARM_CLIENT_ID", "app");
        assertThat(machine.finding("azure", "credentials")).contains("ARM_TENANT_ID is not");
        machine.set("ARM_TENANT_ID", "tenant");
        assertThat(machine.finding("azure", "credentials")).contains("without ARM_USE_OIDC, a secret or a certificate");
        machine.set("ARM_USE_OIDC", "true");
        assertThat(machine.finding("azure", "credentials")).contains("no token is there -> in GitHub Actions");
        machine.set("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "t");
        assertThat(machine.finding("azure", "credentials")).isEqualTo("passed: an application, by OIDC");
        machine.unset("ARM_CLIENT_ID").without("az");
        assertThat(machine.finding("azure", "credentials")).startsWith("failed: neither ARM_CLIENT_ID nor the az CLI");
    }

    @Test
    void the_login_to_the_cluster_is_checked_for_the_mode_of_the_stack_file() throws IOException {
        assertThat(machine.finding("azure", "cluster login")).isEqualTo("passed: azurecli");
        machine.without("az");
        assertThat(machine.finding("azure", "cluster login")).startsWith("failed: azurecli, and no az on the PATH");
        machine.stack(
                "azure",
                "posit:name: posit-azure",
                "posit:cluster: {login: workloadidentity}\n  posit:name: posit-azure");
        assertThat(machine.finding("azure", "cluster login"))
                .contains("not set: AZURE_CLIENT_ID, AZURE_TENANT_ID, AZURE_FEDERATED_TOKEN_FILE");
        machine.without("kubelogin");
        assertThat(machine.finding("azure", "kubelogin")).startsWith("failed: no kubelogin on the PATH");
    }

    @Test
    void nobody_outside_is_asked_unless_told_to() throws IOException {
        machine.program("aws", "[ \"$1\" = --version ] || touch " + directory.resolve("asked"), "echo aws-cli/2.15.0");
        machine.run("aws");

        assertThat(directory.resolve("asked")).doesNotExist();
        assertThat(machine.out()).doesNotContain("Network", "account");
    }

    @Test
    void aws_is_asked_who_this_is_and_the_stack_file_whether_it_may() throws IOException {
        machine.program(
                "aws", "case $1 in sts) echo '{\"Account\": \"111122223333\"}';; *) echo aws-cli/2.15.0;; esac");

        assertThat(machine.finding("aws", "account", "--online")).isEqualTo("passed: 111122223333");
        machine.stack("aws", "config:", "config:\n  aws:allowedAccountIds: [\"444455556666\"]");
        assertThat(machine.finding("aws", "account", "--online")).startsWith("failed: 111122223333 is not an account");
    }

    @Test
    void addresses_that_do_not_answer_are_told() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        try {
            var there = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            assertThat(machine.online(there.resolve("/v2/")).finding("aws", "127.0.0.1", "--online"))
                    .startsWith("passed: 401 in ");
            assertThat(machine.online(there.resolve("/index.yaml")).finding("aws", "127.0.0.1", "--online"))
                    .startsWith("failed: 404 in ");
        } finally {
            server.stop(0);
        }
        assertThat(machine.online(URI.create("http://127.0.0.1:1/")).finding("aws", "127.0.0.1", "--online"))
                .isEqualTo("failed: connection refused -> a way out for this machine: proxy, firewall, DNS");
    }

    @Test
    void an_update_loads_from_maven_pulumi_and_the_charts_of_the_stack() {
        assertThat(NetworkChecks.addresses(Stacks.aws().preview()))
                .extracting(URI::toString)
                .contains(
                        "https://repo.maven.apache.org/maven2/",
                        "https://get.pulumi.com/",
                        "https://aws.github.io/eks-charts/index.yaml",
                        "https://helm.rstudio.com/index.yaml");
    }

    @Test
    void what_makes_no_sense_is_told_and_exits_with_2() {
        assertThat(machine.run()).isEqualTo(2);
        assertThat(machine.err()).startsWith("posit: Missing required parameter: 'STACK'\n");
        assertThat(machine.run("aws", "--fix")).isEqualTo(2);
        assertThat(machine.run("prod")).isEqualTo(2);
        assertThat(machine.err()).contains("no such file; stacks there: aws, azure");
    }

    private TreeMap<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
