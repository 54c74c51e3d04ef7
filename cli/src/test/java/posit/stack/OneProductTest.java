package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A stack with one product has that product's architecture, no more; and is joined by the other without being moved. */
class OneProductTest {
    /** Neither has anything that the stack of both has not, and together they have all of it. */
    @ParameterizedTest
    @EnumSource
    void the_two_add_up_to_the_stack_of_both(Target target) {
        var both = target.ready();
        var sum = new TreeSet<String>();
        for (var product : target.products()) {
            sum.addAll(GraphText.blocks(both.without(product).create()).keySet());
        }

        assertThat(sum).isEqualTo(new TreeSet<>(GraphText.blocks(both.create()).keySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "EKS, connect, packageManager",
        "EKS, packageManager, connect",
        "AKS, connect, packageManager",
        "AKS, packageManager, connect"
    })
    void outputs_are_of_the_product_that_is_there(Target target, String product, String other) {
        var alone = target.ready().without("posit:" + other);

        assertThat(alone.create().outputs().keySet())
                .filteredOn(name -> name.matches("(connect|packageManager).*"))
                .hasSizeGreaterThan(4)
                .allMatch(name -> name.startsWith(product));
    }
}
