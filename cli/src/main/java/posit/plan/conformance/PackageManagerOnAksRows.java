package posit.plan.conformance;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import posit.catalog.AzureTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.PackageManagerPlan;
import posit.plan.graph.PlanView;
import posit.reference.AzureLimits;
import posit.reference.PackageManagerOnAks;
import posit.reference.Pages;
import posit.reference.Preset;
import posit.reference.VmSize;

/** Rows PZ: Package Manager on Azure AKS. */
final class PackageManagerOnAksRows {
    private static final PackageManagerOnAks PAGE = Preset.REFERENCE.packageManagerOnAks();
    private static final List<String> MOUNT_OPTIONS =
            List.of("nconnect=4", "noresvport", "actimeo=30", "lookupcache=pos");

    private static final List<Requirement> REQUIREMENTS = List.of(
            row("PZ-01", "nodes", "AKS, 3 x Standard_D8_v5, several zones", PackageManagerOnAksRows::nodes),
            row("PZ-02", "node count", "fixed; pods safe on autoscaling too", PackageManagerOnAksRows::fixedCount),
            row("PZ-03", "database", "Standard_D4ds_v4, 128 GiB, standby", PackageManagerOnAksRows::database),
            row("PZ-04", "metadata", "an empty database", rows -> rows.server.databases(2, "databases")),
            row("PZ-05", "connections", "MaxOpenConnections 50", PackageManagerOnAksRows::connections),
            row("PZ-06", "files", "NFS share, 1000 GiB, Premium_ZRS", PackageManagerOnAksRows::files),
            row("PZ-07", "mount options", String.join(", ", MOUNT_OPTIONS), PackageManagerOnAksRows::mountOptions),
            row("PZ-08", "ingress", "application routing", rows -> rows.ingress.loadBalancer()),
            row("PZ-09", "chart", "official rstudio-pm, three replicas", PackageManagerOnAksRows::chart),
            row("PZ-10", "spread", "each replica on a node of its own", rows -> rows.findings.spread()),
            row("PZ-11", "load", "1 million installs a day, 100 Git builders", PackageManagerOnAksRows::load));

    private final PlanView view;
    private final PackageManagerPlan packages;
    private final PackageManagerChecks findings;
    private final AksNodes nodes;
    private final AzureServer server;
    private final AksExposure ingress;

    private PackageManagerOnAksRows(PlanView view) {
        this.view = view;
        packages = new PackageManagerPlan(view);
        findings = new PackageManagerChecks(packages);
        nodes = new AksNodes(view, packages);
        server = new AzureServer(view, packages);
        ingress = new AksExposure(view, packages);
    }

    static Document document() {
        return new Document(
                "Package Manager on AKS",
                REQUIREMENTS,
                view -> view.uses(AzureTypes.PACKAGE) && view.has(PackageManagerPlan.COMPONENT));
    }

    private static Requirement row(
            String id, String topic, String says, Function<PackageManagerOnAksRows, RequirementFinding> check) {
        return new Requirement(
                id, topic, says, Pages.PACKAGE_MANAGER_ON_AKS, view -> check.apply(new PackageManagerOnAksRows(view)));
    }

    private RequirementFinding nodes() {
        var size = nodes.size(PAGE.nodes(), PAGE.nodeType());
        var zones = nodes.zones();
        var here = size.here() + " in zones " + String.join(", ", zones);
        return zones.size() > 1 && nodes.cluster().isPresent()
                ? new RequirementFinding(size.verdict(), here, "").existingIf(nodes.areExisting())
                : RequirementFinding.missing(here);
    }

