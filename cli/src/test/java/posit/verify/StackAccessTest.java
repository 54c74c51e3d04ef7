package posit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import posit.output.Product;
import posit.terminal.AccessException;

/** Where kubeconfig and addresses come from. */
class StackAccessTest {
    private static final Function<String, String> NO_PULUMI = stack -> {
        throw new AssertionError("asked Pulumi");
    };

    @TempDir
    Path directory;

    @Test
    void a_stack_is_reached_through_its_outputs() {
        var access = access(
                stack -> {
                    assertThat(stack).isEqualTo("aws");
                    return """
                            {"kubeconfig": "k", "connectUrl": "https://c.example", "connectLoadBalancer": "lb",
                             "packageManagerUrl": "https://p.example", "connectHelmValues": {"a": 1}}""";
                },
                "aws");

        assertThat(access.kubeconfig()).isEqualTo("k");
        assertThat(access.urls())
                .isEqualTo(Map.of(
                        Product.CONNECT, URI.create("https://c.example"),
                        Product.PACKAGE_MANAGER, URI.create("https://p.example")));
        assertThat(access.addresses()).isEqualTo(Map.of(Product.CONNECT, "lb"));
    }

    /** By what was deployed, not by what is there: missing pools are to be told. */
    @Test
    void AS_07_the_helm_values_tell_that_connect_is_on_nodes_of_karpenter() {
        assertThat(on("{\"nodeSelector\": {\"workload\": \"connect-server\"}}").autoscaled())
                .isTrue();
        assertThat(on("{\"nodeSelector\": {\"workload\": \"connect\"}}").autoscaled())
                .isFalse();
        assertThat(on("{\"a\": 1}").autoscaled()).isFalse();
        assertThat(on("\"[secret]\"").autoscaled()).isFalse();
    }

    private static StackAccess on(String values) {
        return access(
                stack ->
                        "{\"kubeconfig\": \"k\", \"connectUrl\": \"https://c\", \"connectHelmValues\": " + values + "}",
                "aws");
    }

    @Test
    void a_kubeconfig_may_be_an_object() {
        var access = access(stack -> "{\"kubeconfig\": {\"kind\": \"Config\"}, \"connectUrl\": \"https://c\"}", "aws");

        assertThat(access.kubeconfig()).isEqualTo("{\"kind\":\"Config\"}");
    }

    @Test
    void a_file_of_outputs_does_without_pulumi() throws IOException {
        var file = write("{\"kubeconfig\": \"k\", \"connectUrl\": \"https://c\"}");

        assertThat(access(NO_PULUMI, "--outputs", file).urls()).containsOnlyKeys(Product.CONNECT);
    }

    @Test
    void flags_win_over_outputs_and_do_without_them() throws IOException {
        var kubeconfig = write("from the file");

        var access = access(NO_PULUMI, "--kubeconfig", kubeconfig, "--package-manager-url", "https://p.example");

        assertThat(access.kubeconfig()).isEqualTo("from the file");
        assertThat(access.urls()).isEqualTo(Map.of(Product.PACKAGE_MANAGER, URI.create("https://p.example")));
        assertThat(access(
                                stack -> "{\"kubeconfig\": \"k\", \"connectUrl\": \"https://c\"}",
                                "aws",
                                "--connect-url",
                                "https://other")
                        .urls())
                .containsValue(URI.create("https://other"));
    }

    /** Outputs that were written without {@code --show-secrets} still tell the addresses. */
    @Test
    void a_kubeconfig_of_ones_own_wins_over_that_of_the_outputs() throws IOException {
        var outputs = write("{\"kubeconfig\": \"[secret]\", \"connectUrl\": \"https://c\"}");
        var own = Files.writeString(directory.resolve("own"), "own").toString();

        var access = access(NO_PULUMI, "--outputs", outputs, "--kubeconfig", own);

        assertThat(access.kubeconfig()).isEqualTo("own");
        assertThat(access.urls()).containsOnlyKeys(Product.CONNECT);
    }

    @Test
    void an_output_that_is_no_address_is_told() {
        fails(
                "{\"connectUrl\": \"connect\", \"kubeconfig\": \"k\"}",
                "the output connectUrl is no address such as https://connect.acme.com");
    }

    @Test
    void a_stack_that_was_not_deployed_is_told() {
        fails("{}", "the stack has no output connectUrl or packageManagerUrl: it was not deployed yet");
        fails("{\"connectUrl\": \"https://c\", \"kubeconfig\": null}", "the stack has no output kubeconfig");
    }

    @Test
    void hidden_secrets_are_told() {
        fails(
                "{\"connectUrl\": \"https://c\", \"kubeconfig\": \"[secret]\"}",
                "the output kubeconfig is hidden: write the file with pulumi stack output --json --show-secrets");
    }

    @Test
    void what_is_no_json_is_told_without_its_text() {
        fails(
                "t0ps3cret",
                "pulumi stack output --json --show-secrets: not the JSON of pulumi stack output --json "
                        + "--show-secrets");
        fails(
                "[]",
                "pulumi stack output --json --show-secrets: not the JSON of pulumi stack output --json "
                        + "--show-secrets");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> access(NO_PULUMI, "--outputs", "nowhere.json"))
                .hasMessage("nowhere.json: cannot be read (NoSuchFileException)");
        assertThatThrownBy(() -> access(NO_PULUMI, "--kubeconfig", "nowhere", "--connect-url", "https://c"))
                .hasMessage("nowhere: cannot be read (NoSuchFileException)");
        assertThatThrownBy(() -> access(NO_PULUMI, "--kubeconfig", "nowhere"))
                .hasMessage("nothing to look at: give --connect-url, --package-manager-url or --outputs");
    }

    @Test
    void shows_no_secret() {
        assertThat(access(stack -> "{\"kubeconfig\": \"t0ps3cret\", \"connectUrl\": \"https://c\"}", "aws"))
                .hasToString("StackAccess[{CONNECT=https://c}]");
    }

    private static void fails(String outputs, String message) {
        assertThatThrownBy(() -> access(stack -> outputs, "aws"))
                .isInstanceOf(AccessException.class)
                .hasMessage(message);
    }

    private static StackAccess access(Function<String, String> pulumi, String... args) {
        return StackAccess.of(CommandLine.populateCommand(new VerifyArguments(), args), pulumi);
    }

    private String write(String text) throws IOException {
        return Files.writeString(directory.resolve("file"), text).toString();
    }
}
