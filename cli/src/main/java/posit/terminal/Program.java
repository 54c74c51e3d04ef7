package posit.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Another program, run without a terminal and not for longer than it may. */
public final class Program {
    /** What the system says of a program that is not there; the JDK writes {@code error=2}, from 25 on {@code error: 2}. */
    private static final Pattern NOT_THERE = Pattern.compile("error(=|: )2\\b");

    private final Path directory;
    private final Duration limit;

    public Program(Path directory, Duration limit) {
        this.directory = directory;
        this.limit = limit;
    }

    /**
     * What it prints, which may hold secrets and is in no message of this class.
     *
     * @param environment beside what this process has
     */
    public String output(List<String> command, Map<String, String> environment) {
        var process = start(command, environment);
        // Both at once: a program stops when nobody reads what it says.
        var out = read(process.getInputStream());
        var err = read(process.getErrorStream());
        if (!ended(process)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AccessException(name(command) + ": no answer within " + limit.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw new AccessException(name(command) + ": " + reason(err.join(), process.exitValue()));
        }
        return out.join();
    }

    private Process start(List<String> command, Map<String, String> environment) {
        var builder =
                new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile());
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            var missing = NOT_THERE.matcher(String.valueOf(e.getMessage())).find();
            throw new AccessException(
                    missing
                            ? "no " + command.get(0) + " on the PATH"
                            : command.get(0) + " cannot be started: " + e.getMessage());
        }
    }

    private boolean ended(Process process) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Bounded as well: what the program started may hold its output open. */
    private CompletableFuture<String> read(InputStream stream) {
        var text = new CompletableFuture<String>();
        var reader = new Thread(() -> {
            try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.completeExceptionally(new UncheckedIOException(e));
            }
        });
        reader.setDaemon(true);
        reader.start();
        return text.completeOnTimeout("", limit.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The first words that tell what it does: {@code pulumi stack output}. */
    private static String name(List<String> command) {
        return String.join(
                " ",
                command.stream()
                        .takeWhile(word -> !word.startsWith("-"))
                        .limit(3)
                        .toList());
    }

    private static String reason(String err, int code) {
        return err.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((first, second) -> first.startsWith("error:") ? first : second)
                .map(line -> line.replaceFirst("^error: ", ""))
                .orElse("exit code " + code);
    }
}
