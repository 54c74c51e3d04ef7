package posit.ingress;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.networking.v1.Ingress;
import com.pulumi.kubernetes.networking.v1.IngressArgs;
import com.pulumi.kubernetes.networking.v1.inputs.HTTPIngressPathArgs;
import com.pulumi.kubernetes.networking.v1.inputs.HTTPIngressRuleValueArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IngressBackendArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IngressServiceBackendArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IngressSpecArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IngressTLSArgs;
import com.pulumi.kubernetes.networking.v1.inputs.ServiceBackendPortArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** An Ingress for all paths of one host, over HTTPS. */
final class KubernetesIngress {
    /**
     * @param ingressClass which controller serves it
     * @param tlsSecret Secret with certificate and key
     */
    record Args(String host, String ingressClass, Map<String, String> annotations, String tlsSecret) {}

    private final Ingress ingress;

    KubernetesIngress(String name, Args args, Exposure.Backend backend, CustomResourceOptions options) {
        ingress = new Ingress(
                name,
                IngressArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(backend.service())
                                .namespace(backend.namespace())
                                .annotations(args.annotations())
                                .build())
                        .spec(IngressSpecArgs.builder()
                                .ingressClassName(args.ingressClass())
                                .rules(rule(args.host(), backend))
                                .tls(IngressTLSArgs.builder()
                                        .hosts(args.host())
                                        .secretName(args.tlsSecret())
                                        .build())
                                .build())
                        .build(),
                options);
    }

    /** Of the controller's load balancer; the Ingress counts as made only once it is known. */
    Output<String> address() {
        return ingress.status().applyValue(status -> status.flatMap(known -> known.loadBalancer())
                .flatMap(balancer -> balancer.ingress().stream().findFirst())
                .flatMap(point -> point.ip().or(point::hostname))
                .orElse(""));
    }

    private static IngressRuleArgs rule(String host, Exposure.Backend backend) {
        var service = IngressServiceBackendArgs.builder()
                .name(backend.service())
                .port(ServiceBackendPortArgs.builder().number(backend.port()).build())
                .build();
        var everything = HTTPIngressPathArgs.builder()
                .path("/")
                .pathType("Prefix")
                .backend(IngressBackendArgs.builder().service(service).build())
                .build();
        return IngressRuleArgs.builder()
                .host(host)
                .http(HTTPIngressRuleValueArgs.builder().paths(everything).build())
                .build();
    }
}
