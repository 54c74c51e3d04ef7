package posit.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.cli.Posit;
import posit.outputs.PlatformOutput;

/** Whatever the documents tell a person to type exists; what needs no cloud is run. */
class DocumentsTest {
    private static final Pattern SET = Pattern.compile("pulumi config set (?:--\\w+ )*'?(posit:[A-Za-z.]+)");
    private static final Pattern OUTPUT = Pattern.compile("pulumi stack output ([a-z][A-Za-z]+)");
    private static final Pattern MAIN = Pattern.compile("-DmainClass=([a-zA-Z.]+)");
    private static final Pattern OFFLINE = Pattern.compile("\\./posit (plan|values) ([^#|;>`\\n]*)");

    private static final long SECONDS = 60;

    @TempDir
    Path folder;

    static Stream<Path> documents() throws IOException {
        try (var files = Files.walk(Path.of(""))) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file ->
                            !file.startsWith("target") && !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_command_of_the_front_door_exists_with_its_options(Path document) throws IOException {
        Commands.assertExist(Commands.in(Files.readString(document)).stream()
                .filter(command -> !command.name().equals("command"))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_key_that_a_person_is_to_set_is_a_key(Path document) throws IOException {
        var page = Files.readString(Path.of("docs/configuration.md"));
        var keys = all(SET, Files.readString(document));

        assertThat(keys).allSatisfy(key -> assertThat(page)
                .as("%s sets %s", document, key)
                .containsPattern("`" + Pattern.quote(key) + "[`.]"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_output_that_is_read_is_an_output(Path document) throws IOException {
        var known = Stream.of(PlatformOutput.values()).map(PlatformOutput::key).toList();

        assertThat(all(OUTPUT, Files.readString(document))).isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_class_that_maven_is_told_to_run_has_a_main(Path document) throws IOException {
        assertThat(all(MAIN, Files.readString(document)))
                .allSatisfy(name -> assertThat(Class.forName(name).getMethod("main", String[].class))
                        .isNotNull());
    }

    @Test
    void every_command_that_needs_no_cloud_runs() throws Exception {
        var commands = new TreeSet<List<String>>((one, other) -> one.toString().compareTo(other.toString()));
        for (var document : documents().toList()) {
            OFFLINE.matcher(Files.readString(document))
                    .results()
                    .map(DocumentsTest::words)
                    .filter(DocumentsTest::isOfAShippedStack)
                    .forEach(commands::add);
        }

        assertThat(commands)
                .contains(List.of("plan", "aws"), List.of("values", "aws"), List.of("values", "aws", "connect"));
        for (var command : commands) {
            assertThat(run(command)).as("./posit " + String.join(" ", command)).isZero();
        }
    }

    private static List<String> words(MatchResult match) {
        var words = new ArrayList<String>(List.of(match.group(1)));
        Stream.of(match.group(2).trim().split("\\s+"))
                .filter(word -> !word.isBlank())
                .forEach(words::add);
        return words;
    }

    /** Others are placeholders, or take a file that the reader has. */
    private static boolean isOfAShippedStack(List<String> command) {
        return command.size() > 1
                && Files.exists(Path.of("Pulumi." + command.get(1) + ".yaml"))
                && command.stream().allMatch(word -> word.matches("[a-z-]+"));
    }

    private int run(List<String> command) throws Exception {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                "-Dposit.root=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Posit.class.getName()));
        line.addAll(command);
        var said = new File(folder.toFile(), "said");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said.toPath())).isNotBlank();
        return process.exitValue();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
