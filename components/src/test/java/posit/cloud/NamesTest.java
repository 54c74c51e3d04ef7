package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @Test
    void puts_the_prefix_of_the_stack_before_every_part() {
        var names = new Names("acme-prod");

        assertThat(names.of("connect")).isEqualTo("acme-prod-connect");
        assertThat(names.prefix("connect")).isEqualTo("acme-prod-connect-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "posit-aws", "a1", "a-1-b", "abcdefghijklmnopqrst"})
    void accepts(String prefix) {
        assertThat(new Names(prefix).stack()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "-a", "a-", "a--b", "A", "a_b", "a.b", "a b", "é", "abcdefghijklmnopqrstu"})
    void refuses(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Names(prefix))
                .withMessage("name prefix \"" + prefix
                        + "\": use 1 to 20 characters, lower-case letters, digits and single hyphens, a letter first");
    }

    @Test
    void leaves_room_for_the_longest_part_in_the_tightest_service() {
        var longest = "a".repeat(Names.MAX_PREFIX);

        assertThat(new Names(longest).of("connect")).hasSizeLessThanOrEqualTo(32);
    }
}
