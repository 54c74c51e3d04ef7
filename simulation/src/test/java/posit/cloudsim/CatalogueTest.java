package posit.cloudsim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.contract.Schema;
import posit.engine.PlannedResource;
import posit.stack.Stack;
import posit.stack.Stacks;

/** Whatever a stack asks for, the simulated cloud can make. */
class CatalogueTest {
    private static final Set<String> NOT_MADE_BY_PROVIDERS = Set.of("pulumi", "posit", "eks");

    private final Catalogue catalogue = Catalogue.complete();

    static Stream<Stack> stacks() {
        return Stream.of(
                Stacks.ready(),
                Stacks.readyConnect(),
                Stacks.elasticReady(),
                Stacks.elasticWithPackages(),
                Stacks.azureReady(),
                Stacks.azureElasticReady(),
                Stacks.azureWithTraefik(),
                Stacks.ready().set("posit:alarms.email", "on-call@acme.org"),
                Stacks.azureReady().set("posit:alarms.email", "on-call@acme.org"));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void every_type_of_a_stack_is_known(Stack stack) {
        var types = stack.create().resources().stream()
                .map(PlannedResource::type)
                .filter(type -> !NOT_MADE_BY_PROVIDERS.contains(type.split(":")[0]));
        assertThat(types)
                .allSatisfy(type -> assertThat(catalogue.find(type)).as(type).isPresent());
    }

    @Test
    void every_type_with_a_schema_is_known() {
        var types = new TreeSet<>(Schema.read("schema.json").resources().keySet());
        types.addAll(Schema.read("custom-resources.json").resources().keySet());
        types.removeIf(type -> NOT_MADE_BY_PROVIDERS.contains(type.split(":")[0]));
        assertThat(types).hasSizeGreaterThan(80);
        assertThat(types)
                .allSatisfy(type -> assertThat(catalogue.find(type)).as(type).isPresent());
    }

    @Test
    void what_a_thing_names_is_of_a_type_that_is_known_and_an_input_that_exists() {
        var schema = Schema.read("schema.json");
        schema.resources().keySet().stream()
                .flatMap(type -> catalogue.find(type).stream())
                .forEach(kind -> kind.references().forEach(reference -> {
                    assertThat(reference.types())
                            .allMatch(type -> catalogue.find(type).isPresent());
                    assertThat(schema.resources().get(kind.type()).properties())
                            .as(kind.type())
                            .containsKey(reference.path().split("\\.")[0]);
                }));
    }

    @Test
    void a_type_nobody_thought_of_is_refused_with_what_to_do() {
        Sandbox.refused(
                () -> new Sandbox().make("aws:dynamodb/table:Table", "table", Map.of()),
                "UnknownType",
                "add a line to it");
        assertThat(List.of("kubernetes:example.org/v1:Thing", "azure-native:sql:Server"))
                .allMatch(type -> catalogue.find(type).isEmpty());
    }
}
