package posit.ingress;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import posit.builders.Builder;
import posit.cloud.Component;
import posit.network.Cidr;

/**
 * A product behind the managed NGINX of AKS' application routing add-on, with HTTPS.
 *
 * <p>Microsoft supports this NGINX through November 2026; {@link TraefikIngress} is the alternative. ref:
 * https://learn.microsoft.com/azure/aks/app-routing-gateway-api
 */
public final class AppRoutingIngress extends Component implements Exposure {
    private static final String CLASS = "webapprouting.kubernetes.azure.com";
    private static final String NGINX = "nginx.ingress.kubernetes.io/";

    /** Websockets of interactive content are quiet for longer than the default minute. */
    private static final String TIMEOUT_SECONDS = "3600";

    /**
     * @param product short name of the product, for example {@code connect}: name of the cookie
     * @param host public host name
     * @param clientCidrs who may reach this host
     * @param sticky true: a browser keeps talking to the same pod
     */
    @Builder
    public record Args(
            String product,
            String host,
            Certificate certificate,
            @Builder.Required List<Cidr> clientCidrs,
            boolean sticky) {}

    private final Args args;
    private KubernetesIngress ingress;

    public AppRoutingIngress(String name, Args args, ComponentResourceOptions options) {
        super("AppRoutingIngress", name, options);
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

    @Override
    public void attach(String name, Backend backend, CustomResourceOptions.Builder options) {
        ingress = new KubernetesIngress(
                name,
                new KubernetesIngress.Args(args.host(), CLASS, annotations(), tlsSecret(backend)),
                backend,
                options.dependsOn(backend.release()).build());
    }

    private Map<String, String> annotations() {
        var annotations = new TreeMap<String, String>();
        // NGINX refuses bodies above a megabyte otherwise, and content and packages are larger.
        annotations.put(NGINX + "proxy-body-size", "0");
        annotations.put(NGINX + "proxy-read-timeout", TIMEOUT_SECONDS);
        annotations.put(NGINX + "proxy-send-timeout", TIMEOUT_SECONDS);
        if (args.sticky()) {
            annotations.put(NGINX + "affinity", "cookie");
            // Balanced, the default, moves sessions when pods are added.
            annotations.put(NGINX + "affinity-mode", "persistent");
            annotations.put(NGINX + "session-cookie-name", "posit-" + args.product());
            annotations.put(NGINX + "session-cookie-secure", "true");
        }
        if (args.clientCidrs().stream().noneMatch(cidr -> cidr.prefix() == 0)) {
            annotations.put(NGINX + "whitelist-source-range", clients());
        }
        if (args.certificate() instanceof Certificate.InKeyVault vault) {
            annotations.put("kubernetes.azure.com/tls-cert-keyvault-uri", vault.uri());
        }
        return annotations;
    }

    private String clients() {
        return args.clientCidrs().stream().map(Cidr::toString).collect(Collectors.joining(","));
    }

    /** The add-on copies a certificate from Key Vault into a Secret of this name. ref: https://learn.microsoft.com/azure/aks/app-routing-dns-ssl */
    private String tlsSecret(Backend backend) {
        return args.certificate() instanceof Certificate.InSecret secret
                ? secret.name()
                : "keyvault-" + backend.service();
    }
}
