package posit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.cloud.Versions;
import posit.config.reader.ConfigException;
import posit.config.reader.ConfigSource;

/** Helm charts in a folder of the project have the versions that are installed, or nothing is. */
class LocalChartsTest {
    private static final String FILE = StackFiles.SHORTEST + "  posit:site: {charts: ./charts}\n";
    private static final String START = "posit:site.charts = ./charts: ";
    private static final String PULL_CONNECT = "helm pull rstudio-connect --repo https://helm.rstudio.com --version "
            + Versions.CONNECT_CHART + " --untar --untardir ./charts";
    private static final String PULL_CONTROLLER =
            "helm pull aws-load-balancer-controller --repo https://aws.github.io/eks-charts --version "
                    + Versions.ALB_CONTROLLER_CHART + " --untar --untardir ./charts";

    @TempDir
    Path project;

    @Test
    void charts_in_the_wanted_versions_are_accepted() throws IOException {
        chart("rstudio-connect", "version: " + Versions.CONNECT_CHART);
        chart("aws-load-balancer-controller", "version: \"" + Versions.ALB_CONTROLLER_CHART + "\"");

        assertThat(StackConfig.read(source(FILE), StackFiles.TODAY).site().charts())
                .contains("./charts");
    }

    @Test
    void other_versions_of_several_charts_are_refused_together() throws IOException {
        chart("rstudio-connect", "version: 0.1.0");
        chart("aws-load-balancer-controller", "version: 1.13.0");

        assertThat(problems(FILE))
                .containsExactlyInAnyOrder(
                        START + "./charts/rstudio-connect/Chart.yaml has version 0.1.0, and this release installs "
                                + Versions.CONNECT_CHART + ". Remove ./charts/rstudio-connect, and unpack version "
                                + Versions.CONNECT_CHART + ": " + PULL_CONNECT,
                        START + "./charts/aws-load-balancer-controller/Chart.yaml has version 1.13.0, and this release"
                                + " installs " + Versions.ALB_CONTROLLER_CHART
                                + ". Remove ./charts/aws-load-balancer-controller, and unpack version "
                                + Versions.ALB_CONTROLLER_CHART + ": " + PULL_CONTROLLER);
    }

    @Test
    void a_missing_chart_is_told_beside_a_wrong_one_and_beside_other_problems() throws IOException {
        chart("rstudio-connect", "version: 0.1.0");

        assertThat(problems(FILE + "  posit:protect: maybe\n"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("posit:protect"))
                .anyMatch(line -> line.contains("rstudio-connect/Chart.yaml has version 0.1.0"))
                .contains(START + "there is no ./charts/aws-load-balancer-controller/Chart.yaml. Unpack version "
                        + Versions.ALB_CONTROLLER_CHART + ": " + PULL_CONTROLLER);
    }

    @Test
    void a_missing_folder_is_told_once_with_all_that_belongs_into_it() {
        assertThat(problems(FILE))
                .containsExactly(START + "the project has no such folder. Unpack each chart into it: " + PULL_CONNECT
                        + " && " + PULL_CONTROLLER);
    }

    @Test
    void a_chart_of_a_registry_is_pulled_from_there() throws IOException {
        Files.createDirectories(project.resolve("charts"));

        assertThat(problems(FILE.replace("    domain", "    autoscaling: {}\n    domain")))
                .hasSize(4)
                .anyMatch(line -> line.endsWith("helm pull oci://public.ecr.aws/karpenter/karpenter-crd --version "
                        + Versions.KARPENTER_CHART + " --untar --untardir ./charts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: rstudio-connect", "version: 1.0", "- version", "version: [", ""})
    void a_chart_without_a_version_is_refused(String text) throws IOException {
        chart("rstudio-connect", text);
        chart("aws-load-balancer-controller", "version: " + Versions.ALB_CONTROLLER_CHART);

        assertThat(problems(FILE))
                .singleElement()
                .asString()
                .startsWith(START + "./charts/rstudio-connect/Chart.yaml has no version that can be read, and this");
    }

    @Test
    void only_charts_that_the_stack_installs_are_looked_at() throws IOException {
        chart("rstudio-connect", "version: " + Versions.CONNECT_CHART);
        chart("rstudio-pm", "version: " + Versions.PACKAGE_MANAGER_CHART);
        chart("traefik", "version: 1.0.0");
        var file = StackFiles.SHORTEST_AZURE + "  posit:site: {charts: ./charts}\n";

        assertThat(StackConfig.read(source(file), StackFiles.TODAY).site().charts())
                .isPresent();
        assertThat(problems(file.replace("    domain", "    ingress: traefik\n    domain")))
                .singleElement()
                .asString()
                .contains("traefik/Chart.yaml has version 1.0.0");
    }

    private void chart(String name, String text) throws IOException {
        var directory = Files.createDirectories(project.resolve("charts").resolve(name));
        Files.writeString(directory.resolve("Chart.yaml"), text);
    }

    private List<String> problems(String yaml) {
        return catchThrowableOfType(ConfigException.class, () -> StackConfig.read(source(yaml), StackFiles.TODAY))
                .problems();
    }

    private ConfigSource source(String yaml) {
        var source = StackFiles.source(yaml);
        return new ConfigSource(source.values(), source.secretKeys(), project);
    }
}
