package posit.loadtest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** k6, if this machine has it: at {@code $K6_BIN}, or on the PATH. */
final class K6 {
    static final String MISSING = "k6 is not on the PATH and K6_BIN names none: the load tests were not run";

    /** @param out what it printed, without its log */
    record Result(int code, String out, String log) {}

    private K6() {}

    static Optional<Path> find() {
        var named = Stream.ofNullable(System.getenv("K6_BIN")).map(Path::of);
        var onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(directory -> Path.of(directory, "k6"));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /** @param settings environment of the script; addresses in it are of loopback */
    static Result run(String script, Path directory, Map<String, String> settings) {
        try {
            var out = directory.resolve("out").toFile();
            var log = directory.resolve("log").toFile();
            var builder =
                    new ProcessBuilder(command(script)).redirectOutput(out).redirectError(log);
            builder.environment().putAll(settings);
            builder.environment().put("K6_NO_USAGE_REPORT", "true");
            var process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("k6 did not end: " + Files.readString(log.toPath()));
            }
            return new Result(process.exitValue(), Files.readString(out.toPath()), Files.readString(log.toPath()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<String> command(String script) {
        return List.of(find().orElseThrow().toString(), "run", "--quiet", "loadtest/" + script);
    }
}
