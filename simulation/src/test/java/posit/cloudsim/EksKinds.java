package posit.cloudsim;

import static posit.cloudsim.AwsShapes.arn;
import static posit.cloudsim.AwsShapes.with;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Amazon EKS. */
final class EksKinds {
    static final String CLUSTER = "aws:eks/cluster:Cluster";
    static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";
    static final String ADDON = "aws:eks/addon:Addon";
    static final String LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";

    private EksKinds() {}

    static void addTo(Catalogue catalogue) {
        cluster(catalogue);
        nodes(catalogue);
        inside(catalogue);
    }

    private static void cluster(Catalogue catalogue) {
        catalogue
                .add(CLUSTER, AwsShapes::named)
                .outputs(EksKinds::controlPlane)
                .knows("roleArn", AwsKinds.ROLE)
                .knows("encryptionConfig.provider.keyArn", AwsKinds.KEY)
                .holds("vpcConfig.subnetIds", AwsNetworkKinds.SUBNET)
                .holds("vpcConfig.securityGroupIds", AwsNetworkKinds.SECURITY_GROUP)
                .unique("ResourceInUseException", Thing::id)
                .inUse("ResourceInUseException")
                .onCreate(EksRules::roleMayRunClusters)
                .andThen(EksRules::makeClusterGroup, EksRules::forgetCluster);
    }

    private static Map<String, Object> controlPlane(Making making) {
        var hash = making.hex(32).toUpperCase(Locale.ROOT);
        var issuer = "https://oidc.eks." + making.region() + ".amazonaws.com/id/" + hash;
        var made = new TreeMap<>(with(making.id(), arn(making, "eks", "cluster/" + making.id())));
        made.put("endpoint", "https://" + hash + ".gr7." + making.region() + ".eks.amazonaws.com");
        made.put("certificateAuthority", Map.of("data", "LS0tLS1CRUdJTg=="));
        made.put("identities", List.of(Map.of("oidcs", List.of(Map.of("issuer", issuer)))));
        made.put("status", "ACTIVE");
        made.put("vpcConfig", Map.of("clusterSecurityGroupId", "sg-0" + making.hex(16)));
        return made;
    }

    private static void nodes(Catalogue catalogue) {
        catalogue
                .add(LAUNCH_TEMPLATE, AwsShapes.id("lt"))
                .outputs(making -> with(
                        making.physicalName("name"),
                        arn(making, "ec2", "launch-template/" + making.id()),
                        "latestVersion",
                        1L,
                        "defaultVersion",
                        1L))
                .unique("InvalidLaunchTemplateName.AlreadyExistsException", thing -> thing.output("name"))
                .renews("latestVersion", "defaultVersion");
        catalogue
                .add(
                        NODE_GROUP,
                        making -> making.text("clusterName").orElse("") + ":" + making.physicalName("nodeGroupName"))
                .outputs(making -> Map.of(
                        "nodeGroupName",
                        making.physicalName("nodeGroupName"),
                        "arn",
                        arn(
                                making,
                                "eks",
                                "nodegroup/" + making.text("clusterName").orElse("") + "/"
                                        + making.physicalName("nodeGroupName") + "/" + making.guid()),
                        "status",
                        "ACTIVE"))
                .holds("clusterName", CLUSTER)
                .holds("subnetIds", AwsNetworkKinds.SUBNET)
                .knows("nodeRoleArn", AwsKinds.ROLE)
                .knows("launchTemplate.id", LAUNCH_TEMPLATE)
                .unique("ResourceInUseException", Thing::id)
                .ready(EksRules::nodesJoin);
    }

    private static void inside(Catalogue catalogue) {
        catalogue
                .add(
                        ADDON,
                        making -> making.text("clusterName").orElse("") + ":"
                                + making.text("addonName").orElse(""))
                .outputs(making -> Map.of(
                        "arn",
                        arn(making, "eks", "addon/" + making.id().replace(':', '/') + "/" + making.guid()),
                        "addonVersion",
                        "v1.0.0-eksbuild.1"))
                .belongsTo("clusterName", CLUSTER)
                .knows("podIdentityAssociations.roleArn", AwsKinds.ROLE)
                .unique("ResourceInUseException", Thing::id)
                .ready(EksRules::addonHasNodes);
        catalogue
                .add(
                        "aws:eks/accessEntry:AccessEntry",
                        making -> making.text("clusterName").orElse("") + ":"
                                + making.text("principalArn").orElse(""))
                .outputs(making -> Map.of("accessEntryArn", arn(making, "eks", "access-entry/" + making.id())))
                .belongsTo("clusterName", CLUSTER)
                .unique("ResourceInUseException", Thing::id);
        catalogue
                .add("aws:eks/podIdentityAssociation:PodIdentityAssociation", AwsShapes.id("a"))
                .outputs(making -> Map.of(
                        "associationId",
                        making.id(),
                        "associationArn",
                        arn(making, "eks", "podidentityassociation/" + making.id())))
                .belongsTo("clusterName", CLUSTER)
                .knows("roleArn", AwsKinds.ROLE)
                .unique("ResourceInUseException", EksRules::serviceAccount);
    }
}
