package posit.plan.report;

import static posit.plan.conformance.PlanView.is;
import static posit.plan.conformance.PlanView.number;
import static posit.plan.conformance.PlanView.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import posit.plan.conformance.AwsGraph;
import posit.plan.conformance.AwsTypes;
import posit.plan.conformance.ConnectPlan;
import posit.plan.conformance.KubernetesTypes;
import posit.plan.conformance.PlanView;
import posit.plan.engine.Plan;
import posit.plan.engine.PlannedResource;

/** The components right below the stack, in the order of the way from the network to the product, with their facts. */
final class Boxes {
    private static final String PREFIX = "posit:index:";
    private static final List<String> ORDER = List.of(
            "AwsKey",
            "AwsNetwork",
            "EksCluster",
            "AwsDatabase",
            "EfsStorage",
            "AlbController",
            "AlbIngress",
            "Connect");

    private final PlanView view;

    Boxes(PlanView view) {
        this.view = view;
    }

    List<Box> list() {
        var boxes = new ArrayList<Box>();
        for (var type : ORDER) {
            view.all(PREFIX + type).forEach(component -> boxes.add(box(type, component)));
        }
        return boxes;
    }

    /** As the CLI counts: providers, components and the stack itself included. */
    int total() {
        return view.plan().resources().size();
    }

    private Box box(String type, PlannedResource component) {
        var inside = view.plan().resources().stream()
                .filter(resource -> view.isBelow(resource, component))
                .count();
        return new Box(label(type), facts(type, component), (int) inside + 1);
    }

    private static String label(String type) {
        return switch (type) {
            case "AwsKey" -> "key";
            case "AwsNetwork" -> "network";
            case "EksCluster" -> "cluster";
            case "AwsDatabase" -> "database";
            case "EfsStorage" -> "files";
            case "AlbController" -> "controller";
            case "AlbIngress" -> "ingress";
            default -> type.toLowerCase();
        };
    }

    private String facts(String type, PlannedResource component) {
        return switch (type) {
            case "AwsKey" -> "KMS, yearly rotation" + protection(below(component, "aws:kms/key:Key"));
            case "AwsNetwork" -> network(component);
            case "EksCluster" -> cluster(component);
            case "AwsDatabase" -> database(component);
            case "EfsStorage" -> files(component);
            case "AlbController" ->
                "AWS Load Balancer Controller " + first(component, KubernetesTypes.RELEASE, "version")
                        + " · target binding only";
            case "AlbIngress" -> ingress(component);
            case "Connect" -> connect();
            default -> "";
        };
    }

    private String network(PlannedResource component) {
        var graph = new AwsGraph(view);
        return "VPC " + first(component, AwsTypes.VPC, "cidrBlock") + " · "
                + AwsGraph.zones(graph.privateSubnets()).size() + " zones · "
                + graph.publicSubnets().size() + " public + "
                + graph.privateSubnets().size() + " private subnets · "
                + plural(below(component, AwsTypes.NAT_GATEWAY).size(), "NAT gateway");
    }

    private String cluster(PlannedResource component) {
        var nodes = below(component, AwsTypes.NODE_GROUP).stream()
                .map(group -> number(group, "scalingConfig.desiredSize") + " x " + text(group, "instanceTypes.0"))
                .collect(Collectors.joining(" + "));
        return "EKS " + first(component, AwsTypes.EKS, "version") + " · private nodes " + nodes + " · "
                + below(component, AwsTypes.ADDON).size() + " add-ons"
                + protection(below(component, AwsTypes.EKS));
    }

    private String database(PlannedResource component) {
        var servers = below(component, AwsTypes.DATABASE);
        var server = servers.get(0);
        return "RDS PostgreSQL " + text(server, "engineVersion") + " · " + text(server, "instanceClass") + " · "
                + number(server, "allocatedStorage") + " GiB · "
                + (is(server, "multiAz") ? "Multi-AZ" : "one zone")
                + protection(servers);
    }

    private String files(PlannedResource component) {
        var systems = below(component, AwsTypes.FILE_SYSTEM);
        return "EFS " + (is(systems.get(0), "encrypted") ? "encrypted" : "in clear") + " · "
                + plural(below(component, AwsTypes.MOUNT_TARGET).size(), "mount target") + protection(systems);
    }

    private String ingress(PlannedResource component) {
        var balancer = below(component, AwsTypes.LOAD_BALANCER).get(0);
        var group = below(component, AwsTypes.TARGET_GROUP).get(0);
        var sticky = is(group, "stickiness.enabled") ? "sticky " + text(group, "stickiness.type") : "no stickiness";
        var host = String.valueOf(view.plan().outputs().get("connectUrl"));
        return "ALB " + (is(balancer, "internal") ? "internal" : "public") + " · " + sticky + " · " + host;
    }

    private String connect() {
        return new ConnectPlan(view)
                .release()
                .map(release -> text(release, "chart") + " " + text(release, "version") + " · "
                        + number(release, "values.replicas") + " replicas · off-host execution")
                .orElse("no release");
    }

    private List<PlannedResource> below(PlannedResource component, String type) {
        return view.below(component, type);
    }

    private String first(PlannedResource component, String type, String path) {
        return below(component, type).stream()
                .map(resource -> text(resource, path))
                .findFirst()
                .orElse("");
    }

    private static String protection(List<PlannedResource> resources) {
        return resources.stream().allMatch(PlannedResource::protect) ? " · protected" : " · NOT PROTECTED";
    }

    private static String plural(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    static boolean isStack(PlannedResource resource) {
        return resource.type().equals(Plan.STACK_TYPE);
    }
}
