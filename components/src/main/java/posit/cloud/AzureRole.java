package posit.cloud;

import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.authorization.RoleAssignmentArgs;
import com.pulumi.azurenative.authorization.enums.PrincipalType;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built-in roles this project hands out. ref: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
public enum AzureRole {
    NETWORK_CONTRIBUTOR("Network Contributor", "4d97b98b-1d4f-4787-a291-c67834d212e7"),
    AKS_CLUSTER_ADMIN("Azure Kubernetes Service RBAC Cluster Admin", "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b"),
    DNS_ZONE_CONTRIBUTOR("DNS Zone Contributor", "befefa01-2a29-4197-83a8-272ff33ce314"),

    /** What application routing gets from Azure's own command. ref: https://learn.microsoft.com/azure/aks/app-routing-dns-ssl */
    KEY_VAULT_CERTIFICATE_USER("Key Vault Certificate User", "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba");

    private static final Pattern SUBSCRIPTION = Pattern.compile("^/subscriptions/[^/]+");

    private final String title;
    private final String id;

    AzureRole(String title, String id) {
        this.title = title;
        this.id = id;
    }

    /** Azure's name of a role, by the id of its definition; empty for a role that is none of these. */
    public static Optional<String> nameOf(String id) {
        return Stream.of(values())
                .filter(role -> role.id.equals(id))
                .map(role -> role.title)
                .findFirst();
    }

    /** To the identity of a service; naming its kind spares a look-up that fails for an identity made a moment ago. */
    public Resource toIdentity(
            String name, Output<String> principalId, Output<String> scope, CustomResourceOptions options) {
        return toIdentity(id, name, principalId, scope, options);
    }

    /** The same for any role, built-in or not, by the id of its definition. */
    public static Resource toIdentity(
            String roleId,
            String name,
            Output<String> principalId,
            Output<String> scope,
            CustomResourceOptions options) {
        var args = args(roleId, scope).principalId(principalId).principalType("ServicePrincipal");
        return new RoleAssignment(name, args.build(), options);
    }

    /** To a user, a group or an application that exists: Azure sees which. The SDK would say it is a user. */
    public Resource toPrincipal(
            String name, Output<String> principalId, Output<String> scope, CustomResourceOptions options) {
        Output<Either<String, PrincipalType>> unsaid = Output.ofNullable(null);
        return new RoleAssignment(
                name,
                args(id, scope).principalId(principalId).principalType(unsaid).build(),
                options);
    }

    /** Without a name: the plugin makes one, and a replacement can then stand beside what it replaces. */
    private static RoleAssignmentArgs.Builder args(String roleId, Output<String> scope) {
        return RoleAssignmentArgs.builder()
                .scope(scope)
                .roleDefinitionId(scope.applyValue(of -> definition(of, roleId)));
    }

    /** In the subscription of the scope, as Azure reports it back; a shorter form would look like drift. */
    private static String definition(String scope, String roleId) {
        var subscription = SUBSCRIPTION.matcher(scope);
        return (subscription.find() ? subscription.group() : "") + "/providers/Microsoft.Authorization/roleDefinitions/"
                + roleId;
    }
}
