package posit.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cloud.Site;
import posit.network.Cidr;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;
import posit.testing.Charts;

class TraefikControllerTest {
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    @Test
    void clients_are_named_to_the_load_balancer() {
        var made = AzureMocks.run(context -> {
            var reference = new AzureReference();
            reference.deploy(context);
            var args = TraefikControllerArgs.builder()
                    .cluster(reference.cluster)
                    .internal(false)
                    .clientCidrs(List.of(Cidr.parse("203.0.113.0/24")))
                    .build();
            new TraefikController("traefik", args, ComponentResourceOptions.Empty);
        });
        assertThat(made.named(RELEASE, "traefik-release").at("values.service.spec.loadBalancerSourceRanges"))
                .isEqualTo(List.of("203.0.113.0/24"));
    }

    @Test
    void traefik_comes_by_its_official_chart_on_the_nodes_of_the_clusters_own_services() {
        var reference = new AzureReference();
        reference.traefik = true;
        var release = AzureMocks.run(reference::deploy).named(RELEASE, "traefik-release");
        assertThat(release.at("chart")).isEqualTo("traefik");
        assertThat(release.at("version")).isEqualTo("41.3.0");
        assertThat(release.at("skipCrds")).isEqualTo(true);
        assertThat(release.at("values.ingressClass"))
                .isEqualTo(Map.of("enabled", true, "isDefaultClass", false, "name", "traefik"));
        assertThat(release.at("values.nodeSelector")).isEqualTo(Map.of("kubernetes.azure.com/mode", "system"));
        assertThat(release.dependencies()).contains("traefik-namespace", "cluster-connect-nodes");
    }

    @Test
    void the_chart_renders_a_public_balancer_for_the_given_clients_and_redirects_to_https() {
        var objects = Charts.render(
                "traefik",
                "traefik",
                TraefikController.values(false, List.of(Cidr.parse("198.51.100.0/24")), Site.PLAIN));
        var service = AzureMocks.Made.of(Charts.object(objects, "Service", "traefik"));
        assertThat(service.at("spec.type")).isEqualTo("LoadBalancer");
        assertThat(service.at("spec.externalTrafficPolicy")).isEqualTo("Local");
        assertThat(service.at("spec.loadBalancerSourceRanges")).isEqualTo(List.of("198.51.100.0/24"));
        var deployment = AzureMocks.Made.of(Charts.object(objects, "Deployment", "traefik"));
        assertThat(deployment.at("spec.replicas")).isEqualTo(3);
        assertThat((List<?>) deployment.at("spec.template.spec.containers.0.args"))
                .extracting(String::valueOf)
                .contains(
                        "--entryPoints.web.http.redirections.entryPoint.to=:443",
                        "--entryPoints.websecure.transport.respondingTimeouts.readTimeout=1h")
                .noneMatch(arg -> arg.startsWith("--providers.kubernetescrd"));
        assertThat(Charts.object(objects, "IngressClass", "traefik")).isNotNull();
    }
}
