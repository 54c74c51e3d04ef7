package posit.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import posit.reference.LoadTest;

/** The Job that runs the scripts in a cluster, and what their settings are called. */
class ManifestTest {
    private static final Path FOLDER = Path.of("loadtest");
    private static final Pattern READ =
            Pattern.compile("(?:need|number|seconds|address)\\('([A-Z_]+)'|__ENV\\.([A-Z_]+)");

    private final Map<?, ?> job = document("job.yaml", "Job");
    private final Map<?, ?> kustomization = document("kustomization.yaml", "Kustomization");

    @Test
    void the_job_runs_k6_of_the_version_that_the_tests_ran() {
        assertThat(container().get("image")).isEqualTo("grafana/k6:1.8.1");
        assertThat((List<?>) container().get("args")).last().isEqualTo("/scripts/connect.js");
    }

    @Test
    void the_job_runs_once_ends_by_itself_and_has_no_rights() {
        var spec = at(job, "spec");
        var pod = at(spec, "template", "spec");

        assertThat(spec.get("backoffLimit")).isEqualTo(0);
        assertThat(spec.get("activeDeadlineSeconds"))
                .isEqualTo((LoadTest.CONNECT_ON_EKS.minutes().value() + 60) * 60);
        assertThat(pod.get("restartPolicy")).isEqualTo("Never");
        assertThat(pod.get("automountServiceAccountToken")).isEqualTo(false);
        assertThat(at(pod, "securityContext").get("runAsNonRoot")).isEqualTo(true);
        assertThat(at(container(), "securityContext").get("readOnlyRootFilesystem"))
                .isEqualTo(true);
    }

    @Test
    void every_script_and_every_setting_reaches_the_pod_and_the_key_is_a_secret() throws IOException {
        var generators = (List<?>) kustomization.get("configMapGenerator");
        var scripts = (Map<?, ?>) generators.get(0);

        assertThat(scripts.get("name")).isEqualTo("loadtest-scripts");
        assertThat(new TreeSet<>(strings(scripts.get("files")))).isEqualTo(scripts());
        assertThat(container().get("envFrom").toString()).contains("loadtest-settings", "loadtest-key");
        assertThat(settings()).isSubsetOf(read(scripts())).doesNotContain("CONNECT_API_KEY");
    }

    @Test
    void the_shipped_settings_are_those_of_the_page() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("settings.env")))
                .contains(
                        "VUS=" + LoadTest.CONNECT_ON_EKS.virtualUsers().value(),
                        "DURATION=" + LoadTest.CONNECT_ON_EKS.minutes().value() + "m");
    }

    @Test
    void the_readme_tells_every_setting_and_no_other() throws IOException {
        var table = Files.readString(FOLDER.resolve("README.md"))
                .split("## Settings\n")[1]
                .split("\n## ")[0];
        var told = new TreeSet<String>();
        table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .forEach(cell -> Pattern.compile("`([A-Z_]+)`")
                        .matcher(cell)
                        .results()
                        .forEach(match -> told.add(match.group(1))));

        assertThat(told).isEqualTo(read(scripts()));
    }

    private static Set<String> scripts() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var names = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .forEach(names::add);
            return names;
        }
    }

    private static Set<String> read(Set<String> scripts) throws IOException {
        var read = new TreeSet<String>();
        for (var script : scripts) {
            READ.matcher(Files.readString(FOLDER.resolve(script)))
                    .results()
                    .forEach(match -> read.add(match.group(1) == null ? match.group(2) : match.group(1)));
        }
        return read;
    }

    private static List<String> settings() throws IOException {
        return Files.readAllLines(FOLDER.resolve("settings.env")).stream()
                .map(line -> line.split("=")[0])
                .toList();
    }

    private Map<?, ?> container() {
        return (Map<?, ?>) ((List<?>) at(job, "spec", "template", "spec").get("containers")).get(0);
    }

    private static Map<?, ?> at(Map<?, ?> object, String... path) {
        for (var key : path) {
            object = (Map<?, ?>) object.get(key);
        }
        return object;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static Map<?, ?> document(String file, String kind) {
        try {
            var documents = new Yaml().loadAll(Files.readString(FOLDER.resolve(file)));
            return StreamSupport.stream(documents.spliterator(), false)
                    .map(document -> (Map<?, ?>) document)
                    .filter(document -> document.get("kind").equals(kind))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
