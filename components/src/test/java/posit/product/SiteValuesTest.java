package posit.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posit.cloud.Proxy;
import posit.cloud.Registry;
import posit.cloud.Site;
import posit.cloud.SiteArgs;

class SiteValuesTest {
    private static SiteValues of(Site site) {
        return new SiteValues(site, "connect-registry", "connect-certificates");
    }

    private static Site mirror(Optional<Output<String>> pullSecret) {
        return SiteArgs.builder()
                .registry(new Registry("registry.acme.org", pullSecret))
                .build();
    }

    @Test
    void a_site_without_wishes_adds_nothing() {
        assertThat(of(Site.PLAIN).server("posit/connect")).isEmpty();
        assertThat(of(Site.PLAIN).jobs("posit/connect-content-init")).isEmpty();
    }

    @Test
    void images_of_server_and_jobs_come_from_the_registry_with_its_secret() {
        var values = of(mirror(Optional.of(Output.of("{}"))));
        var secrets = List.of(Map.of("name", "connect-registry"));

        assertThat(values.server("posit/connect"))
                .isEqualTo(Map.of(
                        "image", Map.of("repository", "registry.acme.org/posit/connect", "imagePullSecrets", secrets)));
        assertThat(values.jobs("posit/connect-content-init"))
                .isEqualTo(Map.of(
                        "backends",
                        Map.of(
                                "kubernetes",
                                Map.of(
                                        "defaultInitContainer",
                                        Map.of("repository", "registry.acme.org/posit/connect-content-init"),
                                        "defaultResourceJobBase",
                                        Map.of(
                                                "spec",
                                                Map.of(
                                                        "template",
                                                        Map.of("spec", Map.of("imagePullSecrets", secrets))))))));
    }

    @Test
    void nodes_that_may_pull_by_themselves_need_no_secret() {
        assertThat(of(mirror(Optional.empty())).server("posit/connect"))
                .isEqualTo(Map.of("image", Map.of("repository", "registry.acme.org/posit/connect")));
    }

    @Test
    void content_gets_proxy_and_certificates_in_the_container_that_connect_knows() {
        var site = SiteArgs.builder()
                .certificates("PEM")
                .proxy(Optional.of(new Proxy("http://proxy.acme.org:3128", List.of())))
                .build();

        assertThat(of(site).jobs("posit/connect-content-init").toString())
                .contains("name=connect-content", "NO_PROXY", "SSL_CERT_FILE", "{name=connect-certificates}");
        assertThat(of(site).server("posit/connect").get("pod"))
                .isEqualTo(Map.of(
                        "env", site.environment(),
                        "volumes", site.volumes("connect-certificates"),
                        "volumeMounts", site.mounts()));
    }
}
