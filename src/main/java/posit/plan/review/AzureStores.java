package posit.plan.review;

import static posit.plan.conformance.PlanView.is;
import static posit.plan.conformance.PlanView.list;
import static posit.plan.conformance.PlanView.number;
import static posit.plan.conformance.PlanView.text;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.plan.conformance.AzureTypes;
import posit.plan.conformance.PlanView;
import posit.plan.engine.PlannedResource;
import posit.plan.review.Store.Safety;

/** What holds data on Azure. */
final class AzureStores {
    private static final String CONFIGURATION = "azure-native:dbforpostgresql:Configuration";
    private static final String OWN_KEY = "encrypted, Microsoft’s own key";

    private final PlanView view;

    AzureStores(PlanView view) {
        this.view = view;
    }

    Stream<Store> stores() {
        return Stream.of(
                        each(AzureTypes.SERVER, this::database),
                        each(AzureTypes.NETAPP_VOLUME, this::volume),
                        each(AzureTypes.NETAPP_VAULT, this::vault),
                        each(AzureTypes.SHARE, this::share),
                        each(AzureTypes.AKS, this::cluster),
                        each(AzureTypes.LOGS, this::logs),
                        each(AzureTypes.GROUP, this::group))
                .flatMap(one -> one);
    }

    private Stream<Store> each(String type, Function<PlannedResource, Store> store) {
        return view.all(type).stream().map(store);
    }

    private Store database(PlannedResource server) {
        var forced = view.all(CONFIGURATION).stream()
                .filter(one -> view.behind(one, "serverName").contains(server))
                .anyMatch(one -> text(one, "configurationName").equals("require_secure_transport")
                        && text(one, "value").equals("on"));
        var days = number(server, "backup.backupRetentionDays");
        var elsewhere = text(server, "backup.geoRedundantBackup").equals("Enabled");
        return new Store(
                "PostgreSQL flexible server",
                server.name(),
                Safety.good(
                        text(server, "dataEncryption.type").equals("AzureKeyVault") ? "encrypted, own key" : OWN_KEY),
                Safety.of(forced, "TLS required", "TLS not required"),
                Safety.of(
                        days > 0,
                        days + " days" + (elsewhere ? ", also in the paired region" : ", in the region"),
                        "none"),
                Guards.of(server, ""),
                "all databases and their backups");
    }

    private Store volume(PlannedResource volume) {
        var protocols =
                list(volume, "protocolTypes").stream().map(String::valueOf).collect(Collectors.joining(", "));
        var snapshots = view.behind(volume, "dataProtection", AzureTypes.NETAPP_SNAPSHOTS).stream()
                .map(policy -> number(policy, "dailySchedule.snapshotsToKeep") + " daily snapshots");
        var backups = view.behind(volume, "dataProtection", AzureTypes.NETAPP_BACKUPS).stream()
                .map(policy -> number(policy, "dailyBackupsToKeep") + " daily backups");
        var kept = Stream.concat(snapshots, backups).collect(Collectors.joining(", "));
        return new Store(
                "NetApp Files volume",
                volume.name(),
                Safety.good(
                        text(volume, "encryptionKeySource").equals("Microsoft.KeyVault")
                                ? "encrypted, own key"
                                : OWN_KEY),
                Safety.poor(protocols + " without TLS, in its own subnet"),
                Safety.of(!kept.isEmpty(), kept, "none"),
                Guards.of(volume, ""),
                "all files and snapshots; the backup vault is a resource of its own");
    }

    private Store vault(PlannedResource vault) {
        return new Store(
                "NetApp backup vault",
                vault.name(),
                Safety.good(OWN_KEY),
                Safety.good("within Azure"),
                Safety.good("is one"),
                Guards.of(vault, ""),
                "all backups of volumes");
    }

    private Store share(PlannedResource share) {
        var tls = view.behind(share, "accountName", AzureTypes.STORAGE).stream()
                .allMatch(account -> is(account, "enableHttpsTrafficOnly"));
        var protocol = text(share, "enabledProtocols");
        return new Store(
                "Azure Files share",
                share.name(),
                Safety.good(OWN_KEY),
                Safety.of(tls, "TLS required", protocol + " without TLS, through a private endpoint"),
                Safety.poor("none of its files; a deleted share is kept " + softDeleteDays(share) + " days"),
                Guards.of(share, ""),
                "all files");
    }

    private long softDeleteDays(PlannedResource share) {
        var accounts = view.behind(share, "accountName", AzureTypes.STORAGE);
        return view.all(AzureTypes.FILE_SERVICE).stream()
                .filter(service -> accounts.containsAll(view.behind(service, "accountName", AzureTypes.STORAGE)))
                .filter(service -> is(service, "shareDeleteRetentionPolicy.enabled"))
                .mapToLong(service -> number(service, "shareDeleteRetentionPolicy.days"))
                .max()
                .orElse(0);
    }

    private Store cluster(PlannedResource aks) {
        return new Store(
                "AKS control plane",
                aks.name(),
                Safety.good(OWN_KEY),
                Safety.good("TLS"),
                Safety.good("made anew from this program"),
                Guards.of(aks, ""),
                "Kubernetes objects, with the Secrets among them");
    }

    private Store logs(PlannedResource workspace) {
        return new Store(
                "Log Analytics",
                workspace.name(),
                Safety.good(OWN_KEY),
                Safety.good("TLS"),
                Safety.good("kept " + number(workspace, "retentionInDays") + " days"),
                new Safety(true, Guards.of(workspace, "").words()),
                "its log lines");
    }

    private Store group(PlannedResource group) {
        return new Store(
                "Resource group",
                group.name(),
                Safety.none(),
                Safety.none(),
                Safety.none(),
                Guards.of(group, ""),
                "all that is in it, whoever made it");
    }
}
