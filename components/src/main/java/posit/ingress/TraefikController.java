package posit.ingress;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.Component;
import posit.cloud.HelmChart;
import posit.cloud.NodeLabels;
import posit.cloud.Site;
import posit.cloud.Versions;
import posit.cluster.Aks;
import posit.network.Cidr;

/** Traefik behind a public load balancer, by its official Helm chart, on the nodes of the cluster's own services. */
public final class TraefikController extends Component {
    static final String CLASS = "traefik";

    private static final String NAME = "traefik";
    private static final int REPLICAS = 3;
    private static final int TIMEOUT_SECONDS = 600;

    /** Azure's default of four minutes closes quiet websockets; 100 is the most it takes. */
    private static final String IDLE_MINUTES = "30";

    private static final String LOAD_BALANCER = "service.beta.kubernetes.io/azure-load-balancer-";
    private static final String IMAGE = "traefik";
    private static final String PULL_SECRET = "traefik-registry";
    public static final HelmChart CHART =
            new HelmChart("traefik", Versions.TRAEFIK_CHART, "https://traefik.github.io/charts");

    /**
     * @param internal true: an address in the network only
     * @param clientCidrs who may reach the load balancer
     */
    @Builder
    public record Args(
            Aks cluster,
            @Builder.Default("false") boolean internal,
            @Builder.Required List<Cidr> clientCidrs) {}

    private final Release release;

    public TraefikController(String name, Args args, ComponentResourceOptions options) {
        super("TraefikController", name, options, args.cluster().kubernetes());
        var namespace = new Namespace(
                name("namespace"),
                NamespaceArgs.builder()
                        .metadata(ObjectMetaArgs.builder().name(NAME).build())
                        .build(),
                child());
        var site = args.cluster().site();
        var needs = new ArrayList<Resource>(args.cluster().ready());
        needs.add(namespace);
        site.pullSecret(name("registry"), inNamespace(namespace), PULL_SECRET, child())
                .ifPresent(needs::add);
        release = new Release(
                name("release"),
                CHART.in(site)
                        .name(NAME)
                        .namespace(NAME)
                        // We use the Ingress API alone.
                        .skipCrds(true)
                        .atomic(true)
                        .timeout(TIMEOUT_SECONDS)
                        .values(values(args.internal(), args.clientCidrs(), site))
                        .build(),
                child(needs));
        registerOutputs(Map.of("ingressClass", Output.of(CLASS)));
    }

    Resource release() {
        return release;
    }

    static Map<String, Object> values(boolean internal, List<Cidr> clientCidrs, Site site) {
        var values = new TreeMap<String, Object>();
        values.put("deployment", deployment(site));
        site.registry()
                .ifPresent(mirror -> values.put("image", Map.of("registry", mirror.host(), "repository", IMAGE)));
        values.put("podDisruptionBudget", Map.of("enabled", true, "maxUnavailable", 1));
        values.put("ingressClass", Map.of("enabled", true, "isDefaultClass", false, "name", CLASS));
        values.put("api", Map.of("dashboard", false));
        values.put("providers", Map.of("kubernetesCRD", Map.of("enabled", false)));
        values.put("global", Map.of("checkNewVersion", false, "sendAnonymousUsage", false));
        values.put("ports", ports());
        values.put("service", service(internal, clientCidrs));
        values.putAll(placement());
        return values;
    }

    private static Map<String, Object> deployment(Site site) {
        var deployment = new TreeMap<String, Object>(Map.of("replicas", REPLICAS));
        if (!site.pullSecrets(PULL_SECRET).isEmpty()) {
            deployment.put("imagePullSecrets", site.pullSecrets(PULL_SECRET));
        }
        return deployment;
    }

    private static Output<String> inNamespace(Namespace namespace) {
        return namespace.metadata().applyValue(metadata -> metadata.name().orElse(NAME));
    }

    private static Map<String, Object> ports() {
        var toHttps = Map.of("to", "websecure", "scheme", "https", "permanent", true);
        return Map.of(
                "web", Map.of("http", Map.of("redirections", Map.of("entryPoint", toHttps))),
                // The default minute cuts uploads of large content and packages.
                "websecure", Map.of("transport", Map.of("respondingTimeouts", Map.of("readTimeout", "1h"))));
    }

    private static Map<String, Object> service(boolean internal, List<Cidr> clientCidrs) {
        return Map.of(
                "annotations",
                annotations(internal),
                "spec",
                Map.of(
                        "type", "LoadBalancer",
                        // Keeps the client's address, and health checks that tell nodes with Traefik from nodes
                        // without.
                        "externalTrafficPolicy", "Local",
                        "loadBalancerSourceRanges",
                                clientCidrs.stream().map(Cidr::toString).toList()));
    }

    /** ref: https://learn.microsoft.com/azure/aks/internal-lb */
    private static Map<String, String> annotations(boolean internal) {
        var annotations = new TreeMap<String, String>();
        annotations.put(LOAD_BALANCER + "tcp-idle-timeout", IDLE_MINUTES);
        if (internal) {
            annotations.put(LOAD_BALANCER + "internal", "true");
        }
        return annotations;
    }

    private static Map<String, Object> placement() {
        return Map.of(
                "nodeSelector", Map.of("kubernetes.azure.com/mode", "system"),
                "tolerations", List.of(Map.of("key", "CriticalAddonsOnly", "operator", "Exists")),
                "topologySpreadConstraints",
                        List.of(Map.of(
                                "maxSkew",
                                1,
                                "topologyKey",
                                NodeLabels.ZONE,
                                "whenUnsatisfiable",
                                "ScheduleAnyway",
                                "labelSelector",
                                Map.of("matchLabels", Map.of("app.kubernetes.io/name", "traefik")))));
    }
}
