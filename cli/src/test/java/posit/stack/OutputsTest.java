package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posit.engine.Secret;
import posit.outputs.PlatformOutput;
import posit.outputs.PlatformOutput.Kind;

/** A stack's outputs are what docs/outputs.md says. */
class OutputsTest {
    @ParameterizedTest
    @EnumSource
    void a_stack_has_the_outputs_of_its_products_and_no_others(Target target) {
        var stack = target.ready();

        assertThat(stack.create().outputs().keySet())
                .isEqualTo(Stream.of(PlatformOutput.values())
                        .filter(output -> output.scope().key().isEmpty()
                                || target.products().contains(output.scope().key()))
                        .map(PlatformOutput::key)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void each_output_is_of_its_kind_and_secret_if_the_kind_is(Target target) {
        var outputs = target.ready().create().outputs();

        assertThat(outputs).allSatisfy((name, value) -> {
            var output = Stream.of(PlatformOutput.values())
                    .filter(one -> one.key().equals(name))
                    .findFirst();
            assertThat(kind(value)).as(name).isEqualTo(output.orElseThrow().kind());
        });
    }

    private static Kind kind(Object value) {
        if (value instanceof Secret secret) {
            assertThat(secret.value()).isInstanceOf(String.class);
            return Kind.SECRET;
        }
        if (value instanceof List<?> list) {
            assertThat(list).isNotEmpty().allMatch(String.class::isInstance);
            return Kind.LIST;
        }
        assertThat(value).isInstanceOfAny(Map.class, String.class);
        return value instanceof Map<?, ?> ? Kind.MAP : Kind.TEXT;
    }
}
