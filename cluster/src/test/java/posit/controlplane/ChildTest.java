package posit.controlplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a test started is left behind. */
class ChildTest {
    private static final Path SLEEP = Path.of("/bin/sleep");

    @TempDir
    private Path directory;

    @Test
    void ends_when_it_is_closed() {
        var child = Child.start(directory, SLEEP, List.of("1000"), Map.of());
        var handle = ProcessHandle.of(child.pid()).orElseThrow();
        child.close();

        assertThat(handle.isAlive()).isFalse();
    }

    @Test
    void ends_when_the_jvm_that_started_it_is_killed() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jvm = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.toString())
                .start();
        try (var output = new BufferedReader(new InputStreamReader(jvm.getInputStream()))) {
            var child = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            jvm.destroyForcibly().waitFor();

            Eventually.eventually(() -> assertThat(child.isAlive()).isFalse());
        }
    }

    @Test
    void says_with_its_last_lines_that_it_ended_by_itself() {
        var child = Child.start(directory, SLEEP, List.of("no-number"), Map.of());

        Eventually.eventually(() -> assertThatThrownBy(child::requireAlive)
                .hasMessageContaining("sleep ended with 1")
                .hasMessageContaining("no-number"));
        child.close();
    }

    /** A JVM that starts a program and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(Child.start(Path.of(arguments[0]), SLEEP, List.of("1000"), Map.of())
                    .pid());
            Thread.currentThread().join();
        }
    }
}
