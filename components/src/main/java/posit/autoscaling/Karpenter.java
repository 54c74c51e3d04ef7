package posit.autoscaling;

import com.pulumi.aws.eks.AccessEntry;
import com.pulumi.aws.eks.AccessEntryArgs;
import com.pulumi.aws.eks.PodIdentityAssociation;
import com.pulumi.aws.eks.PodIdentityAssociationArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.kubernetes.helm.v3.ReleaseArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import com.pulumi.resources.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.AwsRole;
import posit.cloud.Component;
import posit.cloud.HelmChart;
import posit.cloud.IamPolicy;
import posit.cloud.KubernetesObject;
import posit.cloud.Names;
import posit.cloud.Site;
import posit.cloud.Versions;
import posit.cluster.AutoscaledPools;
import posit.cluster.Eks;
import posit.cluster.EksNodeRole;
import posit.cluster.NodePool;
import posit.network.VpcNetwork;

/**
 * Karpenter on EKS with the two node pools of Posit's autoscaling page.
 *
 * <p>A destroy goes the other way round: pools with their nodes, node class, controller, rights. So no instance stays
 * behind that Pulumi never knew of.
 */
public final class Karpenter extends Component {
    private static final String NAME = "karpenter";

    /** Where the API server gives the controller's calls the priority of the system. */
    private static final String NAMESPACE = "kube-system";

    /** Its custom resources have a chart of their own, because Helm never updates what lies in the directory for them. */
    private static final HelmChart CUSTOM_RESOURCES = chart("karpenter-crd");

    private static final HelmChart CONTROLLER = chart(NAME);

    /** All that are installed. */
    public static final List<HelmChart> CHARTS = List.of(CUSTOM_RESOURCES, CONTROLLER);

    private static final String GROUP = "karpenter.k8s.aws";
    private static final String KIND = "EC2NodeClass";
    private static final String IMAGE = "public.ecr.aws/karpenter/controller";
    private static final String PULL_SECRET = "karpenter-registry";
    private static final int TIMEOUT_SECONDS = 600;

    /**
     * @param systemPool fixed nodes on which the controller runs: it cannot make the ones it needs itself
     * @param image release of the EKS images of Amazon Linux 2023, for example {@code v20260714}
     * @param nodeTags tags of instances, volumes and network interfaces
     * @param diskKeyArn KMS key that encrypts disks of nodes; empty: that of EBS
     */
    @Builder
    public record Args(
            Names names,
            AwsRegion region,
            VpcNetwork network,
            Eks cluster,
            NodePool systemPool,
            PoolSizes sizes,
            String image,
            Map<String, String> nodeTags,
            Optional<Output<String>> diskKeyArn) {}

    private final Args args;
    private final NodePools pools;

    public Karpenter(String name, Args args, ComponentResourceOptions options) {
        super("Karpenter", name, options);
        this.args = args;
        var queue = new KarpenterQueue(
                name("interruptions"), args.names(), componentOptions().build());
        var nodeRole = nodeRole();
        var needs = new ArrayList<>(args.cluster().ready());
        needs.addAll(queue.ready());
        needs.add(nodesMayJoin(nodeRole));
        needs.add(identity(queue, nodeRole));
        needs.add(customResources());
        site().pullSecret(name("registry"), Output.of(NAMESPACE), PULL_SECRET, inCluster())
                .ifPresent(needs::add);
        var controller = controller(queue, needs);
        var nodeClass = nodeClass(nodeRole, controller);
        pools = new NodePools(
                name("pools"),
                new NodePools.Args(args.cluster(), inPools(nodeClass), args.sizes(), List.of(controller)),
                componentOptions().build());
        registerOutputs(Map.of("queueName", queue.queueName()));
    }

    /** The two pools, for Connect. */
    public AutoscaledPools placement() {
        return pools.placement();
    }

    private AwsRole nodeRole() {
        return EksNodeRole.of(
                name("node"),
                args.names().prefix("karpenter-node"),
                args.region(),
                componentOptions().build());
    }

    private Resource nodesMayJoin(AwsRole nodeRole) {
        return new AccessEntry(
                name("node"),
                AccessEntryArgs.builder()
                        .clusterName(args.cluster().clusterName())
                        .principalArn(nodeRole.arn())
                        .type("EC2_LINUX")
                        .build(),
                child(nodeRole.granted()));
    }

    private Resource identity(KarpenterQueue queue, AwsRole nodeRole) {
        var rights = Output.tuple(args.cluster().clusterName(), queue.queueArn(), nodeRole.arn())
                .applyValue(known -> new KarpenterPolicy(args.region(), known.t1, known.t2, known.t3).document());
        var role = new AwsRole(
                name("controller"),
                // Inline: a managed policy ends at 6,144 characters, which this one passes.
                AwsRole.Args.inline(args.names().prefix("karpenter"), IamPolicy.podIdentityTrust(), "nodes", rights),
                componentOptions().build());
        return new PodIdentityAssociation(
                name("identity"),
                PodIdentityAssociationArgs.builder()
                        .clusterName(args.cluster().clusterName())
                        .namespace(NAMESPACE)
                        .serviceAccount(NAME)
                        .roleArn(role.arn())
                        .build(),
                child(role.granted()));
    }

