package posit.platform.azure;

import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import posit.cloud.AzureGroup;
import posit.cluster.Aks;
import posit.cluster.AksWorkloadIdentity;
import posit.config.azure.AksAccountConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.shared.EnvironmentConfig;
import posit.connect.Connect;
import posit.connect.Content;
import posit.connect.ContentAccount;
import posit.reference.AzureRoles;

/** What content of a stack on Azure runs in, with, and as. */
final class AzureContent {
    private final AzureGroup group;
    private final Aks cluster;
    private final Supplier<ComponentResourceOptions> onAzure;

    /** The identity's credential that was written last. */
    private List<Resource> before = List.of();

    AzureContent(AzureGroup group, Aks cluster, Supplier<ComponentResourceOptions> onAzure) {
        this.group = group;
        this.cluster = cluster;
        this.onAzure = onAzure;
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
                new AksWorkloadIdentity.Args(group, cluster, name, Connect.NAME, account, roles, before),
                onAzure.get());
        before = List.of(identity.credential());
        return identity;
    }
}
