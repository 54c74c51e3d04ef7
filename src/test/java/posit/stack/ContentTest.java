package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.plan.conformance.Conformance;
import posit.plan.engine.Plan;

/** What a stack file says of content, on its way to the release of Connect. */
class ContentTest {
    private static final Map<String, String> R = Map.of("version", "4.5.2", "path", "/opt/R/4.5.2/bin/R");
    private static final Map<String, String> SERVING =
            Map.of("version", "2.17.1", "path", "/usr/bin/tensorflow_model_server");

    @ParameterizedTest
    @EnumSource
    void OH_02_images_of_the_stack_file_take_the_place_of_ours(Target target) {
        var models = Map.of("image", "acme/models:2", "title", "Models", "tensorflow", List.of(SERVING));
        var old = Map.of("image", "acme/content:1", "title", "R 4.5", "matching", "exact", "r", List.of(R));

        var plan = target.ready()
                .set("posit:connect.executionEnvironments", List.of(models, old))
                .preview();

        assertThat(input(new Graph(plan).connectRelease(), "values.executionEnvironments"))
                .isEqualTo(List.of(
                        Map.of(
                                "name", "acme/models:2",
                                "title", "Models",
                                "matching", "any",
                                "tensorflow", Map.of("installations", List.of(SERVING))),
                        Map.of(
                                "name", "acme/content:1",
                                "title", "R 4.5",
                                "matching", "exact",
                                "r", Map.of("installations", List.of(R)))));
        assertThat(here(plan, "OH-02")).isEqualTo("Models; R 4.5");
    }

    private static String here(Plan plan, String row) {
        return Conformance.of(plan).rows().stream()
                .filter(found -> found.requirement().id().equals(row))
                .map(found -> found.finding().here())
                .findFirst()
                .orElseThrow();
    }
}
