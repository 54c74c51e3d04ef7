package posit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Consumer;

/**
 * An everyday edit of a stack file.
 *
 * @param key as {@code pulumi config set --path} names it
 * @param expectation of what happens
 */
record Change(String key, Object value, Consumer<Outcome> expectation) {
    /** @param expected all that happens, as {@link Outcome#changes()} has it */
    static Change of(String key, Object value, String... expected) {
        return new Change(key, value, outcome -> assertThat(outcome.changes()).containsExactlyInAnyOrder(expected));
    }

    /** Many resources change, each in place and in nothing but some inputs. */
    static Change ofInputs(String key, Object value, int atLeast, Set<String> inputs) {
        return new Change(key, value, outcome -> assertThat(outcome.changed())
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allMatch(step -> step.operation().equals("update") && inputs.containsAll(step.changes())));
    }
}
