package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import org.junit.jupiter.api.Test;
import posit.testing.MockRun;

class AzureKeyTest {
    private static final String URL = "https://acme.vault.azure.net/keys/posit";
    private static final String VERSION = "0123456789abcdef0123456789abcdef";

    @Test
    void is_taken_apart_as_services_ask_for_it() {
        var key = key(URL + "/" + VERSION);

        assertThat(MockRun.value(key.vaultUri())).isEqualTo("https://acme.vault.azure.net");
        assertThat(MockRun.value(key.name())).isEqualTo("posit");
        assertThat(MockRun.value(key.version())).isEqualTo(VERSION);
    }

    @Test
    void follows_the_newest_version_where_none_is_named() {
        assertThat(MockRun.value(key(URL).version())).isNull();
    }

    private static AzureKey key(String url) {
        return new AzureKey(Output.of(url), Output.of("identity"));
    }
}
