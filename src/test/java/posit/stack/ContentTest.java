package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posit.plan.conformance.Conformance;
import posit.plan.engine.Plan;

/** What a stack file says of content, on its way to the release of Connect. */
class ContentTest {
    private static final Map<String, String> R = Map.of("version", "4.5.2", "path", "/opt/R/4.5.2/bin/R");
    private static final Map<String, String> SERVING =
            Map.of("version", "2.17.1", "path", "/usr/bin/tensorflow_model_server");

    private static Stack stack(String cloud) {
        return cloud.equals("aws") ? Stacks.ready() : azure();
    }

    /** The shortest stack file of Connect on Azure. */
    private static Stack azure() {
        var values = new TreeMap<>(
                Map.of("azure-native:location", "westeurope", "posit:cloud", "azure", "posit:name", "posit-azure"));
        values.put("posit:cluster", "{\"admins\": {\"me\": \"11111111-1111-1111-1111-111111111111\"}}");
        values.put(
                "posit:connect",
                "{\"domain\": \"connect.acme.org\", \"certificate\": {\"tlsSecret\": \"connect-tls\"}}");
        return new Stack("posit", "azure", values, Stacks.ready().secretKeys())
                .setSecret("posit:connect.license.file", Stacks.LICENSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure"})
    void OH_02_images_of_the_stack_file_take_the_place_of_ours(String cloud) {
        var models = Map.of("image", "acme/models:2", "title", "Models", "tensorflow", List.of(SERVING));
        var old = Map.of("image", "acme/content:1", "title", "R 4.5", "matching", "exact", "r", List.of(R));

        var plan = stack(cloud)
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
