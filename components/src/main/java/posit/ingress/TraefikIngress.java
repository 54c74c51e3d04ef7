package posit.ingress;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.Component;

/** A product behind Traefik, with HTTPS; the alternative to application routing. */
public final class TraefikIngress extends Component implements Exposure {
    private static final String STICKY = "traefik.ingress.kubernetes.io/service.sticky.cookie";

    /**
     * @param product short name of the product, for example {@code connect}: name of the cookie
     * @param host public host name
     * @param certificate Traefik cannot read Key Vault itself
     * @param sticky true: a browser keeps talking to the same pod
     */
    @Builder
    public record Args(
            TraefikController controller,
            String product,
            String host,
            Certificate.InSecret certificate,
            boolean sticky) {}

    private final Args args;
    private KubernetesIngress ingress;

    public TraefikIngress(String name, Args args, ComponentResourceOptions options) {
        super("TraefikIngress", name, options);
        this.args = args;
        registerOutputs(Map.of("host", Output.of(args.host())));
    }

    @Override
    public String host() {
        return args.host();
    }

    @Override
    public Output<String> address() {
        if (ingress == null) {
            throw new IllegalStateException(args.product() + " is not attached to its ingress yet");
        }
        return ingress.address();
    }

    /** Traefik reads stickiness from the Service, not from the Ingress. */
    @Override
    public Map<String, String> serviceAnnotations() {
        if (!args.sticky()) {
            return Map.of();
        }
        return new TreeMap<>(Map.of(
                STICKY,
                "true",
                STICKY + ".name",
                "posit-" + args.product(),
                STICKY + ".secure",
                "true",
                STICKY + ".httponly",
                "true"));
    }

    @Override
    public void attach(String name, Backend backend, CustomResourceOptions.Builder options) {
        var annotations = Map.of("traefik.ingress.kubernetes.io/router.entrypoints", "websecure");
        var ingressArgs = new KubernetesIngress.Args(
                args.host(),
                TraefikController.CLASS,
                annotations,
                args.certificate().name());
        var needs = List.of(backend.release(), args.controller().release());
        ingress = new KubernetesIngress(
                name, ingressArgs, backend, options.dependsOn(needs).build());
    }
}
