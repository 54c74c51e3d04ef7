package posit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @ValueSource(strings = {"10.42.0.0/16", "0.0.0.0/0", "255.255.255.255/32", "128.0.0.0/1", "203.0.113.8/29"})
    void writes_what_it_reads(String text) {
        assertThat(Cidr.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.42.0.0 | a range is an address and a prefix length, such as 10.42.0.0/16",
                "10.42.0.0/16/8 | a range is an address and a prefix length, such as 10.42.0.0/16",
                "10.42.0/16 | an IPv4 address has four numbers, such as 10.42.0.0",
                "fd00::/8 | an IPv4 address has four numbers, such as 10.42.0.0",
                "10.256.0.0/16 | \"256\" is not a number from 0 to 255",
                "10.042.0.0/16 | \"042\" is not a number from 0 to 255",
                "10.-1.0.0/16 | \"-1\" is not a number from 0 to 255",
                "10.42.0.0/33 | \"33\" is not a number from 0 to 32",
                "10.42.0.0/ | \"\" is not a number from 0 to 32",
                "10.42.7.0/16 | the range of 10.42.7.0/16 starts at 10.42.0.0/16",
                "255.0.0.1/0 | the range of 255.0.0.1/0 starts at 0.0.0.0/0"
            })
    void says_what_is_wrong(String text, String message) {
        assertThatThrownBy(() -> Cidr.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.42.0.0/16, true, true",
        "10.42.0.0/16, 10.42.0.0/16, true, true",
        "10.42.0.0/16, 10.0.0.0/8, false, true",
        "10.42.0.0/16, 10.43.0.0/16, false, false",
        "0.0.0.0/0, 203.0.113.0/24, true, true",
        "128.0.0.0/1, 10.0.0.0/8, false, false"
    })
    void knows_its_relations(String left, String right, boolean contains, boolean overlaps) {
        assertThat(Cidr.parse(left).contains(Cidr.parse(right))).isEqualTo(contains);
        assertThat(Cidr.parse(left).overlaps(Cidr.parse(right))).isEqualTo(overlaps);
        assertThat(Cidr.parse(right).overlaps(Cidr.parse(left))).isEqualTo(overlaps);
    }

    @ParameterizedTest
    @CsvSource({
        "10.42.0.0/16, 4, 0, 10.42.0.0/20",
        "10.42.0.0/16, 4, 15, 10.42.240.0/20",
        "10.42.0.0/16, 0, 0, 10.42.0.0/16",
        "0.0.0.0/0, 32, 5, 0.0.0.5/32",
        "192.168.0.0/16, 1, 1, 192.168.128.0/17"
    })
    void cuts_itself_into_equal_parts(String range, int newBits, int index, String part) {
        assertThat(Cidr.parse(range).subnet(newBits, index)).hasToString(part);
    }

    @Test
    void has_only_so_many_parts() {
        Cidr range = Cidr.parse("10.42.0.0/16");

        assertThatThrownBy(() -> range.subnet(2, 4)).hasMessage("10.42.0.0/16 has 4 parts /18, no number 4");
        assertThatThrownBy(() -> range.subnet(2, -1)).hasMessage("10.42.0.0/16 has 4 parts /18, no number -1");
        assertThatThrownBy(() -> range.subnet(17, 0)).hasMessage("10.42.0.0/16 cannot be cut by 17 bits");
    }

    @Test
    void counts_its_addresses() {
        assertThat(Cidr.parse("10.42.0.0/16").size()).isEqualTo(65_536);
        assertThat(Cidr.parse("0.0.0.0/0").size()).isEqualTo(4_294_967_296L);
    }
}
