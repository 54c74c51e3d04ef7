package posit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.catalog.Catalog;
import posit.catalog.TypeEntry;

class CatalogContractTest {
    private final Schema schema = Schema.read("schema.json");

    /** Inputs of AWS that fix a name in the account or region. */
    private static final List<String> NAMES =
            List.of("name", "namePrefix", "identifier", "identifierPrefix", "nodeGroupNamePrefix", "bucketPrefix");

    /** Their names live inside another resource, or are the user's own. */
    private static final Set<String> SCOPED = Set.of("aws:iam/rolePolicy:RolePolicy", "aws:route53/record:Record");

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

    @ParameterizedTest
    @MethodSource("entries")
    void every_input_that_fixes_a_name_on_aws_is_listed(TypeEntry entry) {
        var described = schema.resources().get(entry.token());
        if (described != null && entry.token().startsWith("aws:") && !SCOPED.contains(entry.token())) {
            assertThat(entry.names())
                    .containsExactlyElementsOf(NAMES.stream()
                            .filter(described.properties()::containsKey)
                            .toList());
        }
    }
}
