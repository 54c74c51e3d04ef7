package posit.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posit.cluster.EksCluster;
import posit.network.AwsNetwork;
import posit.network.Cidr;
import posit.testing.MockRun;
import posit.testing.Samples;

class AlbIngressTest {
    private static final String RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String LISTENER = "aws:lb/listener:Listener";
    private static final String CERTIFICATE = "arn:aws:acm:eu-west-1:111122223333:certificate/0";

    /** What differs between the tests. */
    private record Case(Optional<String> zone, Optional<String> certificate, List<Cidr> clients, boolean sticky) {
        MockRun<AlbIngress> run() {
            return MockRun.of(context -> {
                var network = Samples.network();
                var cluster = Samples.cluster(network);
                var controllerArgs = AlbControllerArgs.builder()
                        .names(Samples.NAMES)
                        .region(Samples.REGION)
                        .network(network)
                        .cluster(cluster)
                        .build();
                var controller = new AlbController("alb", controllerArgs, Samples.options());
                var ingress = new AlbIngress("web", args(network, cluster, controller), Samples.options());
                var backend = new Exposure.Backend(Output.of("posit-connect"), "connect", 80, cluster.kubernetes());
                ingress.attach("targets", backend, CustomResourceOptions.builder());
                return ingress;
            });
        }

        AlbIngress.Args args(AwsNetwork network, EksCluster cluster, AlbController controller) {
            return AlbIngressArgs.builder()
                    .names(Samples.NAMES)
                    .product("connect")
                    .host("connect.acme.org")
                    .hostedZoneId(zone.map(Output::of))
                    .certificateArn(certificate.map(Output::of))
                    .clientCidrs(clients)
                    .internal(false)
                    .podPort(3939)
                    .healthPath("/__ping__")
                    .sticky(sticky)
                    .network(network)
                    .cluster(cluster)
                    .controller(Optional.ofNullable(controller))
                    .build();
        }
    }

    private static MockRun<AlbIngress> run() {
        return new Case(Optional.of("Z1"), Optional.empty(), List.of(Cidr.parse("0.0.0.0/0")), true).run();
    }

    @Test
    void is_public_in_the_public_subnets_and_patient_with_websockets() {
        var balancer = run().only("aws:lb/loadBalancer:LoadBalancer");

        assertThat(balancer.at("name")).isEqualTo("acme-connect");
        assertThat(balancer.at("internal")).isEqualTo(false);
        assertThat(balancer.at("loadBalancerType")).isEqualTo("application");
        assertThat(balancer.at("subnets")).isEqualTo(List.of("net-public-0-id", "net-public-1-id"));
        assertThat(balancer.at("idleTimeout")).isEqualTo(300L);
        assertThat(balancer.at("dropInvalidHeaderFields")).isEqualTo(true);
        assertThat(balancer.at("securityGroups")).isEqualTo(List.of("web-access-id"));
    }

    @Test
    void closes_quiet_connections_when_it_is_told_to() {
        var run = MockRun.of(context -> {
            var network = Samples.network();
            var args = AlbIngressArgs.builder()
                    .names(Samples.NAMES)
                    .product("connect")
                    .host("connect.acme.org")
                    .hostedZoneId("Z1")
                    .clientCidrs(List.of(Cidr.parse("0.0.0.0/0")))
                    .idleTimeoutSeconds(4000)
                    .podPort(3939)
                    .healthPath("/__ping__")
                    .sticky(true)
                    .network(network)
                    .cluster(Samples.cluster(network))
                    .build();
            return new AlbIngress("web", args, Samples.options());
        });

        assertThat(run.only("aws:lb/loadBalancer:LoadBalancer").at("idleTimeout"))
                .isEqualTo(4000L);
    }

    @Test
    void keeps_a_browser_with_its_pod_for_a_day() {
        var targets = run().only("aws:lb/targetGroup:TargetGroup");

        assertThat(targets.at("stickiness"))
                .isEqualTo(Map.of("enabled", true, "type", "lb_cookie", "cookieDuration", 86400L));
        assertThat(targets.at("targetType")).isEqualTo("ip");
    }

    @Test
    void does_not_when_the_product_has_no_state() {
        var run = new Case(Optional.of("Z1"), Optional.empty(), List.of(), false).run();

        assertThat(run.only("aws:lb/targetGroup:TargetGroup").has("stickiness")).isFalse();
    }

    @Test
    void asks_pods_for_their_health() {
        var targets = run().only("aws:lb/targetGroup:TargetGroup");

        assertThat(targets.at("healthCheck")).isEqualTo(Map.of("path", "/__ping__", "matcher", "200"));
        assertThat(targets.at("port")).isEqualTo(3939L);
        assertThat(targets.at("protocol")).isEqualTo("HTTP");
        assertThat(targets.at("deregistrationDelay")).isEqualTo(60L);
    }

    @Test
    void forwards_https_with_a_current_tls_policy() {
        var https = run().find(LISTENER, "web-https");

        assertThat(https.at("port")).isEqualTo(443L);
        assertThat(https.at("protocol")).isEqualTo("HTTPS");
        assertThat(https.at("sslPolicy")).isEqualTo("ELBSecurityPolicy-TLS13-1-2-2021-06");
        assertThat(https.at("defaultActions"))
                .isEqualTo(List.of(Map.of("type", "forward", "targetGroupArn", "arn:mock:web-targets")));
    }

