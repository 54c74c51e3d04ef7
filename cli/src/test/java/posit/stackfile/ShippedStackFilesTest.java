package posit.stackfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedStackFilesTest {
    /**
     * {@code pulumi config set} writes the whole file anew, and puts a comment behind the last key of a map one level deeper:
     * uncommented, the hint would be in the wrong place. One above a key stays there.
     */
    @ParameterizedTest
    @ValueSource(strings = {"Pulumi.aws.yaml", "Pulumi.aws-autoscaling.yaml", "Pulumi.azure.yaml"})
    void a_hint_stands_above_a_key_of_its_own_level(String file) throws IOException {
        var lines = Files.readAllLines(Path.of(file));
        var hints = 0;
        for (var at = lines.indexOf("config:"); at < lines.size(); at++) {
            if (!lines.get(at).strip().startsWith("#")) {
                continue;
            }
            var next = lines.subList(at, lines.size()).stream()
                    .filter(line -> !line.strip().startsWith("#"))
                    .findFirst()
                    .orElse("");
            assertThat(indentation(next)).as(lines.get(at)).isEqualTo(indentation(lines.get(at)));
            hints++;
        }
        assertThat(hints).isGreaterThan(3);
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
