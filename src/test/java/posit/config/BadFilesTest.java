package posit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.config.reader.ConfigException;

/** Every file in config/bad says in its head what the reader has to answer. */
class BadFilesTest {
    private static final String EXPECT = "# expect: ";

    @ParameterizedTest
    @MethodSource
    void is_answered_with_exactly_these_lines(Path file) throws IOException {
        String yaml = Files.readString(file);
        List<String> expected = yaml.lines()
                .filter(l -> l.startsWith(EXPECT))
                .map(l -> l.substring(EXPECT.length()))
                .toList();

        ConfigException e = catchThrowableOfType(ConfigException.class, () -> StackFiles.read(yaml));

        assertThat(e).as("a file that has to be refused").isNotNull();
        assertThat(e.problems()).isNotEmpty().containsExactlyElementsOf(expected);
        assertThat(e).hasMessage(String.join("\n", expected));
    }

    static Stream<Named<Path>> is_answered_with_exactly_these_lines() throws IOException {
        return StackFiles.named("bad").stream()
                .map(f -> Named.of(f.getFileName().toString(), f));
    }
}
