package posit.cluster;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.AwsRole;
import posit.cloud.Component;
import posit.cloud.IamPolicy;
import posit.cloud.KmsKeys;
import posit.cloud.Names;
import posit.cloud.PulumiEksCluster;
import posit.cloud.Site;
import posit.network.Cidr;
import posit.network.VpcNetwork;

/** An EKS cluster made through pulumi-eks: private nodes, access entries, encrypted secrets, logs with retention, managed add-ons. */
public final class EksCluster extends Component implements Eks {
    private static final List<String> CONTROL_PLANE_LOGS =
            List.of("api", "audit", "authenticator", "controllerManager", "scheduler");

    /**
     * What {@code aws eks get-token} has to be told, so that it is the same principal as the provider that made the cluster.
     *
     * @param profile of the AWS configuration files
     * @param roleArn a role to assume
     */
    public record Credentials(Optional<String> profile, Optional<String> roleArn) {
        static final Credentials OF_THE_ENVIRONMENT = new Credentials(Optional.empty(), Optional.empty());
    }

    /**
     * @param aws the provider all resources use, named because pulumi-eks cannot inherit it
     * @param credentials those of {@code aws}; empty where it takes them from the environment
     * @param version Kubernetes minor version, for example {@code 1.35}
     * @param publicCidrs who may reach the public API endpoint; empty: the endpoint is private only
     * @param admins name to ARN of IAM principals that get cluster admin
     * @param keys for Kubernetes secrets, disks of nodes and logs of the control plane
     * @param role of the cluster; another one is another cluster
     * @param nodeRoleArn role of the nodes; empty: one for each pool
     * @param logRetentionDays a number of days that CloudWatch accepts
     * @param systemPool nodes of the cluster's own services; empty: they run on those of the products
     * @param pools one per product
     * @param addons which managed ones, in which versions
     * @param nodeTags tags of instances and volumes, which provider-wide tags do not reach
     * @param site what the company wants of all that runs in the cluster
     * @param protect refuse to delete the cluster as long as this is true
     */
    @Builder
    public record Args(
            com.pulumi.aws.Provider aws,

            @Builder.Default("EksCluster.Credentials.OF_THE_ENVIRONMENT")
            Credentials credentials,

            Names names,
            AwsRegion region,
            String version,
            VpcNetwork network,
            List<Cidr> publicCidrs,
            Map<String, Output<String>> admins,
            KmsKeys keys,

            @Builder.Default("new EksClusterRole.OfPulumiEks()")
            EksClusterRole role,

            Optional<Output<String>> nodeRoleArn,
            @Builder.Default("posit.cloud.Retention.LOGS") int logRetentionDays,
            Optional<NodePool> systemPool,
            List<NodePool> pools,
            @Builder.Default("EksAddons.Choice.DEFAULT") EksAddons.Choice addons,
            Map<String, String> nodeTags,
            @Builder.Default("posit.cloud.Site.PLAIN") Site site,
            @Builder.Default("true") boolean protect) {}

    private final Args args;
    private final PulumiEksCluster eks;
    private final Output<String> clusterName;
    private final Provider kubernetes;
    private final EksAddons addons;
    private final List<Resource> ready = new ArrayList<>();

    public EksCluster(String name, Args args, ComponentResourceOptions options) {
        super("EksCluster", name, options);
        this.args = args;
        eks = controlPlane();
        // The name is known beforehand, but what uses it must wait for the cluster.
        clusterName = eks.clusterSecurityGroupId().applyValue(created -> eksName());
        kubernetes = KubernetesProvider.of(
                name("kubernetes"), Kubeconfig.withProfile(kubeconfig(), args.credentials()), childOptions());
        addons = new EksAddons(
                name("addons"),
                EksAddonsArgs.builder()
                        .names(args.names())
                        .region(args.region())
                        .clusterName(clusterName)
                        .kubernetesVersion(args.version())
                        .systemLabels(systemLabels())
                        .choice(args.addons())
                        .build(),
                componentOptions().build());
        var nodes = Stream.concat(args.systemPool().stream(), args.pools().stream())
                .map(this::nodes)
                .toList();
        ready.addAll(nodes);
        ready.addAll(addons.afterNodes(nodes));
        registerOutputs(Map.of("clusterName", clusterName, "kubeconfig", kubeconfig()));
    }

    @Override
    public Output<String> clusterName() {
        return clusterName;
    }

    @Override
    public Output<String> kubeconfig() {
        return eks.kubeconfigJson().asSecret();
    }

    @Override
    public Provider kubernetes() {
        return kubernetes;
    }

    @Override
    public Site site() {
        return args.site();
    }

    @Override
    public List<Resource> ready() {
        return List.copyOf(ready);
    }

    @Override
    public Output<String> securityGroupId() {
        return eks.clusterSecurityGroupId();
    }

    @Override
    public Output<String> oidcProviderArn() {
        return eks.oidcProviderArn();
    }

