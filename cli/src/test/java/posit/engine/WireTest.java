package posit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values there and back. */
class WireTest {

    static Stream<Object> values() {
        return Stream.of(
                "text",
                "",
                true,
                3L,
                -7L,
                2.5,
                1e300,
                new ArrayList<>(Arrays.asList("a", null, 1L)),
                Map.of("b", List.of(Map.of("c", 1L))),
                Unknown.VALUE,
                new Secret("hidden"),
                new Secret(null),
                new Secret(Unknown.VALUE),
                new Secret(Map.of("a", new Secret("b"))),
                new Ref("urn:pulumi:dev::demo::a:b:C::d", "i-1", "6.83.0"),
                new Ref("urn:pulumi:dev::demo::a:b:C::d", Unknown.VALUE, ""),
                new Ref("urn:pulumi:dev::demo::a:b:C::d", null, null));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_comes_back_as_it_went(Object value) {
        assertThat(Wire.plain(Wire.value(value))).isEqualTo(value);
    }

    @Test
    void null_comes_back_as_null() {
        assertThat(Wire.plain(Wire.value(null))).isNull();
    }

    @Test
    void keys_are_sorted() {
        var struct = Wire.struct(Map.of("c", 1, "a", 2, "b", 3));
        assertThat(Wire.plain(struct).keySet()).containsExactly("a", "b", "c");
    }

    @Test
    void the_typed_unknown_markers_are_unknown_too() {
        assertThat(Wire.plain(Wire.value("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")))
                .isEqualTo(Unknown.VALUE);
    }

    @Test
    void an_output_value_is_its_value_and_keeps_its_secret() {
        var output = Map.of(Wire.SIGNATURE, "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value", "x", "secret", true);
        assertThat(Wire.plain(Wire.value(output))).isEqualTo(new Secret("x"));
        var unknown = Map.of(Wire.SIGNATURE, "d0e6a833031e9bbcd3f4e8bde6ca49a4");
        assertThat(Wire.plain(Wire.value(unknown))).isEqualTo(Unknown.VALUE);
    }

    @Test
    void an_unknown_is_found_however_deep() {
        assertThat(Wire.hasUnknown(Map.of("a", List.of(new Secret(Unknown.VALUE)))))
                .isTrue();
        assertThat(Wire.hasUnknown(Map.of("a", List.of(new Secret("known"))))).isFalse();
    }

    @Test
    void a_secret_does_not_print_its_value() {
        assertThat(new Secret("hunter2")).hasToString("[secret]");
    }

    @Test
    void what_is_no_property_value_is_refused() {
        assertThatThrownBy(() -> Wire.value(new Object())).hasMessage("no property value: java.lang.Object");
    }
}
