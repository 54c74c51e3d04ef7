package posit.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.network.Cidr;
import posit.testing.AzureMocks;
import posit.testing.AzureMocks.Made;
import posit.testing.AzureReference;

class AppRoutingIngressTest {
    private static final String NGINX = "nginx.ingress.kubernetes.io/";
    private static final AzureReference REFERENCE = new AzureReference();
    private static final AzureMocks MADE = AzureMocks.run(REFERENCE::deploy);

    @Test
    void both_products_are_served_by_the_application_routing_add_on() {
        for (var product : List.of("connect", "packages")) {
            var ingress = ingress(product);
            assertThat(ingress.at("spec.ingressClassName")).isEqualTo("webapprouting.kubernetes.azure.com");
            assertThat(ingress.at("spec.rules.0.host")).isEqualTo(product + ".example.com");
            assertThat(ingress.at("spec.rules.0.http.paths.0.path")).isEqualTo("/");
            assertThat(ingress.at("spec.rules.0.http.paths.0.backend.service.port.number"))
                    .isEqualTo(80.0);
        }
    }

    @Test
    void connect_is_sticky_and_package_manager_is_not() {
        assertThat(annotations("connect"))
                .containsEntry(NGINX + "affinity", "cookie")
                .containsEntry(NGINX + "affinity-mode", "persistent")
                .containsEntry(NGINX + "session-cookie-name", "posit-connect")
                .containsEntry(NGINX + "session-cookie-secure", "true");
        assertThat(annotations("packages")).doesNotContainKey(NGINX + "affinity");
    }

    @Test
    void large_uploads_and_quiet_websockets_pass() {
        for (var product : List.of("connect", "packages")) {
            assertThat(annotations(product))
                    .containsEntry(NGINX + "proxy-body-size", "0")
                    .containsEntry(NGINX + "proxy-read-timeout", "3600")
                    .containsEntry(NGINX + "proxy-send-timeout", "3600");
        }
    }

    @Test
    void certificates_come_from_key_vault_which_the_add_on_may_read() {
        assertThat(annotations("connect"))
                .containsEntry(
                        "kubernetes.azure.com/tls-cert-keyvault-uri",
                        "https://acme.vault.azure.net/certificates/connect");
        assertThat(ingress("connect").at("spec.tls.0"))
                .isEqualTo(Map.of("hosts", List.of("connect.example.com"), "secretName", "keyvault-posit-connect"));
        var right = MADE.named("azure-native:authorization:RoleAssignment", "cluster-vault-acme");
        assertThat(right.at("principalId")).isEqualTo("add-on-principal");
        assertThat(right.at("scope")).isEqualTo(AzureReference.VAULT);
    }

    @Test
    void only_restricted_clients_are_named() {
        assertThat(annotations("connect")).doesNotContainKey(NGINX + "whitelist-source-range");
        var reference = new AzureReference();
        reference.clientCidrs = List.of(Cidr.parse("198.51.100.0/24"), Cidr.parse("203.0.113.0/24"));
        var made = AzureMocks.run(reference::deploy);
        assertThat(annotations(made, "connect"))
                .containsEntry(NGINX + "whitelist-source-range", "198.51.100.0/24,203.0.113.0/24");
    }

    @Test
    void the_address_is_that_of_the_load_balancer() {
        assertThat(PulumiTest.extractValue(REFERENCE.connectIngress.address())).isEqualTo("198.51.100.9");
        assertThat(REFERENCE.connectIngress.url()).isEqualTo("https://connect.example.com");
    }

    @Test
    void a_given_secret_needs_no_key_vault() {
        var made = AzureMocks.run(context -> {
            var options = ComponentResourceOptions.Empty;
            var certificate = new Certificate.InSecret("wildcard");
            var args = new AppRoutingIngress.Args("connect", "c.example.com", certificate, List.of(), true);
            var ingress = new AppRoutingIngress("ingress", args, options);
            assertThatThrownBy(ingress::address).isInstanceOf(IllegalStateException.class);
            var release = new com.pulumi.kubernetes.core.v1.Namespace("any");
            ingress.attach(
                    "targets",
                    new Exposure.Backend(Output.of("apps"), "web", 80, release),
                    com.pulumi.resources.CustomResourceOptions.builder());
        });
        var ingress = made.named("kubernetes:networking.k8s.io/v1:Ingress", "targets");
        assertThat(ingress.at("spec.tls.0.secretName")).isEqualTo("wildcard");
        assertThat(made.all("azure-native:authorization:RoleAssignment")).isEmpty();
    }

    private static Made ingress(String product) {
        return MADE.named("kubernetes:networking.k8s.io/v1:Ingress", product + "-targets");
    }

    private static Map<String, Object> annotations(String product) {
        return annotations(MADE, product);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> annotations(AzureMocks made, String product) {
        return (Map<String, Object>) made.named("kubernetes:networking.k8s.io/v1:Ingress", product + "-targets")
                .at("metadata.annotations");
    }
}
