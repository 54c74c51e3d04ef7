package posit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posit.cloud.Cloud;
import posit.config.reader.SecretText;
import posit.config.shared.MetricsConfig;
import posit.config.shared.SiteConfig;

/** Every key that stacks of all clouds have, set to something else than its default, arrives where it belongs. */
class SharedKeysTest {
    @ParameterizedTest
    @CsvSource({"every-key.yaml, AWS", "azure-every-key.yaml, AZURE"})
    void keys_of_the_stack(String file, Cloud cloud) {
        var config = everyKey(file);

        assertThat(config.cloud()).isEqualTo(cloud);
        assertThat(config.name()).isEqualTo("team-a");
        assertThat(config.tags()).isEqualTo(Map.of("team", "platform", "cost-center", "4711"));
        assertThat(config.protect()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-key.yaml", "azure-every-key.yaml"})
    void keys_of_the_site(String file) {
        var certificates = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

        assertThat(everyKey(file).site())
                .isEqualTo(new SiteConfig(
                        Optional.of("registry.acme.org:5000/mirror"),
                        Optional.of(new SecretText("[secret]")),
                        Optional.of("oci://registry.acme.org/charts"),
                        Optional.of(certificates),
                        Optional.of("http://proxy.acme.org:3128"),
                        List.of(".acme.org", "100.64.0.0/10")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-key.yaml", "azure-every-key.yaml"})
    void keys_of_the_metrics(String file) {
        assertThat(everyKey(file).metrics())
                .isEqualTo(new MetricsConfig(true, Map.of("release", "kube-prometheus-stack")));
    }

    private static StackConfig everyKey(String file) {
        return StackFiles.read(StackFiles.text("good/" + file));
    }
}
