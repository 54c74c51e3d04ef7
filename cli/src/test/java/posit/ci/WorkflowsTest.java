package posit.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The workflows of {@code docs/ci/github}: what they call is there, and what they may do is no more than they need. */
class WorkflowsTest {
    private static final Path FOLDER = Path.of("docs/ci/github");
    private static final Path PREPARE = FOLDER.resolve("actions/prepare/action.yml");

    /** Of the page of a plan; without it in this version the workflow's option is not looked at. */
    private static final Pattern USES = Pattern.compile("(?:\\./\\S+|[\\w.-]+/[\\w.-]+@v\\d+(\\.\\d+){0,2})");

    @BeforeAll
    static void needs_a_posix_shell() {
        assumeTrue(File.separatorChar == '/', "no POSIX shell here");
    }

    static Stream<Path> workflows() throws IOException {
        try (var files = Files.list(FOLDER.resolve("workflows"))) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<Path> files() throws IOException {
        return Stream.concat(workflows(), Stream.of(PREPARE));
    }

    @Test
    void there_is_one_for_pull_requests_one_for_merges_and_one_for_drift() throws IOException {
        assertThat(workflows().map(file -> file.getFileName().toString()))
                .containsExactly("drift.yml", "preview.yml", "update.yml");
        assertThat(on("preview.yml")).hasToString("[pull_request]");
        assertThat(on("update.yml")).hasToString("[push]");
        assertThat(on("drift.yml")).hasToString("[schedule, workflow_dispatch]");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_command_of_ours_exists_with_its_options(Path file) throws IOException {
        Commands.assertExist(Commands.in(Files.readString(file)));
    }

    @Test
    void each_workflow_does_its_work() throws IOException {
        assertThat(text("preview.yml")).contains("./posit plan \"$STACK\" --html plan.html", "pulumi preview --stack");
        assertThat(text("update.yml"))
                .contains("pulumi up --stack \"$STACK\" --yes", "./posit verify \"$STACK\" --wait");
        assertThat(text("drift.yml")).contains("--refresh --expect-no-changes").doesNotContain("pulumi up");
        assertThat(Files.readString(PREPARE)).contains("./posit doctor \"$STACK\" --online");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_action_is_of_a_fixed_version(Path file) throws IOException {
        var uses = new ArrayList<String>();
        Pattern.compile("uses: (\\S+)")
                .matcher(Files.readString(file))
                .results()
                .forEach(match -> uses.add(match.group(1)));

        assertThat(uses).isNotEmpty().allMatch(one -> USES.matcher(one).matches(), "is ours, or of a version");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void they_may_log_in_and_read_and_hardly_anything_else(Path file) throws IOException {
        var permissions = new TreeSet<String>();
        ((Map<?, ?>) yaml(file).get("permissions")).forEach((what, how) -> permissions.add(what + ": " + how));
        var more = file.endsWith("preview.yml") ? List.of("pull-requests: write") : List.<String>of();

        assertThat(permissions).contains("contents: read", "id-token: write");
        permissions.removeAll(List.of("contents: read", "id-token: write"));
        assertThat(permissions).containsExactlyElementsOf(more);
        assertThat(text(file.getFileName().toString())).contains("persist-credentials: false");
    }

    @Test
    void no_fork_is_handed_a_token_and_no_update_is_broken_off() throws IOException {
        assertThat(job("preview.yml").get("if")).asString().contains("head.repo.full_name == github.repository");
        assertThat(text("preview.yml")).doesNotContain("pull_request_target");
        for (var file : List.of("update.yml", "drift.yml")) {
            assertThat(((Map<?, ?>) job(file).get("concurrency")).get("cancel-in-progress"))
                    .isEqualTo(false);
            assertThat(((Map<?, ?>) job(file).get("concurrency")).get("group")).isEqualTo("stack-${{ matrix.stack }}");
        }
    }

    @Test
    void only_the_update_runs_in_the_environment_that_reviewers_guard() throws IOException {
        assertThat(job("update.yml").get("environment")).isEqualTo("${{ matrix.stack }}");
        assertThat(job("preview.yml").get("environment")).isEqualTo("${{ matrix.stack }}-preview");
        assertThat(job("drift.yml").get("environment")).isEqualTo("${{ matrix.stack }}-preview");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void every_variable_is_told_in_the_readme(Path file) throws IOException {
        var readme = Files.readString(Path.of("docs/ci/README.md"));
        var variables = new TreeSet<String>();
        Pattern.compile("(?:vars|secrets)\\.([A-Z_]+)")
                .matcher(Files.readString(file))
                .results()
                .forEach(match -> variables.add(match.group(1)));

        assertThat(variables).hasSize(8).allSatisfy(variable -> assertThat(readme)
                .contains("`" + variable + "`"));
    }

    @Test
    void stacks_of_the_workflows_are_stacks_of_this_repository() throws IOException {
        for (var file : workflows().toList()) {
            var strategy = (Map<?, ?>) job(file.getFileName().toString()).get("strategy");
            var stacks = (List<?>) ((Map<?, ?>) strategy.get("matrix")).get("stack");
            assertThat(stacks).isNotEmpty().allSatisfy(stack -> assertThat(Path.of("Pulumi." + stack + ".yaml"))
                    .exists());
        }
    }

    private static Set<?> on(String file) throws IOException {
        // YAML 1.1 reads the key "on" as true.
        return ((Map<?, ?>) yaml(FOLDER.resolve("workflows").resolve(file)).get(true)).keySet();
    }

    private static Map<?, ?> job(String file) throws IOException {
        var jobs = (Map<?, ?>) yaml(FOLDER.resolve("workflows").resolve(file)).get("jobs");
        return (Map<?, ?>) jobs.values().iterator().next();
    }

    private static Map<?, ?> yaml(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }

    private static String text(String file) throws IOException {
        return Files.readString(FOLDER.resolve("workflows").resolve(file));
    }
}
