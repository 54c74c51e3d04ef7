package posit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.config.aws.ConnectOnEksConfig;
import posit.config.reader.ConfigException;
import posit.config.reader.Keys;

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
        assertThat(e.problems().stream().map(BadFilesTest::withoutLongLists))
                .isNotEmpty()
                .containsExactlyElementsOf(expected);
        assertThat(e).hasMessage(String.join("\n", e.problems()));
    }

    /** A list of all keys of a section would change in every file with each new key; {@link #names_all_keys} has one. */
    private static String withoutLongLists(String problem) {
        return problem.replaceAll("(use one of |write its keys below it: )(?:\\w+, ){4,}\\w+\\.", "$1{keys}.");
    }

    @Test
    void names_all_keys_of_the_section_where_none_is_near() {
        var yaml = StackFiles.SHORTEST + "    quux: 1\n";

        assertThatThrownBy(() -> StackFiles.read(yaml))
                .hasMessage("posit:connect.quux is not a known key. Remove it, or use one of "
                        + String.join(", ", Keys.names(ConnectOnEksConfig.class)) + ".");
    }

    static Stream<Named<Path>> is_answered_with_exactly_these_lines() throws IOException {
        return StackFiles.named("bad").stream()
                .map(f -> Named.of(f.getFileName().toString(), f));
    }
}
