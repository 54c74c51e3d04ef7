package posit.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseTest {
    @ParameterizedTest
    @CsvSource({"FILE, license.lic", "KEY, key", "SERVER, server"})
    void stands_under_a_key_that_tells_its_kind(License.Kind kind, String key) {
        assertThat(kind.secretKey()).isEqualTo(key);
    }
}
