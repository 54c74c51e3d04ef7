package posit.plan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import posit.engine.Plan;
import posit.stack.Stacks;

/** Makes one thing wrong in a plan that holds at a time: just the rows that are about it must say so. */
class MutationTest {
    /** A load test is about the sizes of others: whoever fails one of them fails it too. */
    private static final Map<String, List<String>> MEASURED =
            Map.of("CA-14", List.of("CA-02", "CA-05"), "CZ-17", List.of("CZ-02", "CZ-06", "CZ-08"));

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("posit.plan.conformance.Mutations#seen")
    void a_plan_made_wrong_in_one_thing_fails_just_the_rows_about_it(
            String rows, String what, UnaryOperator<Plan> mutation) {
        assertThat(missing(mutation.apply(Stacks.awsConnect().preview()))).isEqualTo(rows(rows));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("posit.plan.conformance.PackageManagerOnEksMutations#seen")
    void a_plan_of_both_products_made_wrong_in_one_thing_fails_just_the_rows_about_it(
            String rows, String what, UnaryOperator<Plan> mutation) {
        assertThat(missing(mutation.apply(Stacks.aws().preview()))).isEqualTo(rows(rows));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({
        "posit.plan.conformance.AksMutations#seen",
        "posit.plan.conformance.AzureDataMutations#seen",
        "posit.plan.conformance.AksProductMutations#seen"
    })
    void a_plan_on_azure_made_wrong_in_one_thing_fails_just_the_rows_about_it(
            String rows, String what, UnaryOperator<Plan> mutation) {
        assertThat(missing(mutation.apply(Stacks.azure().preview()))).isEqualTo(rows(rows));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("posit.plan.conformance.AksProductMutations#seenWithTraefik")
    void a_plan_with_traefik_made_wrong_in_one_thing_fails_just_the_rows_about_it(
            String rows, String what, UnaryOperator<Plan> mutation) {
        assertThat(missing(mutation.apply(Stacks.azureWithTraefik().preview()))).isEqualTo(rows(rows));
    }

    @Test
    void every_row_has_a_mutation_that_fails_it() {
        var mutations = Stream.concat(Mutations.seen(), PackageManagerOnEksMutations.seen());

        assertThat(named(mutations)).isEqualTo(ids(Stacks.aws().preview()));
    }

    @Test
    void every_row_for_azure_has_a_mutation_that_fails_it() {
        var mutations = Stream.of(AksMutations.seen(), AzureDataMutations.seen(), AksProductMutations.seen());

        assertThat(named(mutations.flatMap(all -> all)))
                .isEqualTo(ids(Stacks.azure().preview()));
    }

    private static Set<String> named(Stream<Arguments> mutations) {
        return mutations
                .flatMap(mutation -> rows((String) mutation.get()[0]).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> rows(String rows) {
        var all = new TreeSet<>(Set.of(rows.split(" ")));
        MEASURED.forEach((row, sizes) -> {
            if (sizes.stream().anyMatch(all::contains)) {
                all.add(row);
            }
        });
        return all;
    }

    private static Set<String> ids(Plan plan) {
        return Conformance.of(plan).rows().stream()
                .map(row -> row.requirement().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> missing(Plan plan) {
        var missing = new TreeSet<String>();
        Conformance.of(plan).rows().stream()
                .filter(row -> row.verdict() == RequirementVerdict.MISSING)
                .forEach(row -> missing.add(row.requirement().id()));
        return missing;
    }
}
