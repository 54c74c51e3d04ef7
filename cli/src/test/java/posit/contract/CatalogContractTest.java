package posit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.catalog.Catalog;
import posit.catalog.TypeEntry;

class CatalogContractTest {
    private final Schema schema = Schema.read("schema.json");

    static Stream<TypeEntry> entries() {
        return Catalog.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void what_replaces_a_resource_or_names_it_is_an_input_of_the_official_schema(TypeEntry entry) {
        var inputs = Stream.concat(entry.replacedBy().stream(), entry.names().stream())
                .map(path -> path.split("[.(]")[0])
                .filter(input -> !input.equals("*"));
        var described = schema.resources().get(entry.token());
        if (described != null) {
            assertThat(inputs).isSubsetOf(described.properties().keySet());
        }
    }
}