    @Test
    void sends_http_to_https() {
        var http = run().find(LISTENER, "web-http");

        assertThat(http.at("port")).isEqualTo(80L);
        assertThat(http.at("defaultActions", 0, "type")).isEqualTo("redirect");
        assertThat(http.at("defaultActions", 0, "redirect"))
                .isEqualTo(Map.of("protocol", "HTTPS", "port", "443", "statusCode", "HTTP_301"));
    }

    @Test
    void makes_a_certificate_and_a_dns_record_in_the_zone() {
        var run = run();

        assertThat(run.find(LISTENER, "web-https").at("certificateArn"))
                .isEqualTo("arn:mock:web-certificate-certificate");
        var dns = run.find("aws:route53/record:Record", "web-dns");
        assertThat(dns.at("zoneId")).isEqualTo("Z1");
        assertThat(dns.at("name")).isEqualTo("connect.acme.org");
        assertThat(dns.at("type")).isEqualTo("A");
        assertThat(dns.at("aliases"))
                .isEqualTo(List.of(Map.of("name", "alb.mock.example", "zoneId", "ZALB", "evaluateTargetHealth", true)));
    }

    @Test
    void uses_a_given_certificate_and_leaves_dns_alone_without_a_zone() {
        var run = new Case(Optional.empty(), Optional.of(CERTIFICATE), List.of(), true).run();

        assertThat(run.find(LISTENER, "web-https").at("certificateArn")).isEqualTo(CERTIFICATE);
        assertThat(run.all("aws:acm/certificate:Certificate")).isEmpty();
        assertThat(run.all("aws:route53/record:Record")).isEmpty();
    }

    @Test
    void uses_a_given_certificate_with_a_dns_record_in_the_zone() {
        var run = new Case(Optional.of("Z1"), Optional.of(CERTIFICATE), List.of(), true).run();

        assertThat(run.find(LISTENER, "web-https").at("certificateArn")).isEqualTo(CERTIFICATE);
        assertThat(run.names("aws:route53/record:Record")).containsExactly("web-dns");
    }

    @Test
    void refuses_to_be_without_certificate_and_zone() {
        var neither = new Case(Optional.empty(), Optional.empty(), List.of(), true);

        assertThatThrownBy(neither::run)
                .hasMessageContaining("an ALB needs a certificate, or a hosted zone to validate one in");
    }

    @Test
    void admits_every_given_range_on_both_ports() {
        var clients = List.of(Cidr.parse("203.0.113.0/24"), Cidr.parse("198.51.100.0/24"));
        var run = new Case(Optional.of("Z1"), Optional.empty(), clients, true).run();

        assertThat(run.names(RULE))
                .containsExactly(
                        "web-from-198-51-100-0-24-443",
                        "web-from-198-51-100-0-24-80",
                        "web-from-203-0-113-0-24-443",
                        "web-from-203-0-113-0-24-80",
                        "web-into-pods");
        assertThat(run.find(RULE, "web-from-203-0-113-0-24-443").inputs())
                .isEqualTo(Map.of(
                        "securityGroupId", "web-access-id",
                        "cidrIpv4", "203.0.113.0/24",
                        "ipProtocol", "tcp",
                        "fromPort", 443L,
                        "toPort", 443L,
                        "description", "Clients"));
    }

    @Test
    void talks_to_pods_on_their_port_and_to_nothing_else() {
        var run = run();

        var out = run.only("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
        assertThat(out.at("securityGroupId")).isEqualTo("web-access-id");
        assertThat(out.at("referencedSecurityGroupId")).isEqualTo("sg-cluster");
        assertThat(out.at("fromPort")).isEqualTo(3939L);
        var in = run.find(RULE, "web-into-pods");
        assertThat(in.at("securityGroupId")).isEqualTo("sg-cluster");
        assertThat(in.at("referencedSecurityGroupId")).isEqualTo("web-access-id");
        assertThat(in.at("toPort")).isEqualTo(3939L);
    }

    @Test
    void binds_the_service_to_its_target_group() {
        var binding = run().only("kubernetes:elbv2.k8s.aws/v1beta1:TargetGroupBinding");

        assertThat(binding.at("metadata")).isEqualTo(Map.of("name", "connect", "namespace", "posit-connect"));
        assertThat(binding.at("spec"))
                .isEqualTo(Map.of(
                        "serviceRef", Map.of("name", "connect", "port", 80L),
                        "targetGroupARN", "arn:mock:web-targets",
                        "targetType", "ip"));
        assertThat(binding.dependencies())
                .contains(
                        "Release alb-release",
                        "SecurityGroupIngressRule web-into-pods",
                        "kubernetes cluster-kubernetes");
    }

    @Test
    void tells_its_addresses() {
        var ingress = run().built();

        assertThat(ingress.host()).isEqualTo("connect.acme.org");
        assertThat(ingress.url()).isEqualTo("https://connect.acme.org");
        assertThat(MockRun.value(ingress.address())).isEqualTo("alb.mock.example");
    }
}
