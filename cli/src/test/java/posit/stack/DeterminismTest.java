package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same stack file gives the same bytes: otherwise an update would show changes that nobody made. */
class DeterminismTest {
    private static final int SECONDS = 60;

    @ParameterizedTest
    @EnumSource
    void two_runs_in_one_jvm_give_the_same_bytes(Target target) {
        var one = PrintGraph.text(target.ready());

        assertThat(PrintGraph.text(target.ready())).isEqualTo(one);
        assertThat(one).contains("\"cost\": \"42\"", "kubernetes:helm.sh/v3:Release");
    }

    /** {@code Map.of} has another order in each JVM. */
    @ParameterizedTest
    @EnumSource
    void another_jvm_gives_the_same_bytes(Target target, @TempDir Path directory)
            throws IOException, InterruptedException {
        var output = directory.resolve("graph.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintGraph.class.getName(),
                        target.name())
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
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).isEqualTo(PrintGraph.text(target.ready()));
    }
}
