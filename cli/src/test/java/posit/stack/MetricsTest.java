package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.plan.graph.PlanView;
import posit.testing.Charts;

/** {@code posit:metrics}, in whole stacks and in what Helm makes of the official charts. */
class MetricsTest {
    private static final List<String> CHARTS = List.of("rstudio-connect", "rstudio-pm");

    static Stream<Stack> stacks() {
        return Stream.of(Stacks.ready(), Stacks.azureReady());
    }

    private static Stack scraped(Stack stack) {
        return stack.set("posit:metrics.serviceMonitor", true)
                .set("posit:metrics.labels", Map.of("release", "kube-prometheus-stack"));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void without_the_key_no_release_needs_the_prometheus_operator(Stack stack) {
        for (var chart : CHARTS) {
            assertThat(values(stack, chart)).doesNotContainKey("serviceMonitor");
        }
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void each_product_gets_a_monitor_with_the_labels_prometheus_looks_for(Stack stack) {
        for (var chart : CHARTS) {
            assertThat(values(scraped(stack), chart))
                    .containsEntry(
                            "serviceMonitor",
                            Map.of("enabled", true, "additionalLabels", Map.of("release", "kube-prometheus-stack")));
        }
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void the_rendered_monitor_finds_the_port_of_the_products_exporter(Stack stack) {
        assertMonitored(stack, "rstudio-connect", "posit-connect", 3232);
        assertMonitored(stack, "rstudio-pm", "posit-package-manager", 2112);
    }

    private static void assertMonitored(Stack stack, String chart, String name, int exporterPort) {
        var objects = Charts.render(chart, name, values(scraped(stack), chart));
        var monitor = Charts.object(objects, "ServiceMonitor", name);
        var service = Charts.object(objects, "Service", name);
        var pod = Charts.object(objects, "Deployment", name);

        assertThat(map(monitor, "metadata", "labels")).containsEntry("release", "kube-prometheus-stack");
        assertThat(map(service, "metadata", "labels"))
                .containsAllEntriesOf(map(monitor, "spec", "selector", "matchLabels"));
        assertThat(map(monitor, "spec").get("endpoints")).isEqualTo(List.of(Map.of("port", "metrics")));
        assertThat(ports(map(service, "spec")).filter(port -> "metrics".equals(port.get("name"))))
                .singleElement()
                .satisfies(port -> assertThat(port.get("targetPort")).isIn(null, "metrics", exporterPort))
                .satisfies(port -> assertThat(port.get("port")).isIn(exporterPort));
        var container =
                (Map<?, ?>) ((List<?>) map(pod, "spec", "template", "spec").get("containers")).get(0);
        assertThat(ports(container).filter(port -> "metrics".equals(port.get("name"))))
                .extracting(port -> (Object) port.get("containerPort"))
                .containsExactly(exporterPort);
    }

    private static Stream<Map<?, ?>> ports(Map<?, ?> of) {
        return ((List<?>) of.get("ports")).stream().map(port -> (Map<?, ?>) port);
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> map(Map<String, Object> object, String... path) {
        Object found = object;
        for (var key : path) {
            found = ((Map<?, ?>) found).get(key);
        }
        return (Map<Object, Object>) found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(Stack stack, String chart) {
        return stack.create().ofType("kubernetes:helm.sh/v3:Release").stream()
                .filter(release -> PlanView.chart(release).equals(chart))
                .map(release -> (Map<String, Object>) release.inputs().get("values"))
                .findFirst()
                .orElseThrow();
    }
}
