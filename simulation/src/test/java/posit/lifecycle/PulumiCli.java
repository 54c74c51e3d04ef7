package posit.lifecycle;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import posit.parts.RealParts;

/** The Pulumi CLI of this machine: {@code $PULUMI_BIN}, else {@code pulumi} among the real parts or on the PATH. */
record PulumiCli(Path binary) {
    /** Said once wherever scenarios of the real engine are skipped. */
    static final String MISSING =
            "SKIPPED: the scenarios of the real engine need the Pulumi CLI on the PATH, in $PULUMI_BIN or in $POSIT_REAL_PARTS";

    private static final long LIMIT_SECONDS = 180;

    static Optional<PulumiCli> find() {
        var given = System.getenv("PULUMI_BIN");
        return given == null || given.isBlank()
                ? RealParts.find("pulumi").map(PulumiCli::new)
                : Optional.of(new PulumiCli(Path.of(given).toAbsolutePath()));
    }

    /** Whether it can start a Java program by itself: its host for Java lies beside it or on the PATH. */
    boolean hasJavaHost() {
        return Files.isExecutable(binary.resolveSibling("pulumi-language-java"))
                || RealParts.find("pulumi-language-java").isPresent();
    }

    Finished run(Path directory, Map<String, String> environment, List<String> arguments) {
        return start(directory, environment, arguments).await();
    }

    Running start(Path directory, Map<String, String> environment, List<String> arguments) {
        var command =
                Stream.concat(Stream.of(binary.toString()), arguments.stream()).toList();
        try {
            var output = Files.createTempFile(directory, "pulumi", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().keySet().removeIf(name -> name.startsWith("PULUMI_"));
            builder.environment().putAll(environment);
            builder.environment()
                    .merge("PATH", binary.getParent().toString(), (path, own) -> own + File.pathSeparator + path);
            return new Running(builder.start(), output, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text standard output and error in one */
    record Finished(int code, String text) {}

    /** A run of the CLI that has begun. */
    record Running(Process process, Path output, List<String> command) {
        Finished await() {
            try {
                if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError(command + " did not end within " + LIMIT_SECONDS + " s\n" + text());
                }
                return new Finished(process.exitValue(), text());
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        String text() {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
