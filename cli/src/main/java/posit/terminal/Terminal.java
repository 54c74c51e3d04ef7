package posit.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/**
 * Where a command was started, and what it writes to.
 *
 * @param root directory with Pulumi.yaml
 */
public record Terminal(Path root, boolean coloured, PrintStream out, PrintStream err) {
    /**
     * Runs a command, which returns its exit code, as the whole of this process. System properties: {@code posit.root}, the
     * directory with Pulumi.yaml; {@code posit.color}, for a terminal.
     */
    public static void run(ToIntFunction<Terminal> command) {
        // Whatever the locale: the marks are not ASCII. One write at the end is also the fastest.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        var root = Path.of(System.getProperty("posit.root", ""));
        var code = command.applyAsInt(new Terminal(root, Boolean.getBoolean("posit.color"), out, err));
        out.flush();
        err.flush();
        System.exit(code);
    }
}
