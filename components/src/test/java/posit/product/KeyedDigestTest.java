package posit.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedDigestTest {
    /** By {@code printf '7:licence8:password' | openssl dgst -sha256 -hmac key}. */
    @Test
    void is_hmac_sha_256_over_lengths_and_texts() {
        assertThat(KeyedDigest.of("key", List.of("licence", "password")))
                .isEqualTo("5cf45d13239475c686f625a528972b4bec1858a865c2b57359e97dece2311823");
    }

    @Test
    void another_key_gives_another_digest_of_the_same_texts() {
        assertThat(KeyedDigest.of("one", List.of("licence"))).isNotEqualTo(KeyedDigest.of("two", List.of("licence")));
    }

    @Test
    void knows_where_a_text_ends() {
        assertThat(KeyedDigest.of("key", List.of("ab", "c"))).isNotEqualTo(KeyedDigest.of("key", List.of("a", "bc")));
    }
}
