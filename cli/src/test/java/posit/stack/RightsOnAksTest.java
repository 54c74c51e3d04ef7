package posit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static posit.stack.Graph.input;
import static posit.stack.Graph.text;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import posit.engine.PlannedResource;

/** Who may do what on Azure: what policies and trust are on AWS. */
class RightsOnAksTest {
    /** ref: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
    private static final Map<String, String> ROLES = Map.of(
            "4d97b98b-1d4f-4787-a291-c67834d212e7", "Network Contributor",
            "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b", "Azure Kubernetes Service RBAC Cluster Admin",
            "befefa01-2a29-4197-83a8-272ff33ce314", "DNS Zone Contributor",
            "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba", "Key Vault Certificate User");

    private final Stack stack = Stacks.azureReady().set("posit:connect.dnsZoneId", Stacks.DNS_ZONE);
    private final Graph graph = new Graph(stack.create());

    @Test
    void these_rights_are_given_and_no_others() {
        var rights = new TreeMap<String, String>();
        graph.all(AzureTypes.ROLE_ASSIGNMENT)
                .forEach(right -> rights.put(right.name(), role(right) + " on " + lastOf(text(right, "scope"))));

        assertThat(rights)
                .isEqualTo(Map.of(
                        "cluster-admin-me", "Azure Kubernetes Service RBAC Cluster Admin on posit-azure",
                        "cluster-dns-acme.org", "DNS Zone Contributor on acme.org",
                        "cluster-subnet-connect", "Network Contributor on connect",
                        "cluster-subnet-packages", "Network Contributor on packages",
                        "cluster-subnet-system", "Network Contributor on system",
                        "cluster-vault-acme", "Key Vault Certificate User on acme"));
    }

    /** A right on a group or a subscription would be one on what others keep there. */
    @Test
    void no_right_is_wider_than_one_resource() {
        assertThat(graph.all(AzureTypes.ROLE_ASSIGNMENT)).allSatisfy(right -> assertThat(text(right, "scope"))
                .matches("/subscriptions/[^/]+/resourceGroups/[^/]+/providers/[^/]+/[^/]+/.+"));
    }

    /** Otherwise Azure answers with another id, which would look like drift for ever. */
    @Test
    void a_role_is_named_in_the_subscription_of_what_it_is_on() {
        assertThat(graph.all(AzureTypes.ROLE_ASSIGNMENT)).allSatisfy(right -> assertThat(
                        text(right, "roleDefinitionId"))
                .startsWith(text(right, "scope").replaceAll("(/subscriptions/[^/]+)/.*", "$1/"))
                .matches("/subscriptions/[^/]+/providers/Microsoft.Authorization/roleDefinitions/[0-9a-f-]{36}"));
    }

    /** Saying what kind of principal it is spares a look-up that fails for an identity made a moment ago. */
    @Test
    void identities_of_services_are_called_that_and_people_are_not() {
        var kinds = new TreeMap<String, Object>();
        graph.all(AzureTypes.ROLE_ASSIGNMENT)
                .forEach(right -> kinds.put(right.name(), String.valueOf(input(right, "principalType"))));

        assertThat(kinds.remove("cluster-admin-me")).isEqualTo("null");
        assertThat(kinds).hasSize(5).allSatisfy((name, kind) -> assertThat(kind).isEqualTo("ServicePrincipal"));
    }

    @Test
    void who_gets_them_is_the_cluster_its_ingress_and_the_administrators() {
        var identity = graph.only(AzureTypes.IDENTITY);
        var aks = graph.only(AzureTypes.AKS);

        for (var right : graph.all(AzureTypes.ROLE_ASSIGNMENT)) {
            if (right.name().startsWith("cluster-subnet-")) {
                assertThat(graph.behind(right, "principalId")).containsExactly(identity);
            } else if (right.name().startsWith("cluster-admin-")) {
                assertThat(input(right, "principalId")).isEqualTo(Stacks.ADMIN);
            } else {
                assertThat(graph.behind(right, "principalId")).containsExactly(aks);
            }
        }
    }

    private static String role(PlannedResource right) {
        return ROLES.getOrDefault(lastOf(text(right, "roleDefinitionId")), "unknown");
    }

    private static String lastOf(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
