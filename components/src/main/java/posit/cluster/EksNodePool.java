package posit.cluster;

import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingEbsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMetadataOptionsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateTagSpecificationArgs;
import com.pulumi.aws.eks.NodeGroup;
import com.pulumi.aws.eks.NodeGroupArgs;
import com.pulumi.aws.eks.inputs.NodeGroupLaunchTemplateArgs;
import com.pulumi.aws.eks.inputs.NodeGroupNodeRepairConfigArgs;
import com.pulumi.aws.eks.inputs.NodeGroupScalingConfigArgs;
import com.pulumi.aws.eks.inputs.NodeGroupUpdateConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.Component;
import posit.cloud.Names;

/** A managed node group of fixed size in private subnets, with encrypted disks and IMDSv2 only. */
public final class EksNodePool extends Component {
    /** One hop keeps pods away from the node's own credentials; they use Pod Identity. */
    private static final int METADATA_HOPS = 1;

    /**
     * @param version Kubernetes minor version; EKS does not move nodes when the cluster moves
     * @param nodeTags tags of instances, volumes and network interfaces
     * @param roleArn of the nodes; empty: one of their own
     * @param diskKeyArn KMS key that encrypts their disks; empty: that of EBS
     * @param waitFor what must exist before the first node boots
     */
    @Builder
    public record Args(
            Names names,
            AwsRegion region,
            Output<String> clusterName,
            Output<String> version,
            Output<List<String>> subnetIds,
            NodePool pool,
            Map<String, String> nodeTags,
            Optional<Output<String>> roleArn,
            Optional<Output<String>> diskKeyArn,
            List<Resource> waitFor) {}

    private final Args args;
    private final NodeGroup nodeGroup;

    public EksNodePool(String name, Args args, ComponentResourceOptions options) {
        super("EksNodePool", name, options);
        this.args = args;
        var needs = new ArrayList<>(args.waitFor());
        var role = args.roleArn().orElseGet(() -> role(needs));
        var template = template();
        nodeGroup = new NodeGroup(
                name("nodes"),
                nodeGroupArgs(role, template),
                childOptions()
                        .dependsOn(needs)
                        .customTimeouts(CustomTimeouts.builder()
                                .create(Duration.ofMinutes(30))
                                .update(Duration.ofMinutes(60))
                                .build())
                        .build());
        registerOutputs(Map.of("nodeGroup", nodeGroup.nodeGroupName()));
    }

    /** Exists when its nodes have joined the cluster. */
    public NodeGroup nodeGroup() {
        return nodeGroup;
    }

    /** @param needs gets what nodes need of it before they boot */
    private Output<String> role(List<Resource> needs) {
        var role = EksNodeRole.of(
                name("node"),
                args.names().prefix(args.pool().name() + "-node"),
                args.region(),
                componentOptions().build());
        needs.addAll(role.granted());
        return role.arn();
    }

    private LaunchTemplate template() {
        return new LaunchTemplate(
                name("template"),
                LaunchTemplateArgs.builder()
                        .namePrefix(args.names().prefix(args.pool().name()))
                        .updateDefaultVersion(true)
                        .metadataOptions(LaunchTemplateMetadataOptionsArgs.builder()
                                .httpEndpoint("enabled")
                                .httpTokens("required")
                                .httpPutResponseHopLimit(METADATA_HOPS)
                                .build())
                        .blockDeviceMappings(rootDisk())
                        .tagSpecifications(Stream.of("instance", "volume", "network-interface")
                                .map(this::tags)
                                .toList())
                        .build(),
                child());
    }

    private LaunchTemplateBlockDeviceMappingArgs rootDisk() {
        return LaunchTemplateBlockDeviceMappingArgs.builder()
                .deviceName("/dev/xvda")
                .ebs(LaunchTemplateBlockDeviceMappingEbsArgs.builder()
                        .volumeType("gp3")
                        .volumeSize(args.pool().diskGiB())
                        .encrypted("true")
                        .kmsKeyId(args.diskKeyArn().orElse(null))
                        .deleteOnTermination("true")
                        .build())
                .build();
    }

    private LaunchTemplateTagSpecificationArgs tags(String resourceType) {
        var tags = new TreeMap<>(args.nodeTags());
        tags.put("Name", args.names().of(args.pool().name()));
        return LaunchTemplateTagSpecificationArgs.builder()
                .resourceType(resourceType)
                .tags(tags)
                .build();
    }

    private NodeGroupArgs nodeGroupArgs(Output<String> roleArn, LaunchTemplate template) {
        var pool = args.pool();
        return NodeGroupArgs.builder()
                .clusterName(args.clusterName())
                .nodeGroupNamePrefix(args.names().prefix(pool.name()))
                .version(args.version())
                .nodeRoleArn(roleArn)
                .subnetIds(args.subnetIds())
                // AL2 images ended with Kubernetes 1.32.
                // ref: https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-deprecation-faqs.html
                .amiType("AL2023_x86_64_STANDARD")
                .capacityType("ON_DEMAND")
                .instanceTypes(pool.type())
                .scalingConfig(NodeGroupScalingConfigArgs.builder()
                        .minSize(pool.count())
                        .desiredSize(pool.count())
                        .maxSize(pool.count())
                        .build())
                .updateConfig(
                        NodeGroupUpdateConfigArgs.builder().maxUnavailable(1).build())
                .nodeRepairConfig(
                        NodeGroupNodeRepairConfigArgs.builder().enabled(true).build())
                .launchTemplate(NodeGroupLaunchTemplateArgs.builder()
                        .id(template.id())
                        .version(template.latestVersion().applyValue(String::valueOf))
                        .build())
                .labels(pool.labels())
                .build();
    }
}
