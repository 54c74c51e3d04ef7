package posit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {
    private static final Optional<Registry> MIRROR =
            Optional.of(new Registry("registry.acme.org/mirror", Optional.of(Output.of("{}"))));

    private static Site with(Optional<String> certificates, Optional<Proxy> proxy) {
        return SiteArgs.builder()
                .registry(MIRROR)
                .certificates(certificates)
                .proxy(proxy)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "posit/connect, registry.acme.org/mirror/posit/connect",
        "posit/connect-content:R4.6, registry.acme.org/mirror/posit/connect-content:R4.6",
        "public.ecr.aws/docker/library/postgres:17, registry.acme.org/mirror/docker/library/postgres:17",
        "localhost:5000/team/image:1, registry.acme.org/mirror/team/image:1",
        "busybox:1, registry.acme.org/mirror/busybox:1"
    })
    void a_mirror_keeps_an_image_under_the_path_it_has_at_its_own_registry(String published, String mirrored) {
        assertThat(with(Optional.empty(), Optional.empty()).image(published)).isEqualTo(mirrored);
    }

    @Test
    void without_a_mirror_images_come_from_where_they_are_published() {
        assertThat(Site.PLAIN.image("posit/connect")).isEqualTo("posit/connect");
        assertThat(Site.PLAIN.environment()).isEmpty();
        assertThat(Site.PLAIN.volumes("certificates")).isEmpty();
        assertThat(Site.PLAIN.mounts()).isEmpty();
    }

    @Test
    void every_program_is_told_of_the_certificates_by_its_own_variable() {
        var site = with(Optional.of("-----BEGIN CERTIFICATE-----"), Optional.empty());

        assertThat(site.environment())
                .extracting(variable -> variable.get("name"))
                .containsExactly(
                        "SSL_CERT_FILE",
                        "CURL_CA_BUNDLE",
                        "REQUESTS_CA_BUNDLE",
                        "PIP_CERT",
                        "NODE_EXTRA_CA_CERTS",
                        "GIT_SSL_CAINFO");
        assertThat(site.environment())
                .extracting(variable -> variable.get("value"))
                .containsOnly("/etc/posit/certificates/ca-bundle.crt");
        assertThat(site.volumes("connect-certificates"))
                .containsExactly(Map.of("name", "certificates", "configMap", Map.of("name", "connect-certificates")));
        assertThat(site.mounts())
                .containsExactly(
                        Map.of("name", "certificates", "mountPath", "/etc/posit/certificates", "readOnly", true));
    }

    @Test
    void the_cluster_and_private_networks_are_reached_past_the_proxy() {
        var site = with(Optional.empty(), Optional.of(new Proxy("http://proxy.acme.org:3128", List.of(".acme.org"))));

        assertThat(site.environment())
                .contains(
                        Map.of("name", "HTTPS_PROXY", "value", "http://proxy.acme.org:3128"),
                        Map.of("name", "https_proxy", "value", "http://proxy.acme.org:3128"),
                        Map.of(
                                "name",
                                "NO_PROXY",
                                "value",
                                "localhost,127.0.0.1,.svc,.cluster.local,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,"
                                        + "169.254.0.0/16,.acme.org"));
        assertThat(site.environment()).hasSize(6);
    }
}
