package posit.stack;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import posit.plan.engine.Plan;

/** Names that AWS keeps unique for the whole account, region or network. */
final class PhysicalNames {
    private static final Set<String> INPUTS =
            Set.of("name", "namePrefix", "identifier", "identifierPrefix", "nodeGroupNamePrefix");

    /** Inputs of these live inside another resource; DNS names are the user's own. */
    private static final Map<String, String> SCOPED = Map.of(
            "aws:iam/rolePolicy:RolePolicy", "a role",
            "aws:route53/record:Record", "a zone");

    private PhysicalNames() {}

    /** With the type in front: names of different types do not collide. */
    static Set<String> of(Plan plan) {
        var names = new TreeSet<String>();
        plan.resources().stream()
                .filter(resource ->
                        resource.type().startsWith("aws:") || resource.type().equals(Types.EKS))
                .filter(resource -> !SCOPED.containsKey(resource.type()))
                .forEach(resource -> INPUTS.stream()
                        .filter(resource.inputs()::containsKey)
                        .forEach(input -> names.add(
                                resource.type() + " " + resource.inputs().get(input))));
        return names;
    }
}
