package posit.plan.graph;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.text;

import java.util.Map;
import java.util.Optional;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;

/** How users reach a product on AKS: through the application routing add-on, or through Traefik. */
public final class AksIngress {
    private static final String APP_ROUTING = "webapprouting.kubernetes.azure.com";
    private static final String NGINX = "nginx.ingress.kubernetes.io/";
    private static final String TRAEFIK_COOKIE = "traefik.ingress.kubernetes.io/service.sticky.cookie";
    private static final String INTERNAL = "service.beta.kubernetes.io/azure-load-balancer-internal";

    private final PlanView view;
    private final ProductPlan product;

    public AksIngress(PlanView view, ProductPlan product) {
        this.view = view;
        this.product = product;
    }

    /** Whether an Ingress leads to the product. */
    public boolean exists() {
        return product.ingress().isPresent();
    }

    public boolean isAppRouting() {
        return ingressClass().equals(APP_ROUTING);
    }

    /** {@code External} or {@code Internal}, as the cluster's add-on says; "" where it is off. */
    public String controllerType() {
        return product.cluster()
                .filter(cluster -> cluster.type().equals(AzureTypes.AKS))
                .filter(aks -> is(aks, "ingressProfile.webAppRouting.enabled"))
                .map(aks -> text(aks, "ingressProfile.webAppRouting.nginx.defaultIngressControllerType"))
                .orElse("");
    }

    /** The Traefik release with a load balancer that serves the product's class. */
    public Optional<PlannedResource> traefik() {
        return view.all(KubernetesTypes.RELEASE).stream()
                .filter(release -> PlanView.chart(release).equals("traefik"))
                .filter(release -> is(release, "values.ingressClass.enabled")
                        && text(release, "values.ingressClass.name").equals(ingressClass()))
                .findFirst()
                .filter(release -> text(release, "values.service.spec.type").equals("LoadBalancer"));
    }

    /** Whether nothing of the load balancer is public. */
    public boolean isInternal() {
        if (isAppRouting()) {
            return !product.existing.cluster() && controllerType().equals("Internal");
        }
        return traefik()
                .filter(release -> "true".equals(annotation(at(release, "values.service.annotations"), INTERNAL)))
                .isPresent();
    }

    /** Whether a browser stays with its pod, also when others are added. */
    public boolean keepsSessions() {
        return exists() && (isAppRouting() ? nginxCookie() : traefikCookie());
    }

    private boolean nginxCookie() {
        var annotations = product.ingress()
                .map(ingress -> at(ingress, "metadata.annotations"))
                .orElse(Map.of());
        return annotation(annotations, NGINX + "affinity").equals("cookie")
                && annotation(annotations, NGINX + "affinity-mode").equals("persistent");
    }

    /** Traefik reads it from the Service, which the chart makes. */
    private boolean traefikCookie() {
        var annotations = product.release()
                .map(release -> at(release, "values.service.annotations"))
                .orElse(Map.of());
        return annotation(annotations, TRAEFIK_COOKIE).equals("true");
    }

    private String ingressClass() {
        return product.ingress()
                .map(ingress -> text(ingress, "spec.ingressClassName"))
                .orElse("");
    }

    /** By its whole name, which has dots. */
    private static String annotation(Object annotations, String name) {
        return annotations instanceof Map<?, ?> map && map.get(name) instanceof String value ? value : "";
    }
}
