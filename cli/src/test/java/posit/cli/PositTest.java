package posit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.terminal.Terminal;

class PositTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void version_is_that_of_the_project() throws IOException {
        assertThat(run("--version")).isZero();

        assertThat(text(out)).matches("posit \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<version>" + text(out).substring(6).strip() + "<");
        assertThat(text(err)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plna, plan",
        "--verison, --version",
        "--rwos, plan --rows",
        "plan aws --rwos, --rows",
        "plan aws --htlm=x, --html",
        "verify --outptus x, --outputs",
    })
    void a_misspelt_word_is_answered_with_the_nearest(String line, String meant) {
        assertThat(run(line.split(" "))).isEqualTo(2);

        assertThat(text(err).lines().skip(1)).first().isEqualTo("Did you mean: " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "--frobnicate", "plan aws azure"})
    void nothing_is_suggested_for_a_word_like_no_other(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);

        assertThat(text(err)).doesNotContain("Did you mean").contains("\nTry: ./posit");
    }

    private int run(String... arguments) {
        return Posit.run(new Terminal(Path.of(""), false, stream(out), stream(err)), arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
