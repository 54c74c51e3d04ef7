package posit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.cloud.Versions;
import posit.connect.Connect;
import posit.connect.ConnectValues;
import posit.outputs.PlatformOutput;
import posit.packagemanager.PackageManager;
import posit.plan.engine.PlannedResource;
import posit.stack.Target;

/** What the runbooks name is there under that name. */
class OperationsTest {
    private static final Path PAGES = Path.of("docs/operations");

    @ParameterizedTest
    @ValueSource(strings = {"upgrade.md", "restore.md", "destroy.md", "monitoring.md"})
    void every_key_is_one_of_the_configuration(String page) throws IOException {
        var configuration = Files.readString(Path.of("docs/configuration.md"));

        assertThat(found(page, "posit:[A-Za-z.]+[A-Za-z]")).isNotEmpty().allSatisfy(key -> assertThat(configuration)
                .contains("\n| `" + key + "` |"));
    }

    @Test
    void every_output_is_one_of_the_stack() throws IOException {
        var outputs =
                Stream.of(PlatformOutput.values()).map(PlatformOutput::key).toList();

        assertThat(found("restore.md", "(?<=stack output )\\w+")).isNotEmpty().isSubsetOf(outputs);
        assertThat(found("restore.md", "(?<=`)(connect|packageManager)[A-Z]\\w+(?=`)"))
                .contains("connectStorageId", "packageManagerEncryptionSecret")
                .isSubsetOf(outputs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upgrade.md", "restore.md", "destroy.md", "monitoring.md"})
    void every_command_of_ours_is_one_and_every_link_leads_somewhere(String page) throws IOException {
        assertThat(found(page, "(?<=\\./posit )\\w+")).isNotEmpty().isSubsetOf("plan", "values", "verify");
        assertThat(found(page, "(?<=\\]\\()(?!http)[^)#]+"))
                .allSatisfy(link -> assertThat(PAGES.resolve(link)).exists());
    }

    @ParameterizedTest
    @EnumSource
    void namespace_deployment_secret_and_claim_of_connect_are_as_the_runbook_says(Target target) throws IOException {
        var runbook = Files.readString(PAGES.resolve("restore.md"));
        var plan = target.ready().create();

        assertThat(runbook)
                .contains("-n " + Connect.NAME + " scale deployment " + Connect.NAME)
                .contains("app.kubernetes.io/name=" + ConnectValues.SERVER_LABEL)
                .contains("`" + PackageManager.NAME + "`")
                .contains("--image=" + Versions.POSTGRES_IMAGE)
                .contains("\"secretKeyRef\":{\"name\":\"connect-database\",\"key\":\"password\"}");
        assertThat(plan.find("kubernetes:core/v1:Secret", "connect-workspace-database"))
                .hasValueSatisfying(secret -> assertThat(name(secret)).isEqualTo("connect-database"));
        assertThat(plan.find("kubernetes:core/v1:PersistentVolumeClaim", "connect-workspace-files-claim"))
                .hasValueSatisfying(claim -> assertThat(runbook).contains("claim `" + name(claim) + "`"));
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

        assertThat(rows).hasSize(3).allSatisfy(row -> {
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
