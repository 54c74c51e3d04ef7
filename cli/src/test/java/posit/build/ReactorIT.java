package posit.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Maven does when Pulumi calls it; skipped where Maven is not on the PATH. */
class ReactorIT {
    private static final Pattern BUILDING = Pattern.compile("\\[INFO] Building (\\S+) ");
    private static final Pattern GOAL = Pattern.compile("\\[INFO] --- (?:maven-)?(\\w+)(?:-maven)?-plugin:.*:(\\w+) ");

    @Test
    void a_run_of_the_program_builds_neither_the_tool_nor_its_simulation() throws Exception {
        var output = maven(Map.of("PULUMI_MONITOR", "127.0.0.1:1"), "compile");

        assertThat(all(BUILDING, output))
                .containsExactly("pulumi-posit", "posit-builders", "posit-components", "posit-program");
        assertThat(GOAL.matcher(output).results().map(found -> found.group(1) + ":" + found.group(2)))
                .containsOnly("resources:resources", "compiler:compile");
    }

    /** {@code posit-tool} is cli/reactor.xml, which is empty then. */
    @Test
    void the_search_for_plugins_builds_neither() throws Exception {
        assertThat(all(BUILDING, maven(Map.of(), "validate", "-DmainArgs=packages")))
                .containsExactly("pulumi-posit", "posit-builders", "posit-components", "posit-program", "posit-tool");
    }

    @Test
    void a_build_of_everything_builds_the_tool_and_its_simulation_too() throws Exception {
        assertThat(all(BUILDING, maven(Map.of(), "validate"))).contains("posit-cli", "posit-simulation");
    }

    /** Some versions of Maven end with an escape sequence, behind which Pulumi cannot read the plugins. */
    @Test
    void standard_output_ends_with_what_the_goal_prints() throws Exception {
        assertThat(maven(Map.of(), "-q", "-N", "validate")).isEmpty();
    }

    private static List<String> all(Pattern pattern, String output) {
        return pattern.matcher(output).results().map(found -> found.group(1)).toList();
    }

    private static String maven(Map<String, String> variables, String... arguments) throws Exception {
        assumeTrue(onPath(), "no Maven on the PATH");
        var command = Stream.concat(Stream.of("mvn", "-B", "-o", "-Dstyle.color=never"), Stream.of(arguments));
        var builder = new ProcessBuilder(command.toList()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("PULUMI_"));
        builder.environment().putAll(variables);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static boolean onPath() throws IOException {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "mvn")));
    }
}
