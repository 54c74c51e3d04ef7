package posit.plan.report;

import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.cloud.MetricAlert;
import posit.engine.PlannedResource;
import posit.plan.graph.AksIngress;
import posit.plan.graph.AzureGraph;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PackageManagerPlan;
import posit.plan.graph.PlanView;

/** The components on Azure, in the order of the way from the network to the product. */
final class AzureBoxes {
    private static final long GIB = 1L << 30;
    private static final long TIB = 1L << 40;

    private final PlanView view;
    private final Facts facts;

    AzureBoxes(PlanView view) {
        this.view = view;
        facts = new Facts(view);
    }

    List<Kind> kinds() {
        return List.of(
                new Kind("AzureGroup", "group", this::group),
                new Kind("AzureLogs", "logs", this::logs),
                new Kind("AzureNetwork", "network", this::network),
                new Kind("AksCluster", "cluster", this::cluster),
                new Kind("NodeAutoProvisioning", "autoscaling", component -> "node auto-provisioning" + facts.pools()),
                new Kind("AzureDatabase", "database", this::database),
                new Kind("NetAppStorage", "files", this::netApp),
                new Kind("AzureFilesStorage", "files", this::azureFiles),
                new Kind("TraefikController", "controller", this::controller),
                new Kind("AppRoutingIngress", "ingress", component -> "application routing" + ingress(component)),
                new Kind("TraefikIngress", "ingress", component -> "Traefik" + ingress(component)),
                new Kind("AzureActionGroup", "alarms", component -> "action group, mailed"),
                new Kind(
                        "AzureAlerts",
                        "alarms",
                        alerts -> facts.count(alerts, MetricAlert.TOKEN, "metric alert") + Facts.subject(alerts)));
    }

    private String group(PlannedResource component) {
        return "resource group " + facts.first(component, AzureTypes.GROUP, "resourceGroupName")
                + facts.protection(component, AzureTypes.GROUP);
    }

    private String logs(PlannedResource component) {
        return "Log Analytics · " + facts.first(component, AzureTypes.LOGS, "retentionInDays") + " days";
    }

    private String network(PlannedResource component) {
        var graph = new AzureGraph(view);
        var addresses = facts.below(component, AzureTypes.ADDRESS).size();
        return "VNet " + facts.first(component, AzureTypes.NETWORK, "addressSpace.addressPrefixes.0") + " · "
                + graph.publicSubnets().size() + " public + "
                + graph.privateSubnets().size() + " private subnets · NAT gateway, "
                + addresses + (addresses == 1 ? " address" : " addresses");
    }

    private String cluster(PlannedResource component) {
        var nodes = facts.below(component, AzureTypes.NODE_POOL).stream()
                .map(pool -> number(pool, "count") + " x " + text(pool, "vmSize") + " + ")
                .collect(Collectors.joining());
        var zones = facts.below(component, AzureTypes.AKS).stream()
                .flatMap(aks -> PlanView.list(aks, "agentPoolProfiles.0.availabilityZones").stream())
                .count();
        return "AKS " + facts.first(component, AzureTypes.AKS, "kubernetesVersion") + " · private nodes " + nodes
                + "system " + system(component) + " · " + zones + " zones"
                + facts.protection(component, AzureTypes.AKS);
    }

    private String system(PlannedResource component) {
        return facts.first(component, AzureTypes.AKS, "agentPoolProfiles.0.count") + " x "
                + facts.first(component, AzureTypes.AKS, "agentPoolProfiles.0.vmSize");
    }

    private String database(PlannedResource component) {
        var server = facts.below(component, AzureTypes.SERVER).get(0);
        var databases = facts.below(component, AzureTypes.DATABASE).stream()
                .map(database -> text(database, "databaseName"))
                .collect(Collectors.joining(", "));
        var standby =
                text(server, "highAvailability.mode").equals("ZoneRedundant") ? "standby in another zone" : "one zone";
        return "PostgreSQL " + text(server, "version") + " · " + text(server, "sku.name") + " · "
                + number(server, "storage.storageSizeGB") + " GiB · " + standby + " · " + databases
                + facts.protection(component, AzureTypes.SERVER);
    }

    private String netApp(PlannedResource component) {
        var volume = facts.below(component, AzureTypes.NETAPP_VOLUME).get(0);
        var pool = facts.below(component, AzureTypes.NETAPP_POOL).get(0);
        return "NetApp Files " + text(pool, "serviceLevel") + " · " + number(pool, "size") / TIB + " TiB pool · "
                + number(volume, "usageThreshold") / GIB + " GiB volume in zone " + text(volume, "zones.0")
                + facts.protection(component, AzureTypes.NETAPP_VOLUME);
    }

    private String azureFiles(PlannedResource component) {
        return "Azure Files " + facts.first(component, AzureTypes.SHARE, "enabledProtocols") + " · "
                + facts.first(component, AzureTypes.SHARE, "shareQuota") + " GiB · "
                + facts.first(component, AzureTypes.STORAGE, "sku.name")
                + facts.protection(component, AzureTypes.SHARE);
    }

    private String controller(PlannedResource component) {
        return "Traefik " + facts.first(component, KubernetesTypes.RELEASE, "version") + " · "
                + facts.first(component, KubernetesTypes.RELEASE, "values.deployment.replicas") + " replicas";
    }

    /** The object itself stands in the product's namespace: the host is what the two have in common. */
    private String ingress(PlannedResource component) {
        var host = String.valueOf(component.outputs().get("host"));
        var sticky = Stream.of(new ConnectPlan(view), new PackageManagerPlan(view))
                .filter(product -> product.host().equals(host))
                .anyMatch(product -> new AksIngress(view, product).keepsSessions());
        return (sticky ? " · sticky cookie" : "") + " · https://" + host;
    }
}
