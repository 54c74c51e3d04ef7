package posit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import posit.testing.SourceTree;

/** How the sources are written, as far as numbers can say. */
class SourcesTest {
    private static final List<Path> ALL = Stream.of(SourceTree.MAIN, SourceTree.TESTS, List.of(Path.of("examples")))
            .flatMap(List::stream)
            .toList();
    private static final List<String> COMMITTED = List.of(
            "components",
            "src",
            "cli",
            "simulation",
            "cluster",
            "tools",
            "docs",
            "bench",
            "loadtest",
            "examples",
            ".ci",
            ".mvn",
            "pom.xml",
            "posit",
            "README.md",
            "CHANGELOG.md",
            "Pulumi.yaml",
            "Pulumi.aws.yaml",
            "Pulumi.azure.yaml");

    /** Directories that exist on one machine only. */
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.$}/-])/(tmp|work|root|home|Users)/\\w");

    @Test
    void files_are_short() throws IOException {
        var files = Sources.in(ALL).files();
        var lengths = files.stream().mapToInt(SourcesTest::length).toArray();

        assertThat(files).filteredOn(file -> length(file) > 400).isEmpty();
        assertThat(Sources.quantile(lengths, 0.9)).isLessThanOrEqualTo(250);
    }

    @Test
    void methods_are_short() throws IOException {
        var methods = Sources.in(SourceTree.MAIN).methods();
        var lengths = methods.stream().mapToInt(Sources.Method::lines).toArray();

        assertThat(methods).filteredOn(method -> method.lines() > 60).isEmpty();
        assertThat(Sources.quantile(lengths, 0.9)).isLessThanOrEqualTo(20);
        assertThat(Sources.quantile(lengths, 0.5)).isLessThanOrEqualTo(5);
    }

    @Test
    void methods_of_tests_are_not_long_either() throws IOException {
        assertThat(Sources.in(SourceTree.TESTS).methods())
                .filteredOn(method -> method.lines() > 60)
                .isEmpty();
    }

    @Test
    void every_public_type_says_in_a_sentence_what_it_is() throws IOException {
        assertThat(Sources.in(SourceTree.MAIN).types())
                .filteredOn(Sources.Type::isPublic)
                .filteredOn(type -> !type.comment().matches("(?s)[A-Z{].*?\\.(\\s.*)?"))
                .isEmpty();
    }

    @Test
    void no_committed_file_names_a_directory_of_one_machine() throws IOException {
        var found = new ArrayList<String>();
        for (var file : committed()) {
            MACHINE_PATH.matcher(text(file)).results().forEach(match -> found.add(file + ": " + match.group()));
        }
        assertThat(found).isEmpty();
    }

    private static int length(Path file) {
        return (int) text(file).lines().count();
    }

    /** "" for what is not text. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not everything that lies about: stack files of a user, for example, may name what they like. */
    private static List<Path> committed() throws IOException {
        var files = new ArrayList<Path>();
        for (var root : COMMITTED) {
            if (Files.exists(Path.of(root))) {
                try (var found = Files.walk(Path.of(root))) {
                    found.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().matches(".*\\b(node_modules|target)\\b.*"))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }
}
