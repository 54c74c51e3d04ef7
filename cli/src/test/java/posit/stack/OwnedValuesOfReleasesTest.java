package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.connect.ConnectOwnedValues;
import posit.engine.Plan;
import posit.packagemanager.PackageManagerOwnedValues;
import posit.product.OwnedValues;

/** The tables of owned Helm values, held against the values that the components do set. */
class OwnedValuesOfReleasesTest {
    /** What a component sets and a user may set otherwise: no promise hangs on it. */
    private static final Set<String> FREE = Set.of(
            "resources", "livenessProbe", "readinessProbe", "startupProbe", "service", "pod", "tolerations", "image");

    private static final Map<String, OwnedValues> TABLES =
            Map.of("rstudio-connect", ConnectOwnedValues.TABLE, "rstudio-pm", PackageManagerOwnedValues.TABLE);

    static Stream<Stack> stacks() {
        return Stream.of(Stacks.ready(), Stacks.azureReady());
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void every_value_a_component_sets_is_owned_or_free(Stack stack) {
        var plan = stack.create();

        TABLES.forEach((chart, table) -> assertThat(unowned(plan, chart, table)).isEmpty());
    }

    private static Set<String> unowned(Plan plan, String chart, OwnedValues table) {
        var unowned = new TreeSet<String>();
        plan.ofType("kubernetes:helm.sh/v3:Release").stream()
                .filter(release -> release.inputs().get("chart").equals(chart))
                .forEach(release -> leaves("", release.inputs().get("values"))
                        .filter(path -> !FREE.contains(path.split("\\.")[0]))
                        .filter(path -> !path.contains("metadata.labels"))
                        .filter(path -> table.reason(path).isEmpty())
                        .forEach(unowned::add));
        return unowned;
    }

    private static Stream<String> leaves(String path, Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .flatMap(entry -> leaves(
                                path.isEmpty() ? entry.getKey().toString() : path + "." + entry.getKey(),
                                entry.getValue()))
                : Stream.of(path);
    }
}