    private static HelmChart chart(String name) {
        return new HelmChart(name, Versions.KARPENTER_CHART, "oci://public.ecr.aws/karpenter");
    }

    private Release customResources() {
        var release = release(CUSTOM_RESOURCES).build();
        return new Release(
                name("custom-resources"),
                release,
                childOptions().provider(args.cluster().kubernetes()).build());
    }

    private Release controller(KarpenterQueue queue, List<Resource> needs) {
        var release = release(CONTROLLER).skipCrds(true).values(values(queue)).build();
        return new Release(
                name("release"),
                release,
                childOptions()
                        .provider(args.cluster().kubernetes())
                        .dependsOn(needs)
                        .build());
    }

    private ReleaseArgs.Builder release(HelmChart chart) {
        return chart.in(args.cluster().site())
                .name(chart.name())
                .namespace(NAMESPACE)
                .atomic(true)
                .timeout(TIMEOUT_SECONDS);
    }

    private Site site() {
        return args.cluster().site();
    }

    private CustomResourceOptions inCluster() {
        return childOptions().provider(args.cluster().kubernetes()).build();
    }

    private Map<String, Object> values(KarpenterQueue queue) {
        var values = new TreeMap<>(standardValues(queue));
        if (!site().pullSecrets(PULL_SECRET).isEmpty()) {
            values.put("imagePullSecrets", site().pullSecrets(PULL_SECRET));
        }
        return values;
    }

    private Map<String, Object> controllerValues() {
        // Named, because the nodes' metadata service does not answer pods.
        var variables = new ArrayList<Map<String, Object>>();
        variables.add(Map.of("name", "AWS_REGION", "value", args.region().name()));
        site().proxyVariables().forEach((name, value) -> variables.add(Map.of("name", name, "value", value)));
        var values = new TreeMap<String, Object>(Map.of(
                "env",
                variables,
                "resources",
                Map.of("requests", Map.of("cpu", "500m", "memory", "1Gi"), "limits", Map.of("memory", "1Gi"))));
        site().registry().ifPresent(mirror -> values.put("image", Map.of("repository", mirror.image(IMAGE))));
        return values;
    }

    private Map<String, Object> standardValues(KarpenterQueue queue) {
        return Map.of(
                "replicas",
                2,
                "serviceAccount",
                Map.of("create", true, "name", NAME),
                "nodeSelector",
                args.systemPool().labels(),
                "settings",
                settings(queue),
                "controller",
                controllerValues());
    }

    private Map<String, Object> settings(KarpenterQueue queue) {
        return Map.of(
                "clusterName", args.cluster().clusterName(),
                "interruptionQueue", queue.queueName(),
                // By default Karpenter makes a node for each content process, because these prefer to stand apart.
                "preferencePolicy", "Ignore");
    }

    private Resource nodeClass(AwsRole nodeRole, Release controller) {
        var needs = new ArrayList<Resource>(nodeRole.granted());
        needs.add(controller);
        return new KubernetesObject(
                name("nodes"),
                GROUP + "/v1",
                KIND,
                ObjectMetaArgs.builder().name(NodeClass.NAME).build(),
                Output.of(nodeClassSpec(nodeRole)),
                childOptions()
                        .provider(args.cluster().kubernetes())
                        .dependsOn(needs)
                        .customTimeouts(CustomTimeouts.builder()
                                .delete(Duration.ofMinutes(30))
                                .build()));
    }

    /** By ids instead of tags: what this stack made, and nothing that someone else tagged. */
    private Map<String, Object> nodeClassSpec(AwsRole nodeRole) {
        return Map.of(
                "amiSelectorTerms", List.of(Map.of("alias", "al2023@" + args.image())),
                "role", nodeRole.roleName(),
                "subnetSelectorTerms",
                        args.network().privateSubnets().stream()
                                .map(id -> Map.of("id", id))
                                .toList(),
                "securityGroupSelectorTerms",
                        List.of(Map.of("id", args.cluster().securityGroupId())),
                "blockDeviceMappings", List.of(Map.of("deviceName", "/dev/xvda", "ebs", disk())),
                // One hop keeps pods away from the node's own credentials; they use Pod Identity.
                "metadataOptions",
                        Map.of("httpEndpoint", "enabled", "httpTokens", "required", "httpPutResponseHopLimit", 1),
                "tags", args.nodeTags());
    }

    private Map<String, Object> disk() {
        var disk = new TreeMap<String, Object>(Map.of(
                "volumeType",
                "gp3",
                "volumeSize",
                args.sizes().diskGiB() + "Gi",
                "encrypted",
                true,
                "deleteOnTermination",
                true));
        args.diskKeyArn().ifPresent(arn -> disk.put("kmsKeyID", arn));
        return disk;
    }

    private static NodeClass inPools(Resource nodeClass) {
        return new NodeClass(
                GROUP, KIND, "node.kubernetes.io/instance-type", List.of(), Map.of(), List.of(), nodeClass);
    }
}
