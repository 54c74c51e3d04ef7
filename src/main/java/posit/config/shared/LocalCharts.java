package posit.config.shared;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import posit.cloud.HelmChart;
import posit.config.reader.Problems;

/**
 * Unpacked charts in a folder of the project: Helm installs whatever version lies there, and asks nobody.
 *
 * @param project its directory
 * @param folder below it, as the stack file has it
 */
public record LocalCharts(Problems problems, Path project, String folder) {
    private static final String KEY = "posit:site.charts";

    /** @param wanted each in exactly its version */
    public void check(List<HelmChart> wanted) {
        if (!Files.isDirectory(project.resolve(folder))) {
            wrong("the project has no such folder", "Unpack each chart into it: " + commands(wanted));
            return;
        }
        wanted.forEach(this::check);
    }

    private void check(HelmChart chart) {
        String place = folder + "/" + chart.name();
        String file = place + "/Chart.yaml";
        if (!Files.isRegularFile(project.resolve(file))) {
            wrong("there is no " + file, "Unpack version " + chart.version() + ": " + command(chart));
            return;
        }
        String version = version(project.resolve(file));
        if (!version.equals(chart.version())) {
            String found = version.isEmpty() ? "no version that can be read" : "version " + Problems.oneLine(version);
            wrong(
                    file + " has " + found + ", and this release installs " + chart.version(),
                    "Remove " + place + ", and unpack version " + chart.version() + ": " + command(chart));
        }
    }

    /** The cure ends with a command to be copied, so no full stop follows. */
    private void wrong(String what, String cure) {
        String shown = problems.shown(KEY, new JsonPrimitive(folder));
        problems.add(KEY, KEY + " = " + shown + ": " + what + ". " + cure);
    }

    /** "" where none can be read. */
    private static String version(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            Object chart = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return chart instanceof Map<?, ?> fields && fields.get("version") instanceof String version ? version : "";
        } catch (IOException | YAMLException e) {
            return "";
        }
    }

    private String commands(List<HelmChart> charts) {
        return String.join(" && ", charts.stream().map(this::command).toList());
    }

    private String command(HelmChart chart) {
        String source = chart.repository().startsWith("oci://")
                ? chart.repository() + "/" + chart.name()
                : chart.name() + " --repo " + chart.repository();
        return "helm pull " + source + " --version " + chart.version() + " --untar --untardir " + folder;
    }
}
