package posit.plan.conformance;

import static posit.plan.conformance.PlanView.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import posit.plan.engine.Plan;
import posit.plan.engine.PlannedResource;

/** Rows ST: what the design wants of every stack, as far as a plan can show it. */
final class StackRows {
    private static final String SOURCE = "the design of this project: README.md";

    /** Inputs that fix a name in the whole account or region. */
    private static final List<String> NAMES =
            List.of("name", "namePrefix", "identifier", "identifierPrefix", "nodeGroupNamePrefix");

    /** Their names live inside another resource, or are the user's own. */
    private static final Set<String> SCOPED = Set.of("aws:iam/rolePolicy:RolePolicy", "aws:route53/record:Record");

    private static final List<Requirement> REQUIREMENTS = List.of(
            new Requirement("ST-02", "components", "one for each box of the page", SOURCE, StackRows::components),
            new Requirement("ST-03", "one of many", "no name of another stack taken", SOURCE, StackRows::ownNames));

    private StackRows() {}

    static List<Requirement> rows(PlanView view) {
        return view.plan().resources().isEmpty() ? List.of() : REQUIREMENTS;
    }

    private static Finding components(PlanView view) {
        var boxes = Stream.of("Network", "Cluster", "Database", "Storage", "Ingress", "Connect")
                .filter(box -> view.plan().resources().stream().anyMatch(resource -> isBox(resource, box)))
                .toList();
        var loose = view.plan().resources().stream()
                .filter(PlannedResource::custom)
                .filter(resource -> !resource.type().startsWith("pulumi:"))
                .filter(resource ->
                        resource.parent().isEmpty() || resource.parent().contains("::" + Plan.STACK_TYPE + "::"))
                .count();
        return Finding.of(
                boxes.size() == 6 && loose == 0, String.join(", ", boxes).toLowerCase());
    }

    private static boolean isBox(PlannedResource resource, String box) {
        return resource.type().startsWith("posit:index:") && resource.type().endsWith(box);
    }

    private static Finding ownNames(PlanView view) {
        var prefix = view.one(AwsTypes.EKS).map(eks -> text(eks, "name")).orElse("?");
        var foreign = view.plan().resources().stream()
                .filter(resource -> resource.type().startsWith("aws:") && !SCOPED.contains(resource.type()))
                .flatMap(resource -> NAMES.stream().map(name -> text(resource, name)))
                .filter(name -> !name.isEmpty() && !name.contains(prefix))
                .toList();
        var here = foreign.isEmpty() ? "all fixed names contain " + prefix : String.join(", ", foreign);
        return Finding.of(foreign.isEmpty(), here);
    }
}
