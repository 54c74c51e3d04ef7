package posit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import posit.output.Product;
import posit.terminal.UsageException;

class VerifyArgumentsTest {
    @Test
    void one_stack_and_one_look_are_the_default() {
        var arguments = parse("aws");

        assertThat(arguments.stack()).contains("aws");
        assertThat(arguments.asksPulumi()).isTrue();
        assertThat(arguments.patience()).isZero();
        assertThat(arguments.insecure() || arguments.json() || arguments.autoscaling())
                .isFalse();
    }

    @Test
    void takes_every_option() {
        var arguments = parse(
                "--kubeconfig",
                "k",
                "--outputs",
                "o",
                "--connect-url",
                "https://c",
                "--package-manager-url",
                "https://p/",
                "--wait",
                "90s",
                "--insecure",
                "--autoscaling",
                "--json");

        assertThat(arguments.kubeconfig()).contains(Path.of("k"));
        assertThat(arguments.outputs()).contains(Path.of("o"));
        assertThat(arguments.urls())
                .isEqualTo(Map.of(
                        Product.CONNECT, URI.create("https://c"), Product.PACKAGE_MANAGER, URI.create("https://p/")));
        assertThat(arguments.patience()).isEqualTo(Duration.ofSeconds(90));
        assertThat(arguments.insecure() && arguments.autoscaling() && arguments.json())
                .isTrue();
    }

    @Test
    void times_have_units() {
        assertThat(parse("aws", "--wait", "0").patience()).isZero();
        assertThat(parse("aws", "--wait", "10m").patience()).isEqualTo(Duration.ofMinutes(10));
        assertThat(parse("aws", "--wait", "1h").patience()).isEqualTo(Duration.ofHours(1));
        fails("Invalid value for option '--wait': soon is no time such as 90s, 10m or 1h", "aws", "--wait", "soon");
        fails("Invalid value for option '--wait': 2h is too long; at most 1h", "aws", "--wait", "2h");
    }

    @Test
    void the_file_of_a_stack_stands_for_it() {
        assertThat(parse("envs/Pulumi.prod.yaml").stack()).contains("prod");
        assertThat(parse("Pulumi.aws-autoscaling.yaml").stack()).contains("aws-autoscaling");
        assertThat(parse("acme/posit/prod").stack()).contains("acme/posit/prod");
    }

    @Test
    void bad_words_are_told() {
        fails("Unmatched argument at index 1: 'azure'", "aws", "azure");
        fails("Unknown option: '--fast'", "aws", "--fast");
        fails("Missing required parameter for option '--outputs' (FILE)", "aws", "--outputs");
        fails("Expected parameter for option '--outputs' but found '--json'", "aws", "--outputs", "--json");
        fails(
                "Invalid value for option '--connect-url': connect.acme.com is no address such as https://connect.acme.com",
                "aws",
                "--connect-url",
                "connect.acme.com");
    }

    @Test
    void without_a_stack_something_else_has_to_say_what_to_look_at() {
        assertThatThrownBy(() -> parse().check())
                .isInstanceOf(UsageException.class)
                .hasMessage("name a stack, such as aws, or give --outputs or --kubeconfig");
        parse("--outputs", "file").check();
    }

    private static VerifyArguments parse(String... args) {
        return CommandLine.populateCommand(new VerifyArguments(), args);
    }

    private static void fails(String message, String... args) {
        assertThatThrownBy(() -> parse(args))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith(message);
    }
}
