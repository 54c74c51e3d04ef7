package posit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shell script {@code posit} itself; what stands behind {@code plan} has its own tests. */
class FrontDoorTest {
    private record Result(int code, String text) {}

    @BeforeAll
    static void needs_a_posix_shell() {
        assumeTrue(File.separatorChar == '/', "no POSIX shell here");
    }

    @Test
    void help_tells_the_commands_and_exits_with_0() throws Exception {
        var result = run("--help");

        assertThat(result.code()).isZero();
        assertThat(result.text())
                .contains("usage: ./posit plan <stack>", "--rows", "--html FILE", "--json FILE", "exit code:")
                .contains("./posit values <stack>", "./posit verify <stack>", "--wait TIME", "--kubeconfig FILE")
                .contains("--insecure", "--autoscaling", "--outputs FILE", "--connect-url URL")
                .contains("--package-manager-url URL", "./posit loadtest <stack> FILE...")
                .contains("./posit doctor <stack>", "--online");
    }

    @Test
    void an_unknown_command_is_told_in_one_line() throws Exception {
        assertThat(run("plna")).isEqualTo(new Result(1, "posit: unknown command \"plna\". Try ./posit --help\n"));
    }

    @Test
    void no_command_shows_the_help_and_fails() throws Exception {
        var result = run();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.text()).contains("usage: ./posit plan <stack>");
    }

    @Test
    void is_plain_posix_shell() throws IOException {
        var script = Files.readString(Path.of("posit"));

        assertThat(script).startsWith("#!/bin/sh\n").doesNotContain("[[", "function ", "local ", "<(", "$'");
    }

    @Test
    void every_command_is_a_class_with_a_main() throws Exception {
        var script = Files.readString(Path.of("posit"));
        var commands = Pattern.compile("(\\w+)\\) main=([\\w.]+) ;;")
                .matcher(script)
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));

        assertThat(commands).containsOnlyKeys("plan", "values", "verify", "doctor", "loadtest");
        assertThat(script).contains("    plan | values | verify | doctor | loadtest)\n");
        for (var name : commands.values()) {
            assertThat(Class.forName(name).getMethod("main", String[].class)).isNotNull();
        }
    }

    private static Result run(String... args) throws Exception {
        var command = new String[args.length + 2];
        command[0] = "sh";
        command[1] = "posit";
        System.arraycopy(args, 0, command, 2, args.length);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), text);
    }
}
