package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same stack file gives the same bytes: otherwise an update would show changes that nobody made. */
class DeterminismTest {
    private static final int SECONDS = 60;

    @Test
    void two_runs_in_one_jvm_give_the_same_bytes() {
        var one = PrintGraph.text(Stacks.ready());

        assertThat(PrintGraph.text(Stacks.ready())).isEqualTo(one);
        assertThat(one).contains("\"cost\": \"42\"", "aws:rds/instance:Instance");
    }

    /** {@code Map.of} has another order in each JVM. */
    @Test
    void another_jvm_gives_the_same_bytes(@TempDir Path directory) throws IOException, InterruptedException {
        var output = directory.resolve("graph.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintGraph.class.getName())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("ended in time")
                    .isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).isEqualTo(PrintGraph.text(Stacks.ready()));
    }
}
