package posit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script {@code posit} itself, in copies of the checkout that are compiled already. */
class FrontDoorTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    private record Result(int code, String out, String err) {}

    @TempDir
    Path folder;

    @BeforeAll
    static void needs_a_posix_shell() {
        assumeTrue(File.separatorChar == '/', "no POSIX shell here");
    }

    @Test
    void is_plain_posix_shell() throws IOException {
        var script = Files.readString(Path.of("posit"));

        assertThat(script).startsWith("#!/bin/sh\n").doesNotContain("[[", "function ", "local ", "<(", "$'");
    }

    @Test
    void windows_starts_the_same_class_with_the_same_flags() throws IOException {
        var unix = Files.readString(Path.of("posit"));
        var windows = Files.readString(Path.of("posit.cmd"));

        assertThat(windows).contains(" posit.cli.Posit %*");
        for (var flag : List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsun.misc.unsafe.memory.access=allow",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                "-Xmx256m")) {
            assertThat(unix).contains(flag);
            assertThat(windows).contains(flag);
        }
    }

    @Test
    void works_in_a_copy_with_blanks_and_umlauts_in_its_path() throws Exception {
        var copy = copy("ein Ordner für Größe");

        expectValues(run(copy.resolve("posit"), Map.of()));
    }

    @Test
    void works_with_a_locale_that_is_not_utf_8() throws Exception {
        var copy = copy("Größe");

        expectValues(run(copy.resolve("posit"), Map.of("LC_ALL", "C")));
    }

    @Test
    void works_in_a_turkish_locale() throws Exception {
        expectValues(
                run(copy("copy").resolve("posit"), Map.of("JDK_JAVA_OPTIONS", "-Duser.language=tr -Duser.country=TR")));
    }

    @Test
    void works_through_symbolic_links() throws Exception {
        var copy = copy("copy");
        var bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("real"), Path.of("../copy/posit"));
        Files.createSymbolicLink(bin.resolve("posit"), Path.of("real"));

        expectValues(run(bin.resolve("posit"), Map.of()));
        assertThat(copy.resolve("target/posit/root"))
                .hasContent(copy.toRealPath().toString());
    }

    @Test
    void a_moved_checkout_starts_its_own_classes() throws Exception {
        var copy = copy("before");
        run(copy.resolve("posit"), Map.of());
        var moved = Files.move(copy, folder.resolve("after"));

        expectValues(run(moved.resolve("posit"), Map.of()));
        assertThat(moved.resolve("target/posit/root"))
                .hasContent(moved.toRealPath().toString());
    }

    @Test
    void prints_nothing_but_what_is_meant() throws Exception {
        var result = run(copy("copy").resolve("posit"), Map.of(), "values", "aws", "connect");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("# ").doesNotContain("\u001b");
    }

    @Test
    void an_unknown_command_exits_with_2_and_names_the_help() throws Exception {
        var result = run(copy("copy").resolve("posit"), Map.of(), "plna");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("'plna'", "Try: ./posit --help");
    }

    @Test
    void only_a_command_that_did_its_work_leaves_a_class_archive() throws Exception {
        var script = copy("copy").resolve("posit");
        run(script, Map.of(), "plna");
        run(script, Map.of(), "values", "--help");
        run(script, Map.of(), "values", "missing");
        assertThat(archives(script)).isEmpty();

        run(script, Map.of());
        assertThat(archives(script)).containsExactly("values.jsa");
    }

    @Test
    void a_run_that_failed_leaves_an_archive_until_one_does_its_work() throws Exception {
        var copy = copy("copy");
        var file = Files.writeString(copy.resolve("Pulumi.bad.yaml"), "config: {posit:cloud: awz}\n");
        for (var time = 0; time < 2; time++) {
            var failed = run(copy.resolve("posit"), Map.of(), "values", file.toString());
            assertThat(failed.code()).isEqualTo(1);
            assertThat(archives(copy.resolve("posit"))).containsExactly("values.partial.jsa");
        }

        expectValues(run(copy.resolve("posit"), Map.of()));
        assertThat(archives(copy.resolve("posit"))).isEmpty();
        expectValues(run(copy.resolve("posit"), Map.of()));
        assertThat(archives(copy.resolve("posit"))).containsExactly("values.jsa");
    }

    /** Maven stops at a module without a pom.xml, so a copy of a checkout that cannot be written to needs all. */
    @Test
    void a_copy_of_a_read_only_checkout_has_every_module_of_the_reactor() throws IOException {
        var script = Files.readString(Path.of("posit"));
        var copied = script.lines()
                .filter(line -> line.startsWith("sources="))
                .findFirst()
                .orElseThrow();
        var root = Files.readString(Path.of("pom.xml")).replaceAll("(?s)<profiles>.*", "");
        var modules = Pattern.compile("<module>(?:\\.\\./)?([a-z]+)(?:/[a-z]+)?</module>")
                .matcher(root + Files.readString(Path.of("cli/reactor.xml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(List.of(copied.replaceAll("sources=|\"", "").split(" "))).containsAll(modules);
        assertThat(modules).contains("components", "simulation");
    }

    private static List<String> archives(Path script) throws IOException {
        try (var files = Files.list(script.resolveSibling("target/posit"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("archive") || name.endsWith(".jsa"))
                    .toList();
        }
    }

    private static void expectValues(Result result) {
        assertThat(result.err()).doesNotContain("Exception", "compiling");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("fullnameOverride: posit-connect");
    }

    /** What the script looks at, with classes that are newer than the sources. */
    private Path copy(String name) throws IOException {
        var copy = Files.createDirectories(folder.resolve(name));
        for (var file : List.of("posit", "Pulumi.yaml", "Pulumi.aws.yaml", "pom.xml")) {
            Files.copy(ROOT.resolve(file), copy.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (var module : List.of("components/builders", "components", "src", "cli")) {
            Files.createDirectories(copy.resolve(module));
            Files.copy(
                    ROOT.resolve(module).resolve("pom.xml"),
                    copy.resolve(module).resolve("pom.xml"));
        }
        for (var sources : List.of("components/builders/src", "components/src/main", "src/main", "cli/src/main")) {
            Files.createDirectories(copy.resolve(sources));
        }
        var built = Files.createDirectories(copy.resolve("target/posit"));
        var classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        jar(
                built.resolve("posit.jar"),
                classes.stream().filter(Files::isDirectory).toList(),
                classes);
        var libraries = classes.stream()
                .filter(path -> path.toString().endsWith(".jar"))
                .map(Path::toString)
                .toList();
        Files.writeString(built.resolve("dependencies"), String.join(File.pathSeparator, libraries));
        return copy;
    }

    /** Our own classes, wherever the build has them: directories in a reactor, jars after packaging. */
    private static void jar(Path jar, List<Path> directories, List<Path> all) throws IOException {
        try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
            for (var directory : directories) {
                try (var files = Files.walk(directory)) {
                    for (var file : files.filter(Files::isRegularFile)
                            .filter(file -> !directory.toString().contains("test-classes"))
                            .toList()) {
                        out.putNextEntry(new java.util.zip.ZipEntry(
                                directory.relativize(file).toString()));
                        Files.copy(file, out);
                    }
                }
            }
        }
        assertThat(all).isNotEmpty();
    }

    private Result run(Path script, Map<String, String> environment) throws Exception {
        return run(script, environment, "values", "aws");
    }

    private Result run(Path script, Map<String, String> environment, String... args) throws Exception {
        var command = Stream.concat(Stream.of("sh", script.toString()), Stream.of(args))
                .toList();
        var builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(environment);
        var code = builder.start().waitFor();
        return new Result(code, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }
}
