package posit.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;

class TraefikIngressTest {
    private static final ComponentResourceOptions NO_OPTIONS = ComponentResourceOptions.Empty;
    private static final AzureMocks MADE = deploy();

    @Test
    void both_products_are_served_by_traefik_over_https() {
        for (var product : List.of("connect", "packages")) {
            var ingress = MADE.named("kubernetes:networking.k8s.io/v1:Ingress", product + "-targets");
            assertThat(ingress.at("spec.ingressClassName")).isEqualTo("traefik");
            assertThat(ingress.at("metadata.annotations"))
                    .isEqualTo(Map.of("traefik.ingress.kubernetes.io/router.entrypoints", "websecure"));
            assertThat(ingress.at("spec.tls.0.secretName")).isEqualTo(product + "-tls");
        }
    }

    @Test
    void connects_service_is_sticky_and_package_managers_is_not() {
        var sticky = "traefik.ingress.kubernetes.io/service.sticky.cookie";
        var connect = MADE.named("kubernetes:helm.sh/v3:Release", "connect-release");
        assertThat(connect.at("values.service.annotations"))
                .isEqualTo(Map.of(
                        sticky,
                        "true",
                        sticky + ".name",
                        "posit-connect",
                        sticky + ".secure",
                        "true",
                        sticky + ".httponly",
                        "true"));
        assertThat(MADE.named("kubernetes:helm.sh/v3:Release", "packages-release")
                        .at("values.service"))
                .isNull();
    }

    @Test
    void it_waits_for_the_release_that_makes_the_service_and_for_traefik() {
        var made = AzureMocks.run(context -> {
            var reference = new AzureReference();
            reference.traefik = true;
            reference.deploy(context);
            var controller = new TraefikController(
                    "other",
                    TraefikControllerArgs.builder()
                            .cluster(reference.cluster)
                            .internal(false)
                            .clientCidrs(List.of())
                            .build(),
                    NO_OPTIONS);
            var certificate = new Certificate.InSecret("wildcard");
            var args = TraefikIngressArgs.builder()
                    .controller(controller)
                    .product("web")
                    .host("web.example.com")
                    .certificate(certificate)
                    .sticky(false)
                    .build();
            var ingress = new TraefikIngress("web", args, NO_OPTIONS);
            assertThat(ingress.serviceAnnotations()).isEmpty();
            assertThatThrownBy(ingress::address).isInstanceOf(IllegalStateException.class);
            var release = new Namespace("any");
            ingress.attach(
                    "web-targets",
                    new Exposure.Backend(Output.of("apps"), "web", 80, release),
                    CustomResourceOptions.builder());
        });
        assertThat(made.named("kubernetes:networking.k8s.io/v1:Ingress", "web-targets")
                        .dependencies())
                .contains("any", "other-release");
    }

    private static AzureMocks deploy() {
        var reference = new AzureReference();
        reference.traefik = true;
        return AzureMocks.run(reference::deploy);
    }
}
