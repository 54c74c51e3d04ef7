package posit.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import posit.engine.Plan;
import posit.engine.PlannedResource;

/** Names that a cloud keeps unique for the whole world, account, subscription, region or network. */
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
        plan.resources().forEach(resource -> inputs(resource).stream()
                .filter(resource.inputs()::containsKey)
                .forEach(input ->
                        names.add(resource.type() + " " + resource.inputs().get(input))));
        return names;
    }

    /** Every stack on Azure has a group of its own, so that what is unique in a group need not be looked at. */
    private static Set<String> inputs(PlannedResource resource) {
        if (resource.type().startsWith("azure-native:")) {
            var inputs = new TreeSet<String>();
            AzureNames.RULES.getOrDefault(resource.type(), List.of()).stream()
                    .filter(rule -> rule.scope().compareTo(AzureNames.Scope.GROUP) < 0)
                    .forEach(rule -> inputs.add(rule.input()));
            return inputs;
        }
        var aws = resource.type().startsWith("aws:") || resource.type().equals(Types.EKS);
        return aws && !SCOPED.containsKey(resource.type()) ? INPUTS : Set.of();
    }
}
