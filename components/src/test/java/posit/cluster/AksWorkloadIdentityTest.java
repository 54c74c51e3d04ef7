package posit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import posit.cluster.AksWorkloadIdentity.Right;
import posit.testing.AzureMocks;
import posit.testing.AzureReference;
import posit.testing.MockRun;

class AksWorkloadIdentityTest {
    private static final String PACKAGE = "azure-native:managedidentity:";
    private static final String READER = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1";
    private static final String ACCOUNT =
            AzureMocks.SUBSCRIPTION + "/resourceGroups/data/providers/Microsoft.Storage/storageAccounts/acme";
    private static final Right SALES = new Right(READER, ACCOUNT + "/blobServices/default/containers/sales");

    private static AzureMocks run(List<Right> rights, List<AksWorkloadIdentity> built) {
        return AzureMocks.run(context -> {
            var reference = new AzureReference();
            reference.deploy(context);
            List<Resource> before = List.of();
            for (var account : List.of("lake", "sales")) {
                var name = "content-" + account;
                var args = AksWorkloadIdentityArgs.builder()
                        .group(reference.group)
                        .cluster(reference.cluster)
                        .workload(name)
                        .namespace("posit-connect")
                        .serviceAccount(account)
                        .rights(rights)
                        .after(before)
                        .build();
                var identity = new AksWorkloadIdentity(name, args, ComponentResourceOptions.Empty);
                before = List.of(identity.credential());
                built.add(identity);
            }
        });
    }

    private static AzureMocks run() {
        return run(List.of(SALES), new ArrayList<>());
    }

    @Test
    void is_an_identity_of_its_own_that_trusts_one_service_account() {
        var made = run();
        var identity = made.named(PACKAGE + "UserAssignedIdentity", "content-sales-identity");
        var credential = made.named(PACKAGE + "FederatedIdentityCredential", "content-sales-credential");

        assertThat(identity.at("resourceName")).isEqualTo("acme-content-sales");
        assertThat(identity.at("tags")).isEqualTo(Map.of("team", "data"));
        assertThat(credential.at("resourceName")).isEqualTo("content-sales-identity");
        assertThat(credential.at("federatedIdentityCredentialResourceName")).isEqualTo("content-sales");
        assertThat(credential.at("issuer")).isEqualTo("https://issuer.example/");
        assertThat(credential.at("subject")).isEqualTo("system:serviceaccount:posit-connect:sales");
        assertThat(credential.at("audiences")).isEqualTo(List.of("api://AzureADTokenExchange"));
    }

    @Test
    void credentials_are_written_one_after_another() {
        assertThat(run().named(PACKAGE + "FederatedIdentityCredential", "content-sales-credential")
                        .dependencies())
                .contains("content-lake-credential");
    }

    @Test
    void gets_its_roles_where_it_is_told_to() {
        var role = run().all("azure-native:authorization:RoleAssignment").stream()
                .filter(one -> one.name().startsWith("content-sales-"))
                .toList();

        assertThat(role).hasSize(1);
        assertThat(role.get(0).name()).matches("content-sales-sales-[0-9a-f]+");
        assertThat(role.get(0).at("scope")).isEqualTo(SALES.scope());
        assertThat(role.get(0).at("principalId")).isEqualTo("cluster-principal");
        assertThat(role.get(0).at("principalType")).isEqualTo("ServicePrincipal");
        assertThat(role.get(0).at("roleDefinitionId"))
                .isEqualTo(AzureMocks.SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/" + READER);
    }

    @Test
    void roles_keep_their_names_when_the_list_is_written_in_another_order() {
        var other = new Right(READER, ACCOUNT + "2/blobServices/default/containers/sales");

        assertThat(names(run(List.of(SALES, other), new ArrayList<>())))
                .containsExactlyInAnyOrderElementsOf(names(run(List.of(other, SALES), new ArrayList<>())))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void tells_what_account_and_pods_must_carry_and_when_it_is_ready() {
        var built = new ArrayList<AksWorkloadIdentity>();
        run(List.of(SALES), built);

        assertThat(MockRun.value(built.get(1).annotations()))
                .isEqualTo(Map.of("azure.workload.identity/client-id", "client-1"));
        assertThat(AksWorkloadIdentity.POD_LABELS).isEqualTo(Map.of("azure.workload.identity/use", "true"));
        assertThat(built.get(1).readyWhen().stream().map(Resource::pulumiResourceName))
                .hasSize(2)
                .contains("content-sales-credential");
    }

    private static List<String> names(AzureMocks made) {
        return made.all("azure-native:authorization:RoleAssignment").stream()
                .map(AzureMocks.Made::name)
                .filter(name -> name.startsWith("content-"))
                .toList();
    }
}
