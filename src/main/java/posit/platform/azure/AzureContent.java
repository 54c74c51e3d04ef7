package posit.platform.azure;

import com.pulumi.resources.Resource;
import java.util.List;
import posit.cluster.AksWorkloadIdentity;
import posit.cluster.AksWorkloadIdentityArgs;
import posit.config.azure.AksAccountConfig;
import posit.config.azure.ConnectOnAksConfig;
import posit.config.shared.EnvironmentConfig;
import posit.connect.Connect;
import posit.connect.Content;
import posit.connect.ContentAccount;
import posit.connect.ContentAccountArgs;
import posit.connect.ContentArgs;
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
        return ContentArgs.builder()
                .environments(EnvironmentConfig.environments(connect.runtime().executionEnvironments()))
                .limits(content.shared().limits())
                .accounts(content.serviceAccounts().stream().map(this::account).toList())
                .defaultAccount(content.defaultServiceAccount())
                .build();
    }

    private ContentAccount account(AksAccountConfig account) {
        return account.azure()
                .map(rights -> identity(account.name(), rights))
                .map(identity -> ContentAccountArgs.builder()
                        .name(account.name())
                        .annotations(identity.annotations())
                        .podLabels(AksWorkloadIdentity.POD_LABELS)
                        .readyWhen(identity.readyWhen())
                        .build())
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
                AksWorkloadIdentityArgs.builder()
                        .group(foundation.group())
                        .cluster(foundation.cluster())
                        .workload(name)
                        .namespace(Connect.NAME)
                        .serviceAccount(account)
                        .rights(roles)
                        .after(dependsOn)
                        .build(),
                foundation.options());
        dependsOn = List.of(identity.credential());
        return identity;
    }
}
