package posit.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputsTest {
    private static final Map<String, Object> NODES = Map.of(
            "clusterName", "posit",
            "launchTemplate", Map.of("id", "lt-1", "version", "1"),
            "taints", List.of(Map.of("key", "a")),
            "tags", Map.of("Name", "nodes"));

    @Test
    void every_input_has_a_path_and_so_have_those_inside() {
        assertThat(Inputs.paths(NODES))
                .containsExactly(
                        "clusterName",
                        "launchTemplate",
                        "launchTemplate.id",
                        "launchTemplate.version",
                        "tags",
                        "taints",
                        "taints.key");
    }

    @Test
    void one_is_left_out_and_the_others_stay() {
        assertThat(Inputs.without(NODES, "launchTemplate.id"))
                .containsEntry("launchTemplate", Map.of("version", "1"))
                .hasSameSizeAs(NODES);
        assertThat(Inputs.without(NODES, "taints.key")).containsEntry("taints", List.of(Map.of()));
        assertThat(Inputs.without(NODES, "clusterName")).doesNotContainKey("clusterName");
    }

    @Test
    void a_state_gets_another_value_of_the_same_kind() {
        var shape = Shape.block((JsonObject) JsonParser.parseString("""
                {"attributes": {"port": {"type": "number"}, "internal": {"type": "bool"}, "vpc_id": {"type": "string"},
                 "subnets": {"type": ["set", "string"]}, "name": {"type": "string"}}}"""));
        var state = (JsonObject) JsonParser.parseString("""
                {"port": 443, "internal": false, "vpc_id": "vpc-1", "subnets": ["subnet-1", "subnet-2"], "name": null}""");

        assertThat(changed(shape, state, "port")).isEqualTo("444");
        assertThat(changed(shape, state, "internal")).isEqualTo("true");
        assertThat(changed(shape, state, "vpcId")).isEqualTo("\"vpc-1x\"");
        assertThat(changed(shape, state, "subnets")).isEqualTo("[\"subnet-1x\",\"subnet-2\"]");
        assertThat(Inputs.changed("aws_lb", shape, state, "name")).isEmpty();
    }

    private static String changed(Shape.Fields shape, JsonObject state, String input) {
        var changed = Inputs.changed("aws_lb", shape, state, input).orElseThrow();
        return changed.get(ProviderSchema.field("aws_lb", shape, input)).toString();
    }
}
