package posit.ingress;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.lb.Listener;
import com.pulumi.aws.lb.ListenerArgs;
import com.pulumi.aws.lb.LoadBalancer;
import com.pulumi.aws.lb.LoadBalancerArgs;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.aws.lb.TargetGroupArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionRedirectArgs;
import com.pulumi.aws.lb.inputs.TargetGroupHealthCheckArgs;
import com.pulumi.aws.lb.inputs.TargetGroupStickinessArgs;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordAliasArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posit.builders.Builder;
import posit.cloud.Component;
import posit.cloud.KubernetesObject;
import posit.cloud.Names;
import posit.cluster.Eks;
import posit.network.AwsTcpRule;
import posit.network.Cidr;
import posit.network.VpcNetwork;

/** An Application Load Balancer with HTTPS for one product, made beside the cluster and not after it. */
public final class AlbIngress extends Component implements Exposure {
    /** TLS 1.3 and 1.2. ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html */
    private static final String TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private static final int DRAIN_SECONDS = 60;
    private static final int STICKY_SECONDS = 24 * 60 * 60;

    /**
     * @param product short name of the product, for example {@code connect}: part of names
     * @param host public host name
     * @param hostedZoneId Route 53 zone for the DNS record, and for the certificate if none is given
     * @param certificateArn certificate to use instead of a new one
     * @param clientCidrs who may reach the load balancer
     * @param internal true: addresses in the private subnets only
     * @param idleTimeoutSeconds after which a quiet connection is closed; the default is five times AWS', because the websockets
     *     of interactive content are quiet for longer than a minute
     * @param podPort port on which the product's pods listen
     * @param healthPath path that answers 200 on a healthy pod
     * @param sticky true: a browser keeps talking to the same pod
     * @param controller fills the target group; empty where the cluster has one that this stack does not keep
     */
    @Builder
    public record Args(
            Names names,
            String product,
            String host,
            Optional<Output<String>> hostedZoneId,
            Optional<Output<String>> certificateArn,
            @Builder.Required List<Cidr> clientCidrs,
            @Builder.Default("false") boolean internal,
            @Builder.Default("300") int idleTimeoutSeconds,
            int podPort,
            String healthPath,
            boolean sticky,
            VpcNetwork network,
            Eks cluster,
            Optional<AlbController> controller) {
        public Args {
            if (hostedZoneId.isEmpty() && certificateArn.isEmpty()) {
                throw new IllegalArgumentException("an ALB needs a certificate, or a hosted zone to validate one in");
            }
        }
    }

    private final Args args;
    private final LoadBalancer balancer;
    private final TargetGroup targets;
    private final Output<String> certificateArn;
    private final List<Resource> reachable = new ArrayList<>();

    public AlbIngress(String name, Args args, ComponentResourceOptions options) {
        super("AlbIngress", name, options);
        this.args = args;
        var group = securityGroup();
        balancer = balancer(group);
        targets = targets();
        certificateArn = certificate();
        listeners();
        args.hostedZoneId().ifPresent(this::dnsRecord);
        reachable.add(podsAdmit(group));
        args.controller().map(AlbController::release).ifPresent(reachable::add);
        registerOutputs(Map.of("address", address(), "host", Output.of(args.host())));
    }

    @Override
    public String host() {
        return args.host();
    }

    @Override
    public Output<String> address() {
        return balancer.dnsName();
    }

    /** By which the cloud's metrics name the load balancer. */
    public Output<String> balancerSuffix() {
        return balancer.arnSuffix();
    }

    /** By which the cloud's metrics name the pods behind it. */
    public Output<String> targetsSuffix() {
        return targets.arnSuffix();
    }

    /** The given certificate, or the new one when it is valid. */
    public Output<String> certificateArn() {
        return certificateArn;
    }

    @Override
    public void attach(String name, Backend backend, CustomResourceOptions.Builder options) {
        var needs = new ArrayList<>(reachable);
        needs.add(backend.release());
        var spec = Map.of(
                "serviceRef", Map.of("name", backend.service(), "port", backend.port()),
                "targetGroupARN", targets.arn(),
                "targetType", "ip");
        new KubernetesObject(
                name,
                "elbv2.k8s.aws/v1beta1",
                "TargetGroupBinding",
                ObjectMetaArgs.builder()
                        .name(backend.service())
                        .namespace(backend.namespace())
                        .build(),
                Output.of(spec),
                options.dependsOn(needs));
    }

