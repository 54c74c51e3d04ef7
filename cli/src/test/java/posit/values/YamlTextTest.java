package posit.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import posit.engine.Secret;
import posit.engine.Unknown;

class YamlTextTest {
    @Test
    void keys_are_sorted_and_lists_indented() {
        assertThat(new YamlText(Map.of("b", List.of(Map.of("z", 1L, "y", true)), "a", "text")).text())
                .isEqualTo("""
                        a: text
                        b:
                          - y: true
                            z: 1
                        """);
    }

    @Test
    void texts_that_read_as_something_else_are_quoted() {
        var texts = List.of("2", "1e3", "0o17", "0x1F", "1_000", "true", "no", "~", "12:30", ".5", "2026-11-21");
        var text = new YamlText(Map.of("list", texts)).text();

        assertThat(text.lines().skip(1)).allMatch(line -> line.matches("  - [\"'].*[\"']"));
        assertThat(new Yaml().<Map<String, Object>>load(text)).isEqualTo(Map.of("list", texts));
        assertThat(new YamlText(Map.of("memory", "4Gi")).text()).isEqualTo("memory: 4Gi\n");
    }

    @Test
    void the_unknown_and_the_secret_say_where_they_belong() {
        var yaml = new YamlText(Map.of(
                "config", Map.of("Postgres", Map.of("URL", Unknown.VALUE)),
                "list", List.of("x", new Secret("t0ps3cret"), Unknown.VALUE)));

        assertThat(yaml.text())
                .contains("URL: '<known after pulumi up: config.Postgres.URL>'", "- '<secret: list[1]>'")
                .doesNotContain("t0ps3cret");
        assertThat(yaml.unknown()).containsExactly("config.Postgres.URL", "list[2]");
    }
}