    /** What a pod must not lose is in database and files, and not all go at the same time. */
    private RequirementFinding fixedCount() {
        var budget = packages.release()
                .map(release -> at(release, "values.podDisruptionBudget"))
                .filter(found -> found instanceof Map<?, ?> map && !map.isEmpty())
                .isPresent();
        var outside = packages.release()
                        .filter(release ->
                                text(release, "values.config.Database.Provider").equals("postgres"))
                        .isPresent()
                && packages.says("values.sharedStorage.mount");
        var fixed = nodes.fixedCount();
        var safe = budget && outside;
        return RequirementFinding.of(
                        fixed.verdict() != RequirementVerdict.MISSING && safe,
                        fixed.here() + (safe ? "; pods with a disruption budget" : "; pods cannot be moved"))
                .existingIf(packages.existing.cluster());
    }

    private RequirementFinding database() {
        var size = serverSize();
        if (server.server().isEmpty()) {
            return size;
        }
        var standby = server.standby();
        var here =
                size.here() + standby.map(zone -> ", standby in zone " + zone).orElse(", no standby");
        return new RequirementFinding(size.verdict(), here, "").smallerIf(standby.isEmpty());
    }

    private RequirementFinding serverSize() {
        return server.size(PAGE.databaseType(), PAGE.databaseStorageGiB());
    }

    private RequirementFinding connections() {
        if (packages.existingDatabase().isPresent()) {
            return findings.connectionsOfExisting();
        }
        var most = server.server()
                .flatMap(found -> VmSize.parse(text(found, "sku.name")))
                .map(vm -> AzureLimits.userConnections(vm.memoryGiB().orElse(0)))
                .orElse(0);
        return findings.connections(PAGE.databaseConnections(), most);
    }

    private RequirementFinding files() {
        var account = account();
        var share = share();
        if (account.isEmpty() || share.isEmpty()) {
            return ExistingParts.files(packages).orElse(RequirementFinding.missing("no NFS share"));
        }
        var quota = number(share.get(), "shareQuota");
        var kind = text(account.get(), "kind").equals("FileStorage")
                && text(share.get(), "enabledProtocols").equals("NFS");
        var redundant = text(account.get(), "sku.name");
        var here = quota + " GiB, " + redundant
                + (isPrivate(account.get()) ? ", private endpoint" : ", no private endpoint");
        return RequirementFinding.size(
                quota == PAGE.shareGiB().value(),
                quota >= PAGE.shareGiB().value()
                        && kind
                        && redundant.equals("Premium_ZRS")
                        && isPrivate(account.get())
                        && packages.says("values.sharedStorage.mount"),
                here);
    }

    /** NFS has no other protection: no encryption in transit, which secure transfer would ask for. */
    private boolean isPrivate(PlannedResource account) {
        return Boolean.FALSE.equals(at(account, "enableHttpsTrafficOnly"))
                && text(account, "publicNetworkAccess").equals("Disabled")
                && view.all(AzureTypes.ENDPOINT).stream()
                        .anyMatch(endpoint -> view.behind(endpoint, "privateLinkServiceConnections")
                                .contains(account));
    }

    private RequirementFinding mountOptions() {
        var options = packages.volume().stream()
                .flatMap(volume -> list(volume, "spec.mountOptions").stream())
                .map(String::valueOf)
                .toList();
        var here = options.isEmpty() ? "none" : String.join(", ", options);
        if (packages.existingFiles().isPresent()) {
            return RequirementFinding.existing(here);
        }
        return RequirementFinding.of(
                options.containsAll(MOUNT_OPTIONS) && account().isPresent(), here);
    }

    private RequirementFinding chart() {
        return findings.chart(PAGE.replicas());
    }

    /** The page measured it on its own sizes; whoever has these or larger ones has as much. */
    private RequirementFinding load() {
        return LoadTests.repeatable(nodes(), serverSize(), connections(), files(), chart());
    }

    private Optional<PlannedResource> account() {
        return packages.fileSystem().filter(found -> found.type().equals(AzureTypes.STORAGE));
    }

    private Optional<PlannedResource> share() {
        return view.all(AzureTypes.SHARE).stream()
                .filter(share -> account()
                        .filter(view.behind(share, "accountName")::contains)
                        .isPresent())
                .findFirst();
    }
}
