package posit.controlplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that ends with this JVM, however this JVM ends. */
final class Child implements AutoCloseable {
    // Its standard input is a pipe of this JVM. A second shell waits for the end of that pipe, which comes also with
    // kill -9.
    private static final String WATCHED =
            "exec 3<&0; (cat <&3 >/dev/null; kill -9 $$) 2>/dev/null & exec \"$@\" </dev/null 3<&-";
    private static final int SECONDS_TO_END = 10;

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static Child start(Path directory, Path program, List<String> arguments, Map<String, String> environment) {
        var name = program.getFileName().toString();
        var command = new ArrayList<>(List.of("sh", "-c", WATCHED, name, program.toString()));
        command.addAll(arguments);
        var log = directory.resolve(name + ".log");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new IllegalStateException("cannot start " + name, e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** @throws IllegalStateException with its last lines, when it has ended by itself */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ":\n" + lastLines());
        }
    }

    String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** As a machine that hangs: connections stay open and nothing is answered. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            var code = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + signal + " of " + name + " ended with " + code);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot run kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        // The watching shell first: it must not signal a number that another process may have by then.
        process.toHandle().descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
