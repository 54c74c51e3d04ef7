package posit.plan.report;

import static posit.plan.conformance.PlanView.number;
import static posit.plan.conformance.PlanView.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import posit.plan.conformance.ConnectPlan;
import posit.plan.conformance.PackageManagerPlan;
import posit.plan.conformance.PlanView;
import posit.plan.conformance.ProductPlan;
import posit.plan.engine.PlannedResource;

/** The components right below the stack, in the order of the way from the network to the product, with their facts. */
final class Boxes {
    private static final String PREFIX = "posit:index:";

    private final PlanView view;

    Boxes(PlanView view) {
        this.view = view;
    }

    List<Box> list() {
        var kinds = Stream.of(
                        new ExistingBoxes(view).kinds(),
                        new AwsBoxes(view).kinds(),
                        new AzureBoxes(view).kinds(),
                        products())
                .flatMap(List::stream)
                .toList();
        var boxes = new ArrayList<Box>();
        for (var kind : kinds) {
            view.all(PREFIX + kind.component()).stream()
                    .sorted(Comparator.comparing(PlannedResource::name))
                    .forEach(component -> boxes.add(box(kind, component)));
        }
        return boxes;
    }

    /** As the CLI counts: providers, components and the stack itself included. */
    int total() {
        return view.plan().resources().size();
    }

    private List<Kind> products() {
        return List.of(
                new Kind("Connect", "connect", component -> product(new ConnectPlan(view)) + " · off-host execution"),
                new Kind("PackageManager", "packages", component -> product(new PackageManagerPlan(view))));
    }

    private Box box(Kind kind, PlannedResource component) {
        var inside = view.plan().resources().stream()
                .filter(resource -> view.isBelow(resource, component))
                .count();
        return new Box(kind.label(), kind.facts().apply(component), (int) inside + 1);
    }

    private static String product(ProductPlan product) {
        return product.release()
                .map(release -> PlanView.chart(release) + " " + text(release, "version") + " · "
                        + number(release, "values.replicas") + " replicas")
                .orElse("no release");
    }
}
