package posit.plan.graph;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.text;

import java.util.Map;
import java.util.Optional;
import posit.engine.PlannedResource;
import posit.plan.conformance.Finding;
import posit.plan.conformance.Verdict;

/** What the pages for AKS ask of the way to a product. */
public final class AksIngress {
    private static final String APP_ROUTING = "webapprouting.kubernetes.azure.com";
    private static final String NGINX = "nginx.ingress.kubernetes.io/";
    private static final String TRAEFIK_COOKIE = "traefik.ingress.kubernetes.io/service.sticky.cookie";
    private static final String INTERNAL = "service.beta.kubernetes.io/azure-load-balancer-internal";

    private final PlanView view;
    private final ProductPlan product;
    private final AksNodes nodes;

    public AksIngress(PlanView view, ProductPlan product) {
        this.view = view;
        this.product = product;
        nodes = new AksNodes(view, product);
    }

    public Finding publicWay() {
        return product.ingress()
                .map(ingress -> isAppRouting(ingress) ? appRouting() : traefik(ingress))
                .orElse(Finding.missing("nothing leads to the product"));
    }

    public Finding stickiness() {
        return product.ingress()
                .map(ingress -> isAppRouting(ingress) ? nginxCookie(ingress) : traefikCookie())
                .orElse(Finding.missing("nothing leads to the product"));
    }

    /** Whether nothing of the load balancer is public. */
    public boolean isInternal() {
        return publicWay().note().equals(Finding.INTERNAL);
    }

    public boolean keepsSessions() {
        return stickiness().verdict() == Verdict.PUBLISHED;
    }

    private Finding appRouting() {
        if (product.yours.cluster()) {
            return Finding.yours("application routing of your cluster");
        }
        var type = nodes.cluster()
                .filter(aks -> is(aks, "ingressProfile.webAppRouting.enabled"))
                .map(aks -> text(aks, "ingressProfile.webAppRouting.nginx.defaultIngressControllerType"))
                .orElse("");
        if (type.equals("Internal")) {
            return new Finding(Verdict.DIFFERS, "application routing, internal", Finding.INTERNAL);
        }
        var open = type.equals("External");
        return Finding.of(open, "application routing, " + (open ? "public" : "not public"));
    }

    private Finding traefik(PlannedResource ingress) {
        return controller(text(ingress, "spec.ingressClassName"))
                .filter(release -> text(release, "values.service.spec.type").equals("LoadBalancer"))
                .map(AksIngress::traefikWay)
                .orElse(Finding.missing("no controller"));
    }

    private static Finding traefikWay(PlannedResource release) {
        var internal = "true".equals(annotation(at(release, "values.service.annotations"), INTERNAL));
        return new Finding(
                Verdict.DIFFERS,
                "Traefik " + text(release, "version") + (internal ? ", internal" : ", public"),
                internal ? Finding.INTERNAL : "instead of the page's application routing");
    }

    /** The Traefik release that serves a class. */
    private Optional<PlannedResource> controller(String ingressClass) {
        return view.all(KubernetesTypes.RELEASE).stream()
                .filter(release -> PlanView.chart(release).equals("traefik"))
                .filter(release -> is(release, "values.ingressClass.enabled")
                        && text(release, "values.ingressClass.name").equals(ingressClass))
                .findFirst();
    }

    /** Persistent: a browser stays with its pod when others are added. */
    private static Finding nginxCookie(PlannedResource ingress) {
        var annotations = at(ingress, "metadata.annotations");
        var affinity = annotation(annotations, NGINX + "affinity");
        var mode = annotation(annotations, NGINX + "affinity-mode");
        var sticky = affinity.equals("cookie") && mode.equals("persistent");
        return Finding.of(sticky, sticky ? "cookie, persistent" : "not sticky");
    }

    /** Traefik reads it from the Service, which the chart makes. */
    private Finding traefikCookie() {
        var annotations = product.release()
                .map(release -> at(release, "values.service.annotations"))
                .orElse(Map.of());
        var sticky = annotation(annotations, TRAEFIK_COOKIE).equals("true");
        return Finding.of(sticky, sticky ? "cookie" : "not sticky");
    }

    private static boolean isAppRouting(PlannedResource ingress) {
        return text(ingress, "spec.ingressClassName").equals(APP_ROUTING);
    }

    /** By its whole name, which has dots. */
    private static String annotation(Object annotations, String name) {
        return annotations instanceof Map<?, ?> map && map.get(name) instanceof String value ? value : "";
    }
}
