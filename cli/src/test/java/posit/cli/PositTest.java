package posit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
