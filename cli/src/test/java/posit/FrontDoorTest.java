package posit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
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

    /** A checkout under a path that is not ASCII, whose first run wrote a class archive: writing one takes seconds. */
    @TempDir
    static Path started;

    private static Path copy;
    private static Result first;

    @TempDir
    Path folder;

    @BeforeAll
    static void start_a_copy_with_blanks_and_umlauts_in_its_path_in_a_locale_that_is_not_utf_8() throws Exception {
        assumeTrue(File.separatorChar == '/', "no POSIX shell here");
        copy = checkout(started.resolve("ein Ordner für Größe"));
        build(copy.resolve("target/posit"));
        first = run(copy.resolve("posit"), Map.of("LC_ALL", "C"), "values", "aws");
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
    void the_first_run_writes_a_class_archive_and_says_nothing_of_it() throws IOException {
        expectValues(first);
        assertThat(first.err()).isEmpty();
        assertThat(archives(copy)).containsExactly("values.jsa");
    }

    @Test
    void works_with_blanks_and_umlauts_in_its_path() throws Exception {
        expectValues(values(copy, Map.of()));
    }

    @Test
    void works_with_a_locale_that_is_not_utf_8() throws Exception {
        expectValues(values(copy, Map.of("LC_ALL", "C")));
    }

    @Test
    void works_in_a_turkish_locale() throws Exception {
        expectValues(values(copy, Map.of("JDK_JAVA_OPTIONS", "-Duser.language=tr -Duser.country=TR")));
    }

    @Test
    void works_through_symbolic_links() throws Exception {
        var bin = Files.createDirectory(started.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("real"), Path.of("..").resolve(started.relativize(copy.resolve("posit"))));
        Files.createSymbolicLink(bin.resolve("posit"), Path.of("real"));

        expectValues(run(bin.resolve("posit"), Map.of(), "values", "aws"));
        assertThat(copy.resolve("target/posit/root"))
                .hasContent(copy.toRealPath().toString());
    }

    @Test
    void prints_nothing_but_what_is_meant() throws Exception {
        var result = run(copy.resolve("posit"), Map.of(), "values", "aws", "connect");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("# ").doesNotContain("\u001b");
    }

    @Test
    void an_unknown_command_exits_with_2_and_names_the_help() throws Exception {
        var result = run(copy.resolve("posit"), Map.of(), "plna");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("'plna'", "Try: ./posit --help");
    }

    /** One copy for all, moved with the archive of the place where it was: each step starts from what the last one left. */
    @Test
    void a_class_archive_is_of_this_place_and_of_a_command_that_did_its_work() throws Exception {
        var moved = checkout(folder.resolve("moved"));
        var script = moved.resolve("posit");
        var built = Files.createDirectories(moved.resolve("target/posit"));
        for (var file : List.of("posit.jar", "dependencies", "values.jsa", "root")) {
            Files.copy(copy.resolve("target/posit").resolve(file), built.resolve(file));
        }

        run(script, Map.of(), "plna");
        assertThat(built.resolve("root")).hasContent(moved.toRealPath().toString());
        run(script, Map.of(), "values", "--help");
        run(script, Map.of(), "values", "missing");
        assertThat(archives(moved)).isEmpty();

        var bad = Files.writeString(moved.resolve("Pulumi.bad.yaml"), "config: {posit:cloud: awz}\n");
        for (var time = 0; time < 2; time++) {
            assertThat(run(script, Map.of(), "values", bad.toString()).code()).isEqualTo(1);
            assertThat(archives(moved)).containsExactly("values.partial.jsa");
        }

        expectValues(values(moved, Map.of()));
        assertThat(archives(moved)).isEmpty();
        expectValues(values(moved, Map.of()));
        assertThat(archives(moved)).containsExactly("values.jsa");
    }

    @Test
    void what_is_compiled_of_a_checkout_that_cannot_be_written_to_lies_in_the_cache_of_the_user() throws Exception {
        var closed = checkout(folder.resolve("closed"));
        assertThat(closed.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(closed), "this user may write everywhere");
            var sum = new ProcessBuilder(
                            "sh",
                            "-c",
                            "printf %s \"$0\" | cksum | tr ' ' -",
                            closed.toRealPath().toString())
                    .start()
                    .inputReader()
                    .readLine();
            var cache = folder.resolve("cache");
            build(cache.resolve("posit").resolve(sum));

            expectValues(values(closed, Map.of("XDG_CACHE_HOME", cache.toString())));
            assertThat(closed.resolve("target")).doesNotExist();
        } finally {
            closed.toFile().setWritable(true);
        }
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

    private static List<String> archives(Path checkout) throws IOException {
        try (var files = Files.list(checkout.resolve("target/posit"))) {
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

    /** The files that the script looks at. */
    private static Path checkout(Path copy) throws IOException {
        Files.createDirectories(copy);
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
        return copy;
    }

    /** What the script compiles, newer than the sources. */
    private static void build(Path built) throws IOException {
        Files.createDirectories(built);
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

    private static Result values(Path checkout, Map<String, String> environment) throws Exception {
        return run(checkout.resolve("posit"), environment, "values", "aws");
    }

    private static Result run(Path script, Map<String, String> environment, String... args) throws Exception {
        var command = Stream.concat(Stream.of("sh", script.toString()), Stream.of(args))
                .toList();
        var out = started.resolve("out");
        var err = started.resolve("err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        var code = builder.start().waitFor();
        return new Result(code, Files.readString(out), Files.readString(err));
    }
}
