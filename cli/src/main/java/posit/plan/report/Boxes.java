package posit.plan.report;

import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PackageManagerPlan;
import posit.plan.graph.PlanView;
import posit.plan.graph.ProductPlan;

/** The components right below the stack, in the order of the way from the network to the product, with their facts. */
public final class Boxes {
    private static final String PREFIX = "posit:index:";
    private static final int MOST_KINDS = 4;

    private final PlanView view;

    public Boxes(PlanView view) {
        this.view = view;
    }

    /** Components of a kind that nobody has described here come last, told by what is in them. */
    public List<Box> list() {
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
        var known = boxes.stream().map(Box::component).toList();
        top().filter(component -> !known.contains(component)).forEach(component -> boxes.add(plain(component)));
        return boxes;
    }

    private Stream<PlannedResource> top() {
        return view.plan().resources().stream()
                .filter(resource -> resource.type().startsWith(PREFIX))
                .filter(resource ->
                        resource.parent().isEmpty() || resource.parent().contains("::" + Plan.STACK_TYPE + "::"))
                .sorted(Comparator.comparing(PlannedResource::name));
    }

    private Box plain(PlannedResource component) {
        var kinds = inside(component).stream()
                .filter(PlannedResource::custom)
                .map(resource -> Words.kind(resource.type()))
                .distinct()
                .sorted()
                .limit(MOST_KINDS)
                .collect(Collectors.joining(Box.BETWEEN));
        return new Box(
                component,
                Words.kind(component.type()),
                kinds,
                inside(component).size() + 1);
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
        return new Box(
                component,
                kind.label(),
                kind.facts().apply(component),
                inside(component).size() + 1);
    }

    private List<PlannedResource> inside(PlannedResource component) {
        return view.plan().resources().stream()
                .filter(resource -> view.isBelow(resource, component))
                .toList();
    }

    private static String product(ProductPlan product) {
        return product.release()
                .map(release -> PlanView.chart(release) + " " + text(release, "version") + " · "
                        + number(release, "values.replicas") + " replicas")
                .orElse("no release");
    }
}
