package posit.plan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posit.plan.engine.Plan;
import posit.stack.Stacks;

/** Makes one thing wrong in the shipped plan at a time: just the rows that are about it must say so. */
class MutationTest {
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("posit.plan.conformance.Mutations#seen")
    void a_plan_made_wrong_in_one_thing_fails_just_the_rows_about_it(
            String rows, String what, UnaryOperator<Plan> mutation) {
        assertThat(missing(mutation.apply(Stacks.aws().preview()))).isEqualTo(Set.of(rows.split(" ")));
    }

    @Test
    void every_row_has_a_mutation_that_fails_it() {
        var mutated = Mutations.seen()
                .flatMap(mutation -> Stream.of(((String) mutation.get()[0]).split(" ")))
                .collect(Collectors.toSet());
        var rows = Conformance.of(Stacks.aws().preview()).rows();

        assertThat(mutated)
                .isEqualTo(rows.stream().map(row -> row.requirement().id()).collect(Collectors.toSet()));
    }

    private static Set<String> missing(Plan plan) {
        var missing = new TreeSet<String>();
        Conformance.of(plan).rows().stream()
                .filter(row -> row.verdict() == Verdict.MISSING)
                .forEach(row -> missing.add(row.requirement().id()));
        return missing;
    }
}
