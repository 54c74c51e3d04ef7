package posit.platform.azure;

import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Optional;
import posit.cluster.AksWorkloadIdentity;
import posit.config.azure.AksAccountConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.shared.EnvironmentConfig;
import posit.connect.Connect;
import posit.connect.Content;
import posit.connect.ContentAccount;
import posit.reference.AzureRoles;

/** The images, limits and accounts of Connect's content in a stack on Azure. */
final class AzureContent {
    private final AzureFoundation foundation;

    /** The credential that was written last: Azure takes one at a time. */
    private List<Resource> dependsOn = List.of();

    AzureContent(AzureFoundation foundation) {
        this.foundation = foundation;
    }

    Content of(ConnectOnAksConfig connect) {
        var content = connect.content();
        return new Content(
                EnvironmentConfig.environments(connect.runtime().executionEnvironments()),
                content.shared().limits(),
                content.serviceAccounts().stream().map(this::account).toList(),
                content.defaultServiceAccount());
    }

    private ContentAccount account(AksAccountConfig account) {
        return account.azure()
                .map(rights -> identity(account.name(), rights))
                .map(identity -> new ContentAccount(
                        account.name(),
                        Optional.of(identity.annotations()),
                        AksWorkloadIdentity.POD_LABELS,
                        identity.readyWhen()))
                .orElse(ContentAccount.withoutRights(account.name()));
    }

    private AksWorkloadIdentity identity(String account, AksAccountConfig.Rights rights) {
        var roles = rights.roles().stream()
                .map(role ->
                        new AksWorkloadIdentity.Right(AzureRoles.id(role.role()).orElseThrow(), role.scope()))
                .toList();
        var name = "content-" + account;
        var identity = new AksWorkloadIdentity(
                name,
                new AksWorkloadIdentity.Args(
                        foundation.group(), foundation.cluster(), name, Connect.NAME, account, roles, dependsOn),
                foundation.options());
        dependsOn = List.of(identity.credential());
        return identity;
    }
}
