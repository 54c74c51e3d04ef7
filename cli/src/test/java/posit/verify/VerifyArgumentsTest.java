package posit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.output.Product;

class VerifyArgumentsTest {
    @Test
    void one_stack_and_one_look_are_the_default() {
        var arguments = VerifyArguments.parse("aws");

        assertThat(arguments.stack()).contains("aws");
        assertThat(arguments.asksPulumi()).isTrue();
        assertThat(arguments.patience()).isZero();
        assertThat(arguments.insecure() || arguments.json() || arguments.autoscaling())
                .isFalse();
    }

    @Test
    void takes_every_option() {
        var arguments = VerifyArguments.parse(
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
        assertThat(VerifyArguments.parse("aws", "--wait", "0").patience()).isZero();
        assertThat(VerifyArguments.parse("aws", "--wait", "10m").patience()).isEqualTo(Duration.ofMinutes(10));
        assertThat(VerifyArguments.parse("aws", "--wait", "1h").patience()).isEqualTo(Duration.ofHours(1));
        fails("--wait: soon is no time such as 90s, 10m or 1h", "aws", "--wait", "soon");
        fails("--wait: 2h is too long; at most 1h", "aws", "--wait", "2h");
    }

    @Test
    void the_file_of_a_stack_stands_for_it() {
        assertThat(VerifyArguments.parse("envs/Pulumi.prod.yaml").stack()).contains("prod");
        assertThat(VerifyArguments.parse("Pulumi.aws-autoscaling.yaml").stack()).contains("aws-autoscaling");
        assertThat(VerifyArguments.parse("acme/posit/prod").stack()).contains("acme/posit/prod");
    }

    @Test
    void bad_words_are_told_in_one_line() {
        fails("name a stack, such as aws, or give --outputs or --kubeconfig. usage: ");
        fails("name one stack, not two. usage: ", "aws", "azure");
        fails("unknown option --fast. usage: ", "aws", "--fast");
        fails("--outputs wants a value. usage: ", "aws", "--outputs");
        fails("--outputs wants a value. usage: ", "aws", "--outputs", "--json");
        fails(
                "--connect-url: connect.acme.com is no address such as https://connect.acme.com",
                "aws",
                "--connect-url",
                "connect.acme.com");
    }

    private static void fails(String message, String... args) {
        assertThatThrownBy(() -> VerifyArguments.parse(args))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .message()
                .satisfies(text -> assertThat(text.lines()).hasSize(1));
    }
}
