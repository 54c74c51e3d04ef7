package posit.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.cloud.Versions;
import posit.engine.PlannedResource;
import posit.engine.Secret;
import posit.stack.Stacks;
import posit.testing.Leaves;
import posit.testing.ShippedStack;

/** The values of every Helm release of the shipped stack, key by key; needs no chart. */
class ChartKeysTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final AllowedKeys CONNECT = AllowedKeys.of("rstudio-connect");

    static Stream<Named<PlannedResource>> releases() {
        return Stream.of(ShippedStack.update(), Stacks.elasticReady().create())
                .flatMap(plan -> plan.ofType(RELEASE).stream())
                .map(release -> Named.of(release.name(), release));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void every_key_is_one_that_the_chart_reads(PlannedResource release) {
        var allowed = AllowedKeys.of(nameOf((String) release.inputs().get("chart")));

        assertThat(allowed.problems(values(release))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void no_secret_is_among_the_values(PlannedResource release) {
        assertThat(Leaves.of(values(release))).noneMatch(Secret.class::isInstance);
    }

    @Test
    void the_list_of_keys_is_of_the_chart_we_install() {
        assertThat(CONNECT.chart()).isEqualTo("rstudio-connect " + Versions.CONNECT_CHART);
    }

    @Test
    void numbers_below_config_stay_texts_on_their_way() {
        var config = values(
                        ShippedStack.update().find(RELEASE, "connect-release").orElseThrow())
                .get("config");

        assertThat(Leaves.of(config)).isNotEmpty().noneMatch(Number.class::isInstance);
    }

    @Test
    void finds_a_key_the_chart_does_not_have() {
        assertThat(CONNECT.problems(Map.of("replicaCount", 2, "pod", Map.of("tolerations", List.of()))))
                .containsExactlyInAnyOrder(
                        "replicaCount: no such key in rstudio-connect 0.21.0",
                        "pod.tolerations: no such key in rstudio-connect 0.21.0");
    }

    @Test
    void finds_a_key_that_does_nothing() {
        assertThat(CONNECT.problems(Map.of("affinity", Map.of(), "launcher", Map.of("namespace", "content"))))
                .containsExactlyInAnyOrder(
                        "affinity: no template of rstudio-connect 0.21.0 reads it",
                        "launcher.namespace: no template of rstudio-connect 0.21.0 reads it");
    }

    /** Charts in a registry have its address before their name. */
    private static String nameOf(String chart) {
        return chart.substring(chart.lastIndexOf('/') + 1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(PlannedResource release) {
        return (Map<String, Object>) release.inputs().getOrDefault("values", Map.of());
    }
}