    @Override
    public Output<String> oidcIssuer() {
        return eks.oidcIssuer();
    }

    @Override
    public Map<String, String> systemLabels() {
        return args.systemPool().map(NodePool::labels).orElse(Map.of());
    }

    private String eksName() {
        return args.names().stack();
    }

    private PulumiEksCluster controlPlane() {
        // Made before the cluster: EKS would make it without retention.
        var logs = new LogGroup(
                name("control-plane"),
                LogGroupArgs.builder()
                        .name("/aws/eks/" + eksName() + "/cluster")
                        .retentionInDays(args.logRetentionDays())
                        .kmsKeyId(args.keys().logs().orElse(null))
                        .build(),
                child());
        var needs = new ArrayList<Resource>(List.of(logs));
        var eksArgs = eksArgs();
        eksArgs.serviceRole = serviceRole(needs);
        var options = componentOptions().protect(args.protect()).dependsOn(needs);
        return new PulumiEksCluster(name("eks"), eksArgs, args.aws(), options);
    }

    private PulumiEksCluster.Args eksArgs() {
        var eks = new PulumiEksCluster.Args();
        eks.name = Output.of(eksName());
        eks.version = Output.of(args.version());
        eks.vpcId = args.network().networkId();
        eks.subnetIds = args.network().privateSubnetIds();
        eks.endpointPrivateAccess = Output.of(true);
        eks.endpointPublicAccess = Output.of(!args.publicCidrs().isEmpty());
        if (!args.publicCidrs().isEmpty()) {
            eks.publicAccessCidrs =
                    Output.of(args.publicCidrs().stream().map(Cidr::toString).toList());
        }
        eks.enabledClusterLogTypes = Output.of(CONTROL_PLANE_LOGS);
        eks.encryptionConfigKeyArn = args.keys().data();
        eks.createOidcProvider = Output.of(true);
        eks.providerCredentialOpts = credentials();
        eks.authenticationMode = "API";
        eks.accessEntries = accessEntries();
        // Nodes and add-ons are our own resources, and EKS' own security group serves both sides.
        eks.skipDefaultNodeGroup = true;
        eks.skipDefaultSecurityGroups = true;
        eks.useDefaultVpcCni = true;
        eks.corednsAddonOptions = Map.of("enabled", false);
        eks.kubeProxyAddonOptions = Map.of("enabled", false);
        return eks;
    }

    /**
     * Null, which is absent, where pulumi-eks makes it.
     *
     * @param needs gets what the cluster needs of it
     */
    private Output<Role> serviceRole(List<Resource> needs) {
        if (args.role() instanceof EksClusterRole.Existing existing) {
            return Output.of(Role.get(name("role"), existing.name(), null, child()));
        }
        if (args.role() instanceof EksClusterRole.OfPulumiEks) {
            return null;
        }
        var role = madeRole();
        needs.addAll(role.granted());
        return Output.of(role.role());
    }

    private AwsRole madeRole() {
        return new AwsRole(
                name("role"),
                AwsRole.Args.managed(
                        args.names().prefix("cluster"),
                        IamPolicy.trust("eks.amazonaws.com"),
                        List.of(args.region().managedPolicy("AmazonEKSClusterPolicy"))),
                componentOptions().build());
    }

    /** Null, which is absent, where there are none. */
    private Output<Map<String, Object>> credentials() {
        var options = new TreeMap<String, Object>();
        args.credentials().profile().ifPresent(profile -> options.put("profileName", profile));
        args.credentials().roleArn().ifPresent(role -> options.put("roleArn", role));
        return options.isEmpty() ? null : Output.of(options);
    }

    private Map<String, Object> accessEntries() {
        var policy = "arn:" + args.region().partition() + ":eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";
        var admin = Map.of("admin", Map.of("policyArn", policy, "accessScope", Map.of("type", "cluster")));
        var entries = new TreeMap<String, Object>();
        args.admins().forEach((key, arn) -> entries.put(key, Map.of("principalArn", arn, "accessPolicies", admin)));
        return entries;
    }

    private Resource nodes(NodePool pool) {
        var nodes = new EksNodePool(
                name(pool.name()),
                EksNodePoolArgs.builder()
                        .names(args.names())
                        .region(args.region())
                        .clusterName(clusterName)
                        .version(Output.of(args.version()))
                        .subnetIds(args.network().privateSubnetIds())
                        .pool(pool)
                        .nodeTags(args.nodeTags())
                        .roleArn(args.nodeRoleArn())
                        .diskKeyArn(args.keys().disks())
                        .waitFor(nodesWaitFor())
                        .build(),
                componentOptions().build());
        return nodes.nodeGroup();
    }

    /** A node joins only with a route out and with the network plug-in already there. */
    private List<Resource> nodesWaitFor() {
        var needs = new ArrayList<>(args.network().egress());
        needs.addAll(addons.beforeNodes());
        return needs;
    }
}
