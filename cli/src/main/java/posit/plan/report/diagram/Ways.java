package posit.plan.report.diagram;

import static posit.plan.graph.PlanView.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.Existing;
import posit.plan.graph.PackageManagerPlan;
import posit.plan.graph.PlanView;
import posit.plan.graph.ProductPlan;
import posit.plan.report.Box;

/** The ways of a request, each shown by a resource of the plan: its inputs are made of another's outputs, or name its host. */
final class Ways {
    private final PlanView view;
    private final List<Box> boxes;
    private final Places places;

    Ways(PlanView view, List<Box> boxes, Places places) {
        this.view = view;
        this.boxes = boxes;
        this.places = places;
    }

    List<Arrow> arrows(String people) {
        var arrows = new ArrayList<Arrow>();
        of(Role.INGRESS).forEach(ingress -> listener(ingress)
                .ifPresent(shown -> arrows.add(new Arrow(people, ingress.urn(), "HTTPS", shown.urn()))));
        product(ConnectPlan.COMPONENT, new ConnectPlan(view), arrows);
        product(PackageManagerPlan.COMPONENT, new PackageManagerPlan(view), arrows);
        return arrows;
    }

    private void product(String type, ProductPlan product, List<Arrow> arrows) {
        for (var component : view.all(type)) {
            of(Role.INGRESS).forEach(ingress -> attached(component, ingress)
                    .ifPresent(shown -> arrows.add(new Arrow(ingress.urn(), component.urn(), "", shown.urn()))));
            var content = Content.of(product);
            content.ifPresent(jobs -> arrows.add(
                    new Arrow(component.urn(), jobs.id(), "", jobs.release().urn())));
            of(Role.DATA).forEach(data -> dependence(component, data).ifPresent(shown -> {
                arrows.add(new Arrow(component.urn(), data.urn(), "", shown.urn()));
                content.filter(Content::mountsFiles)
                        .filter(jobs -> isBelow(product.fileSystem(), data))
                        .ifPresent(jobs -> arrows.add(new Arrow(jobs.id(), data.urn(), "", shown.urn())));
            }));
            new Existing(view).stores(product).forEach((data, shown) -> {
                arrows.add(new Arrow(component.urn(), data.urn(), "", shown.urn()));
                content.filter(Content::mountsFiles)
                        .filter(jobs -> shown.type().equals(KubernetesTypes.VOLUME))
                        .ifPresent(jobs -> arrows.add(new Arrow(jobs.id(), data.urn(), "", shown.urn())));
            });
        }
    }

    private Stream<PlannedResource> of(Role role) {
        return boxes.stream().map(Box::component).filter(component -> places.role(component) == role);
    }

    private boolean isBelow(Optional<PlannedResource> resource, PlannedResource component) {
        return resource.filter(one -> view.isBelow(one, component)).isPresent();
    }

    /** What of the ingress takes HTTPS: a listener of its own, or the object in the cluster with its host. */
    private Optional<PlannedResource> listener(PlannedResource ingress) {
        var own = view.below(ingress, AwsTypes.LISTENER).stream()
                .filter(listener -> text(listener, "protocol").equals("HTTPS"))
                .findFirst();
        return own.or(() -> objectOf(ingress)
                .filter(object -> !text(object, "spec.tls.0.secretName").isEmpty()));
    }

    private Optional<PlannedResource> attached(PlannedResource product, PlannedResource ingress) {
        return dependence(product, ingress).or(() -> objectOf(ingress).filter(object -> view.isBelow(object, product)));
    }

    private Optional<PlannedResource> objectOf(PlannedResource ingress) {
        var host = ingress.outputs().get("host");
        return view.all(KubernetesTypes.INGRESS).stream()
                .filter(object -> text(object, "spec.rules.0.host").equals(host))
                .findFirst();
    }

    /** A resource in one component with an input made of another component's outputs. */
    private Optional<PlannedResource> dependence(PlannedResource from, PlannedResource to) {
        return view.plan().resources().stream()
                .filter(resource -> view.isBelow(resource, from))
                .filter(resource -> resource.propertyDependencies().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(urn -> isBelow(view.plan().find(urn), to)))
                .findFirst();
    }
}
