package posit.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posit.testing.Scripts;

class ProgramTest {
    @TempDir
    Path directory;

    @Test
    void runs_in_its_directory_with_its_environment_and_without_input() throws IOException {
        var script = script("cat; pwd; echo \"$COLOUR\"; echo unheard >&2");

        assertThat(output(Map.of("COLOUR", "red"), script.toString()).lines())
                .containsExactly(directory.toRealPath().toString(), "red");
    }

    @Test
    void takes_more_than_a_pipe_holds_on_both_ways_out() throws IOException {
        var script = script(
                "i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789;",
                "echo 0123456789012345678901234567890123456789 >&2; i=$((i + 1)); done");

        assertThat(output(Map.of(), script.toString())).hasSize(3000 * 41);
    }

    @Test
    void tells_why_a_program_failed_but_nothing_of_what_it_printed() throws IOException {
        var script =
                script("echo t0ps3cret; echo >&2; echo \"error: no stack named 'x' found\" >&2; echo hint >&2; exit 3");

        assertThatThrownBy(() -> output(Map.of(), script.toString(), "stack", "output", "--json"))
                .isInstanceOf(AccessException.class)
                .hasMessage(script + " stack output: no stack named 'x' found");
    }

    @Test
    void without_a_word_the_exit_code_has_to_do() throws IOException {
        var script = script("exit 3");

        assertThatThrownBy(() -> output(Map.of(), script.toString())).hasMessage(script + ": exit code 3");
    }

    @Test
    void ends_what_does_not_end_and_what_it_started() throws IOException {
        var pid = directory.resolve("pid");
        var script = script("sleep 60 & echo $! >" + pid + "; wait");
        var start = System.nanoTime();

        var impatient = new Program(directory, Duration.ofSeconds(1));
        assertThatThrownBy(() -> impatient.output(List.of(script.toString()), Map.of()))
                .hasMessage(script + ": no answer within 1 s");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        var child = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
        assertThat(child.map(
                        handle -> handle.onExit().orTimeout(5, TimeUnit.SECONDS).join()))
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        ended -> assertThat(ended.orElseThrow().isAlive()).isFalse());
    }

    @Test
    void a_program_that_is_not_there_is_told() {
        assertThatThrownBy(() -> output(Map.of(), "pulumi-that-is-not-there"))
                .hasMessage("no pulumi-that-is-not-there on the PATH");
    }

    @Test
    void a_file_that_is_no_program_is_told() throws IOException {
        var file = Files.writeString(directory.resolve("text"), "text");

        assertThatThrownBy(() -> output(Map.of(), file.toString()))
                .isInstanceOf(AccessException.class)
                .hasMessageStartingWith(file + " cannot be started: ");
    }

    private String output(Map<String, String> environment, String... command) {
        return new Program(directory, Duration.ofSeconds(20)).output(List.of(command), environment);
    }

    private Path script(String... lines) throws IOException {
        return Scripts.write(directory.resolve("script"), lines);
    }
}
