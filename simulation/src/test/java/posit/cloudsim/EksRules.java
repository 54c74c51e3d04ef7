package posit.cloudsim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import posit.cloudsim.Thing.State;

/** What EKS insists on. */
final class EksRules {
    /** Those that run as deployments, which count as active once their pods run. */
    private static final Set<String> NEED_NODES =
            Set.of("coredns", "metrics-server", "aws-efs-csi-driver", "aws-ebs-csi-driver");

    private static final List<String> NODE_POLICIES =
            List.of("AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistry");

    private EksRules() {}

    static void roleMayRunClusters(Cloud cloud, Thing cluster) {
        Rule.require(
                hasPolicy(cloud, cluster.text("roleArn").orElse(""), "AmazonEKSClusterPolicy"),
                "InvalidParameterException",
                "The role '" + cluster.text("roleArn").orElse("") + "' lacks the policy AmazonEKSClusterPolicy");
    }

    /** The group that EKS makes for control plane, nodes and pods. */
    static void makeClusterGroup(Cloud cloud, Thing cluster) {
        var vpc = cluster.texts("vpcConfig.subnetIds").stream()
                .flatMap(id -> cloud.find(AwsNetworkKinds.SUBNET, "", id).stream())
                .flatMap(subnet -> subnet.text("vpcId").stream())
                .findFirst();
        cloud.add(
                AwsNetworkKinds.SECURITY_GROUP,
                clusterGroup(cluster),
                new TreeMap<>(Map.of("name", "eks-cluster-sg-" + cluster.id(), "vpcId", vpc.orElse(""))));
    }

    /** EKS leaves its group behind when a rule elsewhere still names it; then the VPC cannot go. */
    static void forgetCluster(Cloud cloud, Thing cluster) {
        var named = cloud.stream()
                .anyMatch(thing -> thing.texts("referencedSecurityGroupId").contains(clusterGroup(cluster)));
        cloud.removeIf(thing -> thing.scope().equals(cluster.output("endpoint"))
                || !named
                        && thing.is(AwsNetworkKinds.SECURITY_GROUP)
                        && thing.id().equals(clusterGroup(cluster)));
    }

    private static String clusterGroup(Thing cluster) {
        return Values.text(cluster.outputs(), "vpcConfig.clusterSecurityGroupId")
                .orElseThrow();
    }

    static List<String> nodesJoin(Cloud cloud, Thing group) {
        var problems = new TreeSet<String>();
        var offline = group.texts("subnetIds").stream()
                .filter(subnet -> !AwsNetworkRules.hasEgress(cloud, subnet))
                .toList();
        if (!offline.isEmpty()) {
            problems.add(
                    "NodeCreationFailure: Instances failed to join the kubernetes cluster; no way out of " + offline);
        }
        var role = group.text("nodeRoleArn").orElse("");
        NODE_POLICIES.stream()
                .filter(policy -> !hasPolicy(cloud, role, policy))
                .forEach(policy -> problems.add("NodeCreationFailure: Instances failed to join the kubernetes cluster; "
                        + role + " lacks " + policy));
        return List.copyOf(problems);
    }

    static List<String> addonHasNodes(Cloud cloud, Thing addon) {
        var name = addon.text("addonName").orElse("");
        var cluster = addon.text("clusterName").orElse("");
        return Readiness.unless(
                !NEED_NODES.contains(name) || hasNodes(cloud, cluster),
                "unexpected state 'DEGRADED', wanted target 'ACTIVE'. InsufficientNumberOfReplicas: The add-on " + name
                        + " is unhealthy because it doesn't have the desired number of replicas.");
    }

    static boolean hasNodes(Cloud cloud, String cluster) {
        return cloud.things(EksKinds.NODE_GROUP).stream()
                .anyMatch(group -> group.texts("clusterName").contains(cluster) && group.state() == State.READY);
    }

    static String serviceAccount(Thing association) {
        return String.join(
                "/",
                association.text("clusterName").orElse(""),
                association.text("namespace").orElse(""),
                association.text("serviceAccount").orElse(""));
    }

    private static boolean hasPolicy(Cloud cloud, String role, String policy) {
        var meant = cloud.meant(List.of(AwsKinds.ROLE), role);
        return cloud.things(AwsKinds.ATTACHMENT).stream()
                .filter(attachment -> attachment.state() == State.READY)
                .filter(attachment -> meant.filter(
                                found -> attachment.texts("role").stream().anyMatch(found::answersTo))
                        .isPresent())
                .anyMatch(attachment -> attachment.text("policyArn").orElse("").contains("/" + policy));
    }
}
