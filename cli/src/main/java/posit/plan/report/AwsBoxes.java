package posit.plan.report;

import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;
import static posit.plan.graph.PlanView.texts;

import java.util.List;
import java.util.stream.Collectors;
import posit.catalog.AwsTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.AwsGraph;
import posit.plan.graph.KarpenterPlan;
import posit.plan.graph.PlanView;

/** The components on AWS, in the order of the way from the network to the product. */
final class AwsBoxes {
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

    private final PlanView view;
    private final Facts facts;

    AwsBoxes(PlanView view) {
        this.view = view;
        facts = new Facts(view);
    }

    List<Kind> kinds() {
        return List.of(
                new Kind("AwsKey", "key", key -> "KMS, yearly rotation" + facts.protection(key, AwsTypes.KEY)),
                new Kind("AwsNetwork", "network", this::network),
                new Kind("EksCluster", "cluster", this::cluster),
                new Kind("Karpenter", "autoscaling", this::karpenter),
                new Kind("AwsDatabase", "database", this::database),
                new Kind("AddedDatabases", "database", this::addedDatabases),
                new Kind("EfsStorage", "files", this::files),
                new Kind("S3Storage", "files", this::bucket),
                new Kind("EksWorkloadIdentity", "rights", this::rights),
                new Kind("AlbController", "controller", this::controller),
                new Kind("AlbIngress", "ingress", this::ingress),
                new Kind("AwsAlarmTopic", "alarms", topic -> "SNS topic, mailed"),
                new Kind(
                        "AwsAlarms",
                        "alarms",
                        alarms -> facts.count(alarms, ALARM, "CloudWatch alarm") + Facts.subject(alarms)));
    }

    private String network(PlannedResource component) {
        var graph = new AwsGraph(view);
        return "VPC " + facts.first(component, AwsTypes.VPC, "cidrBlock") + " · "
                + AwsGraph.zones(graph.privateSubnets()).size() + " zones · "
                + graph.publicSubnets().size() + " public + "
                + graph.privateSubnets().size() + " private subnets · "
                + facts.count(component, AwsTypes.NAT_GATEWAY, "NAT gateway");
    }

    private String cluster(PlannedResource component) {
        var nodes = facts.below(component, AwsTypes.NODE_GROUP).stream()
                .map(group -> number(group, "scalingConfig.desiredSize") + " x " + text(group, "instanceTypes.0"))
                .collect(Collectors.joining(" + "));
        return "EKS " + facts.first(component, AwsTypes.EKS, "version") + " · private nodes " + nodes + " · "
                + facts.count(component, AwsTypes.ADDON, "add-on")
                + facts.protection(component, AwsTypes.EKS);
    }

    private String karpenter(PlannedResource component) {
        var version = new KarpenterPlan(view)
                .controller()
                .map(release -> text(release, "version"))
                .orElse("");
        return "Karpenter " + version + facts.pools();
    }

    private String database(PlannedResource component) {
        var server = facts.below(component, AwsTypes.DATABASE).get(0);
        return "RDS PostgreSQL " + text(server, "engineVersion") + " · " + text(server, "instanceClass") + " · "
                + number(server, "allocatedStorage") + " GiB · "
                + (is(server, "multiAz") ? "Multi-AZ" : "one zone")
                + facts.protection(component, AwsTypes.DATABASE);
    }

    private String files(PlannedResource component) {
        var system = facts.below(component, AwsTypes.FILE_SYSTEM).get(0);
        return "EFS " + (is(system, "encrypted") ? "encrypted" : "in clear") + " · "
                + facts.count(component, AwsTypes.MOUNT_TARGET, "mount target")
                + facts.protection(component, AwsTypes.FILE_SYSTEM);
    }

    private String addedDatabases(PlannedResource component) {
        return String.join(", ", texts(component.outputs().get("databases"))) + " · the second by a Job";
    }

    private String bucket(PlannedResource component) {
        var algorithm = facts.first(
                component, AwsTypes.BUCKET_ENCRYPTION, "rules.0.applyServerSideEncryptionByDefault.sseAlgorithm");
        return "S3 " + (algorithm.isEmpty() ? "in clear" : "encrypted")
                + (facts.first(component, AwsTypes.BUCKET_VERSIONS, "versioningConfiguration.status")
                                .equals("Enabled")
                        ? " · versioned"
                        : "")
                + facts.protection(component, AwsTypes.BUCKET);
    }

    private String rights(PlannedResource component) {
        return "IAM role for one service account · " + facts.count(component, AwsTypes.ROLE_POLICY, "policy");
    }

    private String controller(PlannedResource component) {
        return "AWS Load Balancer Controller " + facts.first(component, KubernetesTypes.RELEASE, "version")
                + " · target binding only";
    }

    private String ingress(PlannedResource component) {
        var balancer = facts.below(component, AwsTypes.LOAD_BALANCER).get(0);
        var group = facts.below(component, AwsTypes.TARGET_GROUP).get(0);
        var sticky = is(group, "stickiness.enabled") ? "sticky " + text(group, "stickiness.type") : "no stickiness";
        var host = component.outputs().get("host");
        return "ALB " + (is(balancer, "internal") ? "internal" : "public") + " · " + sticky + " · https://" + host;
    }
}
