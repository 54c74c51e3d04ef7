package posit.autoscaling;

import static posit.cloud.IamPolicy.allow;

import java.util.List;
import java.util.stream.Stream;
import posit.cloud.AwsRegion;
import posit.cloud.IamPolicy;
import posit.cloud.IamPolicy.Statement;

/**
 * What Karpenter's controller may do: statement for statement the policies of its getting-started template, in one.
 *
 * <p>Without the zonal shift, which is off. The account is a {@code *} where upstream writes its number: a role can only
 * act in its own. ref:
 * https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/website/content/en/v1.14/getting-started/getting-started-with-karpenter/cloudformation.yaml
 *
 * @param cluster name of the cluster
 */
record KarpenterPolicy(AwsRegion region, String cluster, String queueArn, String nodeRoleArn) {
    private static final String NODE_POOL = "karpenter.sh/nodepool";
    private static final String NODE_CLASS = "karpenter.k8s.aws/ec2nodeclass";
    private static final String REGION = "topology.kubernetes.io/region";
    private static final String EKS_CLUSTER = "eks:eks-cluster-name";
    private static final String ON_RESOURCE = "aws:ResourceTag/";
    private static final String IN_REQUEST = "aws:RequestTag/";

    String document() {
        var statements = Stream.of(instances(), discovery(), instanceProfiles(), neighbours())
                .flatMap(List::stream)
                .toArray(Statement[]::new);
        return IamPolicy.document(statements);
    }

    /** Makes instances with the cluster's tags and ends those that have them. */
    private List<Statement> instances() {
        var made = ec2(
                "fleet/*",
                "instance/*",
                "launch-template/*",
                "network-interface/*",
                "spot-instances-request/*",
                "volume/*");
        var given = ec2("capacity-reservation/*", "placement-group/*", "security-group/*", "subnet/*");
        var images = Stream.of("image/*", "snapshot/*")
                .map(kind -> arn("ec2", region.name() + ":", kind))
                .toList();
        var run = List.of("ec2:CreateFleet", "ec2:RunInstances");
        return List.of(
                allow(run, Stream.concat(given.stream(), images.stream()).toList())
                        .named("AllowScopedEC2InstanceAccessActions"),
                ownPool(allow(run, ec2("launch-template/*"))).named("AllowScopedEC2LaunchTemplateAccessActions"),
                forPool(allow(List.of("ec2:CreateFleet", "ec2:CreateLaunchTemplate", "ec2:RunInstances"), made))
                        .named("AllowScopedEC2InstanceActionsWithTags"),
                forPool(allow(List.of("ec2:CreateTags"), made))
                        .when(
                                "StringEquals",
                                "ec2:CreateAction",
                                List.of("RunInstances", "CreateFleet", "CreateLaunchTemplate"))
                        .named("AllowScopedResourceCreationTagging"),
                ownPool(allow(List.of("ec2:CreateTags"), ec2("instance/*")))
                        .when("StringEqualsIfExists", IN_REQUEST + EKS_CLUSTER, cluster)
                        .when(
                                "ForAllValues:StringEquals",
                                "aws:TagKeys",
                                List.of(EKS_CLUSTER, "karpenter.sh/nodeclaim", "Name"))
                        .named("AllowScopedResourceTagging"),
                ownPool(allow(
                                List.of("ec2:DeleteLaunchTemplate", "ec2:TerminateInstances"),
                                ec2("instance/*", "launch-template/*")))
                        .named("AllowScopedDeletion"));
    }

    private List<Statement> discovery() {
        var describe = Stream.of(
                        "CapacityReservations",
                        "Images",
                        "InstanceStatus",
                        "InstanceTypeOfferings",
                        "InstanceTypes",
                        "Instances",
                        "LaunchTemplates",
                        "PlacementGroups",
                        "SecurityGroups",
                        "SpotPriceHistory",
                        "Subnets")
                .map(what -> "ec2:Describe" + what)
                .toList();
        return List.of(
                allow(describe, "*")
                        .when("StringEquals", "aws:RequestedRegion", region.name())
                        .named("AllowRegionalReadActions"),
                allow(List.of("ssm:GetParameter"), arn("ssm", region.name() + ":", "parameter/aws/service/*"))
                        .named("AllowSSMReadActions"),
                allow(List.of("pricing:GetProducts"), "*").named("AllowPricingReadActions"));
    }

    /** Through an instance profile of Karpenter's own, instances get the role of nodes and no other. */
    private List<Statement> instanceProfiles() {
        var profiles = arn("iam", ":*", "instance-profile/*");
        return List.of(
                allow(List.of("iam:PassRole"), nodeRoleArn)
                        .when(
                                "StringEquals",
                                "iam:PassedToService",
                                List.of("ec2.amazonaws.com", "ec2.amazonaws.com.cn"))
                        .named("AllowPassingInstanceRole"),
                tagged(allow(List.of("iam:CreateInstanceProfile"), profiles), IN_REQUEST)
                        .named("AllowScopedInstanceProfileCreationActions"),
                tagged(owned(allow(List.of("iam:TagInstanceProfile"), profiles)), IN_REQUEST)
                        .named("AllowScopedInstanceProfileTagActions"),
                owned(allow(
                                List.of(
                                        "iam:AddRoleToInstanceProfile",
                                        "iam:DeleteInstanceProfile",
                                        "iam:RemoveRoleFromInstanceProfile"),
                                profiles))
                        .named("AllowScopedInstanceProfileActions"),
                allow(List.of("iam:GetInstanceProfile"), profiles).named("AllowInstanceProfileReadActions"),
                allow(List.of("iam:ListInstanceProfiles"), "*").named("AllowUnscopedInstanceProfileListAction"));
    }

    private List<Statement> neighbours() {
        return List.of(
                allow(List.of("sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"), queueArn)
                        .named("AllowInterruptionQueueActions"),
                allow(List.of("eks:DescribeCluster"), arn("eks", region.name() + ":*", "cluster/" + cluster))
                        .named("AllowAPIServerEndpointDiscovery"));
    }

    private Statement ownPool(Statement statement) {
        return statement
                .when("StringEquals", ON_RESOURCE + "kubernetes.io/cluster/" + cluster, "owned")
                .when("StringLike", ON_RESOURCE + NODE_POOL, "*");
    }

    private Statement forPool(Statement statement) {
        return ofCluster(statement).when("StringLike", IN_REQUEST + NODE_POOL, "*");
    }

    private Statement ofCluster(Statement statement) {
        return statement
                .when("StringEquals", IN_REQUEST + "kubernetes.io/cluster/" + cluster, "owned")
                .when("StringEquals", IN_REQUEST + EKS_CLUSTER, cluster);
    }

    private Statement tagged(Statement statement, String where) {
        return ofCluster(statement)
                .when("StringEquals", where + REGION, region.name())
                .when("StringLike", where + NODE_CLASS, "*");
    }

    private Statement owned(Statement statement) {
        return statement
                .when("StringEquals", ON_RESOURCE + "kubernetes.io/cluster/" + cluster, "owned")
                .when("StringEquals", ON_RESOURCE + REGION, region.name())
                .when("StringLike", ON_RESOURCE + NODE_CLASS, "*");
    }

    private List<String> ec2(String... kinds) {
        return Stream.of(kinds)
                .map(kind -> arn("ec2", region.name() + ":*", kind))
                .toList();
    }

    /** @param place region and account */
    private String arn(String service, String place, String resource) {
        return "arn:" + region.partition() + ":" + service + ":" + place + ":" + resource;
    }
}
