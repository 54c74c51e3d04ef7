package posit.plan.conformance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.engine.Plan;
import posit.engine.PlannedResource;
import posit.plan.graph.Existing;
import posit.plan.graph.PlanView;

/** Rows ST: what the design wants of every stack, as far as a plan can show it. */
final class StackRows {
    private static final String SOURCE = "the design of this project: README.md";
    private static final List<String> PLATFORM = List.of("Network", "Cluster");
    private static final List<String> EACH_PRODUCT = List.of("Database", "Storage", "Ingress");
    private static final List<String> PRODUCTS = List.of("Connect", "PackageManager");

    private static final List<Requirement> REQUIREMENTS = List.of(
            new Requirement("ST-02", "components", "one for each box of the page", SOURCE, StackRows::components),
            new Requirement("ST-03", "one of many", "no name of another stack taken", SOURCE, StackRows::ownNames));

    private StackRows() {}

    static Document document() {
        return new Document(
                "every stack", REQUIREMENTS, view -> !view.plan().resources().isEmpty());
    }

    private static RequirementFinding components(PlanView view) {
        var products = PRODUCTS.stream().mapToLong(box -> count(view, box)).sum();
        var complete = products > 0
                && PLATFORM.stream().allMatch(box -> count(view, box) == 1)
                && EACH_PRODUCT.stream().allMatch(box -> count(view, box) == products);
        var here = Stream.of(PLATFORM, EACH_PRODUCT, PRODUCTS)
                .flatMap(List::stream)
                .filter(box -> count(view, box) > 0)
                .map(box -> box.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return RequirementFinding.of(complete && !hasLoose(view), here);
    }

    private static long count(PlanView view, String box) {
        return view.plan().resources().stream()
                .map(PlannedResource::type)
                .filter(type -> type.startsWith("posit:index:") && type.endsWith(box))
                .count();
    }

    /** Whether something of a provider's stands right below the stack. */
    private static boolean hasLoose(PlanView view) {
        return view.plan().resources().stream()
                .filter(PlannedResource::custom)
                .filter(resource -> !resource.type().startsWith("pulumi:"))
                .anyMatch(resource ->
                        resource.parent().isEmpty() || resource.parent().contains("::" + Plan.STACK_TYPE + "::"));
    }

    private static RequirementFinding ownNames(PlanView view) {
        var names = new OwnNames(view);
        var foreign = names.foreign();
        var here = foreign.isEmpty() ? "all fixed names contain " + names.prefix() : String.join(", ", foreign);
        var shared = new Existing(view).cluster();
        return RequirementFinding.of(
                        foreign.isEmpty(), here + (shared ? "; in your cluster those of each product are fixed" : ""))
                .existingIf(shared);
    }
}
