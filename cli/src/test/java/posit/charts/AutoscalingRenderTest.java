package posit.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static posit.charts.RenderedChart.at;
import static posit.charts.RenderedChart.yaml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posit.stack.Stacks;

/** What the official chart makes of the values of a stack with autoscaling; needs the charts, as {@link ChartRenderTest}. */
class AutoscalingRenderTest {
    private static final String CHARTS = System.getProperty("posit.charts", "");

    @TempDir
    static Path temporary;

    private static RenderedChart chart;

    @BeforeAll
    static void render() throws IOException {
        assumeTrue(!CHARTS.isBlank(), "no charts: name a directory with them by -Dposit.charts=DIR");
        var values = Stacks.elastic()
                .preview()
                .find("kubernetes:helm.sh/v3:Release", "connect-release")
                .orElseThrow()
                .inputs()
                .get("values");
        chart = RenderedChart.of(
                Path.of(CHARTS),
                "rstudio-connect",
                "posit-connect",
                RenderedChart.known(values, "postgres://posit@db:5432/connect"),
                temporary);
    }

    @Test
    void AS_03_server_pods_tolerate_select_and_are_not_disrupted() {
        var pod = at(chart.only("Deployment", "posit-connect"), "spec", "template");

        assertThat(at(pod, "spec", "nodeSelector")).isEqualTo(Map.of("workload", "connect-server"));
        assertThat(at(pod, "spec", "tolerations", 0))
                .isEqualTo(Map.of(
                        "key", "workload", "operator", "Equal", "value", "connect-server", "effect", "NoSchedule"));
        assertThat(at(pod, "metadata", "annotations", "karpenter.sh/do-not-disrupt"))
                .isEqualTo("true");
        assertThat(at(pod, "spec", "topologySpreadConstraints", 0, "minDomains"))
                .isEqualTo(2);
    }

    @Test
    void AS_04_content_selects_its_pool_and_tolerates_nothing() {
        var job = yaml((String) at(chart.only("ConfigMap", "posit-connect-config"), "data", "job.yaml"));
        var pod = at(job, "spec", "template", "spec");

        assertThat(at(pod, "nodeSelector")).isEqualTo(Map.of("workload", "connect-content"));
        assertThat((Map<?, ?>) pod).asString().doesNotContain("connect-server");
        assertThat(at(pod, "topologySpreadConstraints", 0, "whenUnsatisfiable")).isEqualTo("ScheduleAnyway");
    }

    @Test
    void AS_05_renders_alone_are_not_disrupted() {
        var settings = (String) at(chart.only("ConfigMap", "posit-connect-config"), "data", "rstudio-connect.gcfg");

        assertThat(settings.lines().map(String::strip).filter(line -> line.contains("karpenter")))
                .containsExactly("RenderedContentAnnotation = karpenter.sh/do-not-disrupt=true");
    }
}
