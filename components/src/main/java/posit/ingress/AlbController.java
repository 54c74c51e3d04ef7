package posit.ingress;

import static posit.cloud.IamPolicy.allow;

import com.pulumi.aws.eks.PodIdentityAssociation;
import com.pulumi.aws.eks.PodIdentityAssociationArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.helm.v3.Release;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posit.builders.Builder;
import posit.cloud.AwsRegion;
import posit.cloud.AwsRole;
import posit.cloud.Component;
import posit.cloud.HelmChart;
import posit.cloud.IamPolicy;
import posit.cloud.Names;
import posit.cloud.Site;
import posit.cloud.Versions;
import posit.cluster.Eks;
import posit.network.VpcNetwork;

/**
 * The AWS Load Balancer Controller, reduced to filling target groups that Pulumi owns.
 *
 * <p>So a destroy leaves no load balancer behind that Pulumi never knew of, and the controller needs two statements of
 * rights instead of sixteen. ref: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/targetgroupbinding/
 */
public final class AlbController extends Component {
    private static final String SERVICE_ACCOUNT = "aws-load-balancer-controller";
    private static final String NAMESPACE = "kube-system";
    private static final int TIMEOUT_SECONDS = 600;
    private static final String IMAGE = "public.ecr.aws/eks/aws-load-balancer-controller";
    private static final String PULL_SECRET = "alb-controller-registry";
    public static final HelmChart CHART = new HelmChart(
            "aws-load-balancer-controller", Versions.ALB_CONTROLLER_CHART, "https://aws.github.io/eks-charts");

    @Builder
    public record Args(Names names, AwsRegion region, VpcNetwork network, Eks cluster) {}

    private final Release release;

    public AlbController(String name, Args args, ComponentResourceOptions options) {
        super("AlbController", name, options);
        var cluster = args.cluster();
        var role = new AwsRole(
                name("controller"),
                AwsRole.Args.inline(
                        args.names().prefix("alb-controller"),
                        IamPolicy.podIdentityTrust(),
                        "targets",
                        Output.of(rights(args.region(), args.names()))),
                componentOptions().build());
        var identity = new PodIdentityAssociation(
                name("identity"),
                PodIdentityAssociationArgs.builder()
                        .clusterName(cluster.clusterName())
                        .namespace(NAMESPACE)
                        .serviceAccount(SERVICE_ACCOUNT)
                        .roleArn(role.arn())
                        .build(),
                child(role.granted()));
        var needs = new ArrayList<Resource>(cluster.ready());
        needs.add(identity);
        cluster.site()
                .pullSecret(
                        name("registry"),
                        Output.of(NAMESPACE),
                        PULL_SECRET,
                        childOptions().provider(cluster.kubernetes()).build())
                .ifPresent(needs::add);
        release = new Release(
                name("release"),
                CHART.in(cluster.site())
                        .name(SERVICE_ACCOUNT)
                        .namespace(NAMESPACE)
                        .atomic(true)
                        .timeout(TIMEOUT_SECONDS)
                        .values(values(args))
                        .build(),
                childOptions().provider(cluster.kubernetes()).dependsOn(needs).build());
        registerOutputs(Map.of());
    }

    Resource release() {
        return release;
    }

    private static Map<String, Object> values(Args args) {
        var values = new TreeMap<String, Object>(Map.of(
                "clusterName", args.cluster().clusterName(),
                // Named, because the nodes' metadata service does not answer pods.
                "region", args.region().name(),
                "vpcId", args.network().networkId(),
                "replicaCount", 2,
                // Without it the controller would claim every new Service of type LoadBalancer.
                "enableServiceMutatorWebhook", false,
                // Nobody shall make an Ingress that the reduced rights cannot serve.
                "createIngressClassResource", false,
                "serviceAccount", Map.of("create", true, "name", SERVICE_ACCOUNT)));
        var labels = args.cluster().systemLabels();
        if (!labels.isEmpty()) {
            values.put("nodeSelector", labels);
        }
        values.putAll(ofSite(args.cluster().site()));
        return values;
    }

    private static Map<String, Object> ofSite(Site site) {
        var values = new TreeMap<String, Object>();
        site.registry().ifPresent(mirror -> values.put("image", Map.of("repository", mirror.image(IMAGE))));
        if (!site.pullSecrets(PULL_SECRET).isEmpty()) {
            values.put("imagePullSecrets", site.pullSecrets(PULL_SECRET));
        }
        var variables = site.proxyVariables();
        if (!variables.isEmpty()) {
            values.put("env", variables);
        }
        return values;
    }

    /** Reading, which AWS cannot narrow, and registration in this stack's target groups. */
    private static String rights(AwsRegion region, Names names) {
        var read = List.of(
                "ec2:DescribeAvailabilityZones",
                "ec2:DescribeInstances",
                "ec2:DescribeNetworkInterfaces",
                "ec2:DescribeSecurityGroups",
                "ec2:DescribeSubnets",
                "ec2:DescribeTags",
                "ec2:DescribeVpcs",
                "elasticloadbalancing:DescribeTags",
                "elasticloadbalancing:DescribeTargetGroupAttributes",
                "elasticloadbalancing:DescribeTargetGroups",
                "elasticloadbalancing:DescribeTargetHealth");
        var register = List.of("elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets");
        var targetGroups = "arn:" + region.partition() + ":elasticloadbalancing:" + region.name() + ":*:targetgroup/"
                + names.of("*");
        return IamPolicy.document(allow(read, "*"), allow(register, targetGroups));
    }
}
