package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void sorts_keys_at_every_depth() {
        var inner = Map.of("z", 1, "y", 2, "x", 3, "w", 4, "v", 5);

        assertThat(Json.write(Map.of("b", inner, "a", List.of(inner))))
                .isEqualTo("{\"a\":[{\"v\":5,\"w\":4,\"x\":3,\"y\":2,\"z\":1}],"
                        + "\"b\":{\"v\":5,\"w\":4,\"x\":3,\"y\":2,\"z\":1}}");
    }

    @Test
    void does_not_depend_on_the_order_of_insertion() {
        var forwards = new LinkedHashMap<String, Integer>();
        var backwards = new LinkedHashMap<String, Integer>();
        IntStream.range(0, 50).forEach(i -> forwards.put("key-" + i, i));
        IntStream.range(0, 50).forEach(i -> backwards.put("key-" + (49 - i), 49 - i));

        assertThat(Json.write(forwards)).isEqualTo(Json.write(backwards));
    }

    @Test
    void keeps_the_order_of_lists() {
        assertThat(Json.write(List.of("b", "a"))).isEqualTo("[\"b\",\"a\"]");
    }

    @Test
    void leaves_the_characters_of_arns_and_urls_alone() {
        assertThat(Json.write("a<b>&c='d'")).isEqualTo("\"a<b>&c='d'\"");
    }
}
