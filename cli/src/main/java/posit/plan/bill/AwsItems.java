package posit.plan.bill;

import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.engine.PlannedResource;
import posit.plan.bill.BilledItem.Group;
import posit.plan.graph.AwsBackups;
import posit.plan.graph.PlanView;

/** What AWS charges for, as far as it depends on more than one input. */
final class AwsItems {
    private static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
    private static final String VOLUME = "blockDeviceMappings.0.ebs.";

    private final PlanView view;

    AwsItems(PlanView view) {
        this.view = view;
    }

    Stream<BilledItem> of(PlannedResource one) {
        return switch (one.type()) {
            case AwsTypes.NODE_GROUP -> nodes(one);
            case AwsTypes.DATABASE -> database(one);
            case AwsTypes.BACKUP_PLAN ->
                Stream.of(BilledItem.of(
                        Group.FILES, "AWS Backup of EFS, daily, " + AwsBackups.kept(one) + " days", 1, "by GiB kept"));
            case AwsTypes.LOAD_BALANCER -> loadBalancer(one);
            case ENDPOINT -> endpoint(one);
            default -> Stream.empty();
        };
    }

    private Stream<BilledItem> nodes(PlannedResource group) {
        var count = number(group, "scalingConfig.desiredSize");
        var upTo = number(group, "scalingConfig.maxSize");
        var role = "nodes of " + group.name().replaceFirst("^cluster-", "").replaceFirst("-nodes$", "");
        var machines = new BilledItem(Group.COMPUTE, text(group, "instanceTypes.0"), count, upTo, role);
        return Stream.concat(
                Stream.of(machines),
                view.behind(group, "launchTemplate", AwsTypes.LAUNCH_TEMPLATE).stream()
                        .map(template -> new BilledItem(Group.COMPUTE, volume(template), count, upTo, role)));
    }

    private static String volume(PlannedResource template) {
        return text(template, VOLUME + "volumeType") + " volume, " + number(template, VOLUME + "volumeSize") + " GiB";
    }

    private static Stream<BilledItem> database(PlannedResource server) {
        var count = is(server, "multiAz") ? 2 : 1;
        var role = server.name().replaceFirst("-database-server$", "") + (count == 2 ? ", with standby" : "");
        var grows = number(server, "maxAllocatedStorage");
        var growth = grows > 0 ? ", grows to " + grows + " GiB" : "";
        return Stream.of(
                BilledItem.of(Group.DATABASE, text(server, "instanceClass") + " RDS PostgreSQL", count, role),
                BilledItem.of(
                        Group.DATABASE,
                        text(server, "storageType") + " storage, " + number(server, "allocatedStorage") + " GiB"
                                + growth,
                        count,
                        role),
                BilledItem.of(
                        Group.DATABASE,
                        "backups, " + number(server, "backupRetentionPeriod") + " days",
                        1,
                        "by GiB beyond the storage's size"));
    }

    private Stream<BilledItem> loadBalancer(PlannedResource balancer) {
        var kind = text(balancer, "loadBalancerType").equals("network") ? "NLB" : "ALB";
        var load = BilledItem.of(Group.NETWORK, kind, 1, "and by load");
        return is(balancer, "internal")
                ? Stream.of(load)
                : Stream.of(
                        load,
                        BilledItem.of(Group.NETWORK, "public IPv4 address", publicSubnets(balancer), "of the " + kind));
    }

    private long publicSubnets(PlannedResource balancer) {
        var known = PlanView.list(balancer, "subnets").size();
        return known > 0
                ? known
                : view.behind(balancer, "subnets", AwsTypes.SUBNET).size();
    }

    /** Gateway endpoints cost nothing. */
    private static Stream<BilledItem> endpoint(PlannedResource endpoint) {
        return text(endpoint, "vpcEndpointType").equals("Gateway")
                ? Stream.empty()
                : Stream.of(BilledItem.of(Group.NETWORK, "interface endpoint", 1, "in each zone, and by GiB"));
    }
}
