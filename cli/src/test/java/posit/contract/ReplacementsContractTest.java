package posit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import posit.plan.compare.Replacements;

class ReplacementsContractTest {
    private static final Set<String> ANY = Set.of("*");

    private final Schema schema = Schema.read("schema.json");

    @Test
    void what_replaces_a_resource_is_an_input_of_the_official_schema() {
        Replacements.load().paths().forEach((type, paths) -> {
            if (!type.endsWith(":*")) {
                assertThat(schema.resources()).containsKey(type);
                assertThat(paths.stream().filter(path -> !ANY.contains(path)).map(path -> path.split("\\.")[0]))
                        .as(type)
                        .isSubsetOf(schema.resources().get(type).properties().keySet());
            }
        });
    }
}
