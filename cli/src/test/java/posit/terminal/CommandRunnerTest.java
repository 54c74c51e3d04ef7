package posit.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CommandRunnerTest {
    private static final String BUG =
            "posit: this is a bug in posit, not in your stack. Please report it with these lines:\n";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void an_exception_that_nobody_wrote_for_a_user_is_a_bug() {
        assertThat(run(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isEqualTo(70);
        assertThat(err()).startsWith(BUG + "java.lang.IllegalStateException: broken\n\tat posit.terminal.");
    }

    @Test
    void an_error_of_the_jvm_is_a_bug_too() {
        assertThat(run(() -> endless(0))).isEqualTo(70);
        assertThat(err()).startsWith(BUG + "java.lang.StackOverflowError").contains("\tat posit.terminal.");
    }

    @Test
    void what_was_written_for_a_user_is_one_line_with_its_exit_code() {
        assertThat(run(() -> {
                    throw new AccessException("nobody there");
                }))
                .isEqualTo(3);
        assertThat(err()).isEqualTo("posit: nobody there\n");
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    private int run(Callable<Integer> work) {
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return CommandRunner.run(new Terminal(Path.of(""), false, stream, stream), new Works(work));
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Command(name = "works")
    private record Works(Callable<Integer> work) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return work.call();
        }
    }
}
