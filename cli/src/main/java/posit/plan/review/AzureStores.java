package posit.plan.review;

import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;
import static posit.plan.graph.PlanView.texts;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.AzureTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
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
                        each(AzureTypes.AKS, AzureStores::nodes),
                        each(AzureTypes.LOGS, this::logs),
                        each(AzureTypes.GROUP, this::group))
                .flatMap(one -> one);
    }

    private Stream<Store> each(String type, Function<PlannedResource, Store> store) {
        return view.all(type).stream().filter(resource -> !resource.external()).map(store);
    }

    private Store database(PlannedResource server) {
        var forced = view.about(CONFIGURATION, "serverName", server)
                .anyMatch(one -> text(one, "configurationName").equals("require_secure_transport")
                        && text(one, "value").equals("on"));
        var days = number(server, "backup.backupRetentionDays");
        var elsewhere = text(server, "backup.geoRedundantBackup").equals("Enabled");
        return new Store(
                "PostgreSQL flexible server",
                server.name(),
                encrypted(text(server, "dataEncryption.primaryKeyURI")),
                Safety.of(forced, "TLS required", "TLS not required"),
                Safety.of(
                        days > 0,
                        days + " days" + (elsewhere ? ", also in the paired region" : ", in the region"),
                        "none"),
                Guards.of(server, ""),
                "all databases and their backups");
    }

    private Store volume(PlannedResource volume) {
        var protocols = String.join(", ", texts(list(volume, "protocolTypes")));
        var snapshots = view.behind(volume, "dataProtection", AzureTypes.NETAPP_SNAPSHOTS).stream()
                .map(policy -> number(policy, "dailySchedule.snapshotsToKeep") + " daily snapshots");
        var backups = view.behind(volume, "dataProtection", AzureTypes.NETAPP_BACKUPS).stream()
                .map(policy -> number(policy, "dailyBackupsToKeep") + " daily backups");
        var kept = Stream.concat(snapshots, backups).collect(Collectors.joining(", "));
        return new Store(
                "NetApp Files volume",
                volume.name(),
                encrypted(text(volume, "encryptionKeySource").equals("Microsoft.KeyVault") ? accountKey(volume) : ""),
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
        var account = view.behind(share, "accountName", AzureTypes.STORAGE);
        var tls = account.stream().allMatch(one -> is(one, "enableHttpsTrafficOnly"));
        var protocol = text(share, "enabledProtocols");
        return new Store(
                "Azure Files share",
                share.name(),
                encrypted(accountKey(share)),
                Safety.of(tls, "TLS required", protocol + " without TLS, through a private endpoint"),
                Safety.poor("none of its files; a deleted share is kept " + softDeleteDays(share) + " days"),
                Guards.of(share, ""),
                "all files");
    }

    /** Of what lies in an account; "" is Microsoft's. */
    private String accountKey(PlannedResource inside) {
        return view.behind(inside, "accountName").stream()
                .map(AzureStores::keyOf)
                .findFirst()
                .orElse("");
    }

    private static String keyOf(PlannedResource account) {
        var key = "encryption.keyVaultProperties.";
        var uri = text(account, key + "keyVaultUri");
        var version = text(account, key + "keyVersion");
        var url = uri + "/keys/" + text(account, key + "keyName") + (version.isEmpty() ? "" : "/" + version);
        return uri.isEmpty() ? "" : url;
    }

    /** @param url of a key in Key Vault, with its scheme; "" is Microsoft's */
    private static Safety encrypted(String url) {
        return Safety.good(url.isEmpty() ? OWN_KEY : "encrypted, key " + url.replaceFirst("^https://", ""));
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

    private static Store nodes(PlannedResource aks) {
        var set = text(aks, "diskEncryptionSetID");
        return new Store(
                "Disks of nodes",
                aks.name(),
                Safety.good(set.isEmpty() ? OWN_KEY : "encrypted, key of " + set.substring(set.lastIndexOf('/') + 1)),
                Safety.none(),
                Safety.good("not needed: nothing is kept there"),
                Safety.none(),
                "nothing that lasts");
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
