package posit.plan.report;

import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import posit.catalog.AwsTypes;
import posit.catalog.AzureTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.Existing;
import posit.plan.graph.PlanView;

/** The parts of a stack that are the user's own. */
final class ExistingBoxes {
    private static final String END = " · yours";

    private final Facts facts;

    ExistingBoxes(PlanView view) {
        facts = new Facts(view);
    }

    List<Kind> kinds() {
        return List.of(
                kind(Existing.AWS_NETWORK, "network", this::vpc),
                kind(Existing.AZURE_NETWORK, "network", network -> "VNet " + last(output(network, "networkId"))),
                kind(Existing.EKS, "cluster", this::eks),
                kind(Existing.AKS, "cluster", this::aks),
                kind(Existing.DATABASE, "database", server -> "PostgreSQL on " + output(server, "host")),
                kind(Existing.EFS, "files", files -> "EFS " + output(files, "storageId")),
                kind(Existing.NFS, "files", files -> "NFS " + output(files, "storageId")),
                kind(Existing.BUCKET, "files", bucket -> "S3 " + output(bucket, "bucket")));
    }

    private static Kind kind(String type, String label, Function<PlannedResource, String> facts) {
        var component = type.substring(type.lastIndexOf(':') + 1);
        return new Kind(component, label, found -> facts.apply(found) + END);
    }

    private String vpc(PlannedResource network) {
        var zones = network.outputs().get("privateSubnets") instanceof Map<?, ?> map ? map.size() : 0;
        return "VPC " + output(network, "networkId") + " · " + zones + " zones";
    }

    private String eks(PlannedResource cluster) {
        var nodes = facts.below(cluster, AwsTypes.NODE_GROUP).stream()
                .map(group -> number(group, "scalingConfig.desiredSize") + " x " + text(group, "instanceTypes.0"))
                .collect(Collectors.joining(" + "));
        return "EKS · our nodes " + nodes;
    }

    private String aks(PlannedResource cluster) {
        var nodes = facts.below(cluster, AzureTypes.NODE_POOL).stream()
                .map(pool -> number(pool, "count") + " x " + text(pool, "vmSize"))
                .collect(Collectors.joining(" + "));
        return "AKS · our nodes " + nodes;
    }

    private static String output(PlannedResource component, String name) {
        return String.valueOf(component.outputs().get(name));
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
