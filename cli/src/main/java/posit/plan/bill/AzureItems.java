package posit.plan.bill;

import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import posit.catalog.AzureTypes;
import posit.engine.PlannedResource;
import posit.plan.bill.BilledItem.Group;
import posit.plan.graph.PlanView;

/** What Azure charges for, as far as it depends on more than one input. */
final class AzureItems {
    private static final long TIB = 1L << 40;

    private AzureItems() {}

    static Stream<BilledItem> of(PlannedResource one) {
        return switch (one.type()) {
            case AzureTypes.AKS -> cluster(one);
            case AzureTypes.NODE_POOL -> pool(one, "", "nodes of " + text(one, "agentPoolName"));
            case AzureTypes.SERVER -> server(one);
            case AzureTypes.NETAPP_POOL ->
                Stream.of(BilledItem.of(
                        Group.FILES,
                        "NetApp capacity pool, " + text(one, "serviceLevel") + ", " + number(one, "size") / TIB
                                + " TiB",
                        1,
                        "the pool, whatever its volumes hold"));
            default -> Stream.empty();
        };
    }

    /** What AKS makes for services of type LoadBalancer is no resource of the stack. */
    private static Stream<BilledItem> cluster(PlannedResource cluster) {
        var items = new ArrayList<BilledItem>();
        items.add(BilledItem.of(Group.COMPUTE, "AKS control plane, " + text(cluster, "sku.tier"), 1, ""));
        for (var i = 0; i < PlanView.list(cluster, "agentPoolProfiles").size(); i++) {
            var path = "agentPoolProfiles." + i + ".";
            pool(cluster, path, "nodes of " + text(cluster, path + "name")).forEach(items::add);
        }
        items.add(BilledItem.of(
                Group.NETWORK,
                "load balancer and its public IPv4 address",
                1,
                "made by AKS for the ingress; and by GiB"));
        return items.stream();
    }

    private static Stream<BilledItem> pool(PlannedResource one, String path, String role) {
        var count = number(one, path + "count");
        var upTo = is(one, path + "enableAutoScaling") ? number(one, path + "maxCount") : count;
        return Stream.of(
                new BilledItem(Group.COMPUTE, text(one, path + "vmSize"), count, upTo, role),
                new BilledItem(
                        Group.COMPUTE,
                        text(one, path + "osDiskType").toLowerCase(Locale.ROOT) + " disk, "
                                + number(one, path + "osDiskSizeGB") + " GiB",
                        count,
                        upTo,
                        role));
    }

    private static Stream<BilledItem> server(PlannedResource server) {
        var count = text(server, "highAvailability.mode").equals("ZoneRedundant") ? 2 : 1;
        var role = server.name().replaceFirst("-database-server$", "") + (count == 2 ? ", with standby" : "");
        var copies = text(server, "backup.geoRedundantBackup").equals("Enabled") ? ", in two regions" : "";
        return Stream.of(
                BilledItem.of(Group.DATABASE, text(server, "sku.name") + " flexible server", count, role),
                BilledItem.of(
                        Group.DATABASE, "storage, " + number(server, "storage.storageSizeGB") + " GiB", count, role),
                BilledItem.of(
                        Group.DATABASE,
                        "backups, " + number(server, "backup.backupRetentionDays") + " days" + copies,
                        1,
                        "by GiB beyond the storage's size"));
    }
}