    private LoadBalancer balancer(SecurityGroup group) {
        return new LoadBalancer(
                name("balancer"),
                LoadBalancerArgs.builder()
                        .name(args.names().of(args.product()))
                        .loadBalancerType("application")
                        .internal(args.internal())
                        .dropInvalidHeaderFields(true)
                        .idleTimeout(args.idleTimeoutSeconds())
                        .securityGroups(group.id().applyValue(List::of))
                        .subnets(
                                args.internal()
                                        ? args.network().privateSubnetIds()
                                        : args.network().publicSubnetIds())
                        .build(),
                childOptions()
                        .dependsOn(args.internal() ? List.of() : args.network().internet())
                        // Its name is fixed, so a replacement cannot stand beside it.
                        .deleteBeforeReplace(true)
                        .build());
    }

    private SecurityGroup securityGroup() {
        var group = new SecurityGroup(
                name("access"),
                SecurityGroupArgs.builder()
                        .namePrefix(args.names().prefix(args.product() + "-alb"))
                        .description(description())
                        .vpcId(args.network().networkId())
                        .build(),
                child());
        for (var cidr : args.clientCidrs()) {
            admit(cidr, group, HTTP);
            admit(cidr, group, HTTPS);
        }
        new AwsTcpRule(group.id(), args.podPort(), "Pods")
                .to(name("to-pods"), args.cluster().securityGroupId(), child());
        return group;
    }

    private void admit(Cidr clients, SecurityGroup group, int port) {
        var part = "from-" + clients.toString().replaceAll("[./]", "-") + "-" + port;
        new AwsTcpRule(group.id(), port, "Clients").from(name(part), clients, child());
    }

    private Resource podsAdmit(SecurityGroup group) {
        return new AwsTcpRule(args.cluster().securityGroupId(), args.podPort(), description())
                .from(name("into-pods"), group.id(), child());
    }

    private String description() {
        return "Load balancer of " + args.names().of(args.product());
    }

    private TargetGroup targets() {
        var builder = TargetGroupArgs.builder()
                .name(args.names().of(args.product()))
                .vpcId(args.network().networkId())
                // Cookies stick to pods only when pods, not nodes, are the targets.
                .targetType("ip")
                .protocol("HTTP")
                .port(args.podPort())
                .deregistrationDelay(DRAIN_SECONDS)
                .healthCheck(TargetGroupHealthCheckArgs.builder()
                        .path(args.healthPath())
                        .matcher("200")
                        .build());
        if (args.sticky()) {
            builder.stickiness(TargetGroupStickinessArgs.builder()
                    .enabled(true)
                    .type("lb_cookie")
                    .cookieDuration(STICKY_SECONDS)
                    .build());
        }
        return new TargetGroup(name("targets"), builder.build(), child());
    }

    private void listeners() {
        var forward = ListenerDefaultActionArgs.builder().type("forward").targetGroupArn(targets.arn());
        new Listener(
                name("https"),
                listener("HTTPS", HTTPS, forward)
                        .sslPolicy(TLS_POLICY)
                        .certificateArn(certificateArn)
                        .build(),
                child());
        var redirect = ListenerDefaultActionArgs.builder()
                .type("redirect")
                .redirect(ListenerDefaultActionRedirectArgs.builder()
                        .protocol("HTTPS")
                        .port(String.valueOf(HTTPS))
                        .statusCode("HTTP_301")
                        .build());
        new Listener(name("http"), listener("HTTP", HTTP, redirect).build(), child());
    }

    private ListenerArgs.Builder listener(String protocol, int port, ListenerDefaultActionArgs.Builder action) {
        return ListenerArgs.builder()
                .loadBalancerArn(balancer.arn())
                .protocol(protocol)
                .port(port)
                .defaultActions(action.build());
    }

    private Output<String> certificate() {
        return args.certificateArn().orElseGet(this::newCertificate);
    }

    private Output<String> newCertificate() {
        var certificate =
                new AcmCertificate.Args(args.host(), args.hostedZoneId().orElseThrow());
        return new AcmCertificate(
                        name("certificate"), certificate, componentOptions().build())
                .arn();
    }

    private void dnsRecord(Output<String> hostedZoneId) {
        new Record(
                name("dns"),
                RecordArgs.builder()
                        .zoneId(hostedZoneId)
                        .name(args.host())
                        .type("A")
                        .aliases(RecordAliasArgs.builder()
                                .name(balancer.dnsName())
                                .zoneId(balancer.zoneId())
                                .evaluateTargetHealth(true)
                                .build())
                        .build(),
                child());
    }
}
