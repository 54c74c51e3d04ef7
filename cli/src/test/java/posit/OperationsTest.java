package posit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.cloud.Versions;
import posit.connect.Connect;
import posit.connect.ConnectValues;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.outputs.PlatformOutput;
import posit.packagemanager.PackageManager;
import posit.packagemanager.PackageManagerValues;
import posit.plan.graph.PlanView;
import posit.plan.report.Shipped;
import posit.plan.review.Store;
import posit.plan.review.Stores;
import posit.stack.Target;

/** What the runbooks name is there under that name. */
class OperationsTest {
    private static final Path PAGES = Path.of("docs/operations");

    @ParameterizedTest
    @ValueSource(strings = {"upgrade.md", "restore.md", "destroy.md", "monitoring.md", "nodes.md"})
    void every_key_is_one_of_the_configuration(String page) throws IOException {
        var configuration = Files.readString(Path.of("docs/configuration.md"));

        assertThat(found(page, "posit:[A-Za-z.]+[A-Za-z]")).isNotEmpty().allSatisfy(key -> assertThat(configuration)
                .contains("\n| `" + key + "` |"));
    }

    @Test
    void every_output_is_one_of_the_stack() throws IOException {
        var outputs =
                Stream.of(PlatformOutput.values()).map(PlatformOutput::key).toList();

        assertThat(found("restore.md", "(?<=stack output )\\w+"))
                .contains(
                        "connectStorageId", "connectHelmValues", "packageManagerStorageId", "packageManagerHelmValues")
                .isSubsetOf(outputs);
        assertThat(found("restore.md", "(?<=`)(connect|packageManager)[A-Z]\\w+(?=`)"))
                .contains("packageManagerEncryptionSecret")
                .isSubsetOf(outputs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upgrade.md", "restore.md", "destroy.md", "monitoring.md", "nodes.md"})
    void every_command_of_ours_is_one_and_every_link_leads_somewhere(String page) throws IOException {
        assertThat(found(page, "(?<=\\./posit )\\w+")).isNotEmpty().isSubsetOf("plan", "values", "verify");
        assertThat(found(page, "(?<=\\]\\()(?!http)[^)#]+"))
                .allSatisfy(link -> assertThat(PAGES.resolve(link)).exists());
    }

    @ParameterizedTest
    @EnumSource
    void what_the_runbook_calls_each_product_is_what_the_stack_calls_it(Target target) throws IOException {
        var runbook = Files.readString(PAGES.resolve("restore.md"));
        var plan = target.ready().create();

        assertThat(runbook)
                .contains(words(Connect.NAME, ConnectValues.SERVER_LABEL, "connect", "connect"))
                .contains(words(
                        PackageManager.NAME,
                        PackageManagerValues.LABEL,
                        "package-manager",
                        "\"" + PackageManager.DATABASE + " " + PackageManager.USAGE_DATABASE + "\""))
                .contains("image: " + Versions.POSTGRES_IMAGE);
        assertThat(names(plan, "kubernetes:core/v1:Secret")).contains("connect-database", "package-manager-database");
        assertThat(names(plan, "kubernetes:core/v1:PersistentVolumeClaim"))
                .contains("connect-data")
                .isSubsetOf("connect-data", "package-manager-data");
    }

    /** What everything of a product is called, as the first step of the runbook says it. */
    private static String words(String name, String label, String prefix, String databases) {
        return "namespace=" + name + " deployment=" + name + " pods=" + label + "\nsecret=" + prefix
                + "-database claim=" + prefix + "-data databases=" + databases + "\n";
    }

    private static Set<String> names(Plan plan, String type) {
        return plan.resources().stream()
                .filter(one -> one.type().equals(type))
                .map(OperationsTest::name)
                .collect(Collectors.toSet());
    }

    @Test
    void every_store_of_every_shipped_stack_has_a_line_about_its_backup() throws IOException {
        var stores = Shipped.names()
                .flatMap(stack -> Stores.of(new PlanView(Shipped.known(stack))).list().stream())
                .map(Store::what)
                .collect(Collectors.toCollection(TreeSet::new));
        var lines = Files.readString(PAGES.resolve("restore.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| store |"))
                .map(line -> line.split(" *\\| *")[1])
                .toList();

        assertThat(lines).containsExactlyInAnyOrderElementsOf(stores);
    }

    @Test
    void every_key_that_says_how_long_a_backup_is_kept_is_named() throws IOException {
        var keys = Pattern.compile("(?m)^\\| `(posit:\\w+\\.\\w+\\.(?:backup|softDelete)RetentionDays)`")
                .matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(found("restore.md", "(?<=`)posit:[A-Za-z.]+(?=`)")).containsAll(keys);
        assertThat(keys).hasSize(5);
    }

    @Test
    void what_the_restore_tells_a_person_to_type_is_shell_and_every_variable_is_set_in_it() throws Exception {
        var blocks = Pattern.compile("(?s)```sh\\n(.*?)```")
                .matcher(Files.readString(PAGES.resolve("restore.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining("\n"));
        var set = all("\\b([a-z]+)=|for ([a-z]+) in|read -r ([a-z ]+);", blocks);

        assertThat(all("\\$\\{?([a-z]+)", blocks)).isNotEmpty().isSubsetOf(set);
        var shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
        shell.outputWriter()
                .append(blocks.replaceAll("<[A-Za-z][\\w ]*>", "placeholder"))
                .close();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(shell.waitFor()).isZero();
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .flatMap(match -> IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group))
                .filter(Objects::nonNull)
                .flatMap(names -> Stream.of(names.split(" ")))
                .collect(Collectors.toSet());
    }

    @Test
    void the_digest_that_restarts_pods_is_called_as_the_runbook_says() throws IOException {
        var release = Target.EKS
                .ready()
                .create()
                .find("kubernetes:helm.sh/v3:Release", "connect-release")
                .orElseThrow();
        var pod = (Map<?, ?>) ((Map<?, ?>) release.inputs().get("values")).get("pod");

        assertThat(found("upgrade.md", "(?<=`)posit\\.co/[a-z-]+(?=`)"))
                .isEqualTo(Set.copyOf(((Map<?, ?>) pod.get("annotations")).keySet()));
    }

    @Test
    void days_of_backups_are_those_of_the_configuration() throws IOException {
        var configuration = Files.readString(Path.of("docs/configuration.md"));
        var rows = Files.readString(PAGES.resolve("restore.md"))
                .lines()
                .filter(line -> line.matches("\\| .*[0-9]+ (days|backups) by default.*"))
                .toList();

        assertThat(rows).hasSize(6).allSatisfy(row -> {
            var days = row.replaceAll(".*?([0-9]+) (days|backups) by default.*", "$1");
            for (var key : List.of(row.split("`"))) {
                if (key.startsWith("posit:")) {
                    assertThat(configuration).contains("| `" + key + "` | whole number | `" + days + "` |");
                }
            }
        });
    }

    private static String name(PlannedResource object) {
        return (String) ((Map<?, ?>) object.inputs().get("metadata")).get("name");
    }

    private static Set<String> found(String page, String pattern) throws IOException {
        var found = Pattern.compile(pattern).matcher(Files.readString(PAGES.resolve(page)));
        return Set.copyOf(found.results().map(match -> match.group()).distinct().toList());
    }
}
