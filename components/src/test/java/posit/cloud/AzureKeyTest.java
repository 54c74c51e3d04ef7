package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AzureKeyTest {
    private static final String URL = "https://acme.vault.azure.net/keys/posit";
    private static final String VERSION = "0123456789abcdef0123456789abcdef";

    @Test
    void is_taken_apart_as_services_ask_for_it() {
        var key = new AzureKey(URL + "/" + VERSION, "identity");

        assertThat(key.vaultUri()).isEqualTo("https://acme.vault.azure.net");
        assertThat(key.name()).isEqualTo("posit");
        assertThat(key.version()).contains(VERSION);
    }

    @Test
    void follows_the_newest_version_where_none_is_named() {
        assertThat(new AzureKey(URL, "identity").version()).isEmpty();
    }
}
