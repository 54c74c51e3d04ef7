package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KubeconfigTest {
    @Test
    void a_profile_goes_to_the_end_of_the_command() {
        var json = """
                {"kind":"Config","users":[{"name":"aws","user":{"exec":{"command":"aws","args":["eks","get-token"]}}}]}""";

        assertThat(Kubeconfig.withProfile(json, "production"))
                .isEqualTo(json.replace("\"get-token\"", "\"get-token\",\"--profile\",\"production\""));
    }
}
