package posit.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The class path of the jar that Pulumi may start, as the packaged program says it. */
class ProgramClassPathIT {
    private static final Path JAR = Path.of("src/target/pulumi-posit.jar");

    @Test
    void the_program_has_no_library_of_the_tool_and_none_of_the_tests() throws IOException {
        assertThat(libraries())
                .isNotEmpty()
                .noneMatch(
                        library -> library.matches(
                                ".*(elk|emf|xtext|kubernetes-(client|model|httpclient)|jackson|snakeyaml-engine|picocli|junit|assertj|archunit|helm-java|posit-cli|tests).*"));
    }

    @Test
    void beside_the_sdks_of_pulumi_the_program_has_the_library_and_a_silent_logger() throws IOException {
        assertThat(libraries().stream().map(library -> library.replaceAll("-\\d[\\w.-]*\\.jar$", "")))
                .contains("posit-components", "pulumi", "aws", "azure-native", "kubernetes", "slf4j-nop", "snakeyaml");
    }

    @Test
    void every_library_of_the_manifest_lies_beside_the_jar() throws IOException {
        assertThat(libraries())
                .allSatisfy(library ->
                        assertThat(JAR.resolveSibling("lib").resolve(library)).isRegularFile());
    }

    @Test
    void the_jar_has_nothing_of_the_tool() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .contains("posit/Main.class", "posit/Plugins.class")
                    .allMatch(name -> Files.isRegularFile(
                            Path.of("src/main/java", name.replaceAll("(\\$.*)?\\.class$", ".java"))));
        }
    }

    private static List<String> libraries() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            return jar.getManifest()
                    .getMainAttributes()
                    .getValue(Attributes.Name.CLASS_PATH)
                    .lines()
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .map(library -> library.replaceFirst("^lib/", ""))
                    .toList();
        }
    }
}
