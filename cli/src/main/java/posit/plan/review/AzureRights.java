package posit.plan.review;

import static posit.plan.graph.PlanView.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.AzureTypes;
import posit.cloud.AzureRole;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
import posit.plan.review.Identity.Right;
import posit.reference.AzureRoles;

/** Identities and role assignments of Azure. */
final class AzureRights {
    private static final String IDENTITY = "azure-native:managedidentity:UserAssignedIdentity";
    private static final String CREDENTIAL = "azure-native:managedidentity:FederatedIdentityCredential";
    private static final String ASSIGNMENT = "azure-native:authorization:RoleAssignment";
    private static final String BUILT_IN = "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles";

    private final PlanView view;

    AzureRights(PlanView view) {
        this.view = view;
    }

    Stream<Identity> identities() {
        var rights = new LinkedHashMap<String, List<Right>>();
        view.all(IDENTITY).forEach(identity -> rights.put(identity.urn(), new ArrayList<>()));
        view.all(ASSIGNMENT).forEach(one -> rights.computeIfAbsent(holder(one), key -> new ArrayList<>())
                .add(right(one)));
        return rights.entrySet().stream().map(this::identity);
    }

    /** URN of the resource that has the identity, or the principal as it is given. */
    private String holder(PlannedResource assignment) {
        return view.behind(assignment, "principalId").stream()
                .map(PlannedResource::urn)
                .findFirst()
                .orElseGet(() -> text(assignment, "principalId"));
    }

    private Identity identity(Map.Entry<String, List<Right>> entry) {
        var holder = view.plan().find(entry.getKey());
        if (holder.isEmpty()) {
            return new Identity("Principal", entry.getKey(), List.of("whoever has this object id"), entry.getValue());
        }
        var resource = holder.get();
        return resource.type().equals(AzureTypes.AKS)
                ? new Identity(
                        "Identity of the cluster’s add-on",
                        resource.name(),
                        List.of("application routing"),
                        entry.getValue())
                : new Identity("Managed identity", resource.name(), takers(resource), entry.getValue());
    }

    private List<String> takers(PlannedResource identity) {
        var clusters = view.about(AzureTypes.AKS, "identity", identity).map(aks -> "control plane of " + aks.name());
        var pods = view.about(CREDENTIAL, "resourceName", identity)
                .map(one -> "pods of "
                        + text(one, "subject")
                                .replaceFirst("system:serviceaccount:", "")
                                .replace(':', '/'));
        return Stream.concat(clusters, pods).toList();
    }

    private Right right(PlannedResource assignment) {
        var definition = text(assignment, "roleDefinitionId");
        var id = definition.substring(definition.lastIndexOf('/') + 1);
        var name = AzureRole.nameOf(id).or(() -> AzureRoles.name(id));
        return new Right(
                List.of(name.orElse("role " + id)), List.of(scope(assignment)), "", name.isPresent() ? BUILT_IN : "");
    }

    /** Of an id only what tells resources apart; the subscription of a stack that does not exist is made up. */
    private String scope(PlannedResource assignment) {
        var made = view.behind(assignment, "scope").stream()
                .map(PlannedResource::name)
                .collect(Collectors.joining(", "));
        if (!made.isEmpty()) {
            return made;
        }
        return text(assignment, "scope");
    }
}
