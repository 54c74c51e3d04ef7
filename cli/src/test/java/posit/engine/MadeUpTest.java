package posit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.catalog.Catalog;
import posit.catalog.TypeEntry;

class MadeUpTest {
    static Stream<String> types() {
        return Catalog.entries().stream().filter(entry -> !entry.isFamily()).map(TypeEntry::token);
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_mock_makes_up_what_the_catalog_names(String type) {
        var made = Created.of(Resources.of(type, Map.of()), "us-east-1").madeUp();

        assertThat(made.keySet()).isEqualTo(Catalog.of(type).makesUp().keySet());
    }
}
