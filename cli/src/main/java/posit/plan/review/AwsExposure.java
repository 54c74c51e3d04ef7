package posit.plan.review;

import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.objects;
import static posit.plan.graph.PlanView.text;
import static posit.plan.graph.PlanView.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.AwsTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;

/** Ways in and out on AWS. */
final class AwsExposure {
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String IN = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String OUT = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private static final String NETWORK = "the network";

    private static final Set<String> CLUSTERS = Set.of(AwsTypes.EKS, AwsTypes.CONTROL_PLANE);

    private final PlanView view;

    AwsExposure(PlanView view) {
        this.view = view;
    }

    Stream<Endpoint> endpoints() {
        return Stream.of(
                        view.all(AwsTypes.EKS).stream().map(AwsExposure::kubernetes),
                        view.all(AwsTypes.CONTROL_PLANE).stream().map(Endpoint::ofExistingCluster),
                        view.all(AwsTypes.LISTENER).stream().map(this::listener),
                        view.all(AwsTypes.DATABASE).stream()
                                .filter(server -> is(server, "publiclyAccessible"))
                                .map(AwsExposure::database))
                .flatMap(one -> one);
    }

    Stream<Rule> rules() {
        return Stream.of(
                        view.each(IN, rule -> rule(rule, true)),
                        view.each(OUT, rule -> rule(rule, false)),
                        inline("ingress", true),
                        inline("egress", false))
                .flatMap(one -> one);
    }

    private static Endpoint kubernetes(PlannedResource eks) {
        var open = is(eks, "endpointPublicAccess");
        var ranges = texts(list(eks, "publicAccessCidrs"));
        // EKS' own default. ref: https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html
        var clients = ranges.isEmpty() ? List.of("0.0.0.0/0") : ranges;
        return new Endpoint(
                "Kubernetes API",
                "HTTPS 443",
                open ? clients : List.of(NETWORK),
                List.of("IAM sign-in", "access entries only"),
                eks.name());
    }

    private Endpoint listener(PlannedResource listener) {
        var balancers = view.behind(listener, "loadBalancerArn", AwsTypes.LOAD_BALANCER);
        var from = balancers.stream().flatMap(this::clients).distinct().toList();
        var safeguards = new ArrayList<String>();
        if (!text(listener, "sslPolicy").isEmpty()) {
            safeguards.add(text(listener, "sslPolicy"));
        }
        if (text(listener, "defaultActions.0.type").equals("redirect")) {
            safeguards.add("redirects to " + text(listener, "defaultActions.0.redirect.protocol"));
        }
        var inside = balancers.stream().allMatch(balancer -> is(balancer, "internal"));
        return new Endpoint(
                inside ? "Internal load balancer" : "Load balancer",
                text(listener, "protocol") + " " + number(listener, "port"),
                from,
                safeguards,
                listener.name());
    }

    /** Whom the rules of a balancer's groups let in. */
    private Stream<String> clients(PlannedResource balancer) {
        var groups = view.behind(balancer, "securityGroups", GROUP);
        return view.all(IN).stream()
                .filter(rule -> groups.containsAll(view.behind(rule, "securityGroupId")))
                .flatMap(rule -> peers(rule).stream());
    }

    private static Endpoint database(PlannedResource server) {
        return new Endpoint(
                "Database",
                text(server, "engine") + " " + number(server, "port"),
                List.of("0.0.0.0/0"),
                List.of(),
                server.name());
    }

    private Rule rule(PlannedResource rule, boolean inbound) {
        return new Rule(
                group(rule, "securityGroupId"),
                inbound,
                true,
                peers(rule),
                ports(text(rule, "ipProtocol"), number(rule, "fromPort"), number(rule, "toPort")),
                rule.name());
    }

    private List<String> peers(PlannedResource rule) {
        var peers = new ArrayList<String>();
        Stream.of("cidrIpv4", "cidrIpv6", "prefixListId")
                .map(input -> text(rule, input))
                .filter(range -> !range.isEmpty())
                .forEach(peers::add);
        if (!text(rule, "referencedSecurityGroupId").isEmpty()) {
            peers.add(group(rule, "referencedSecurityGroupId"));
        }
        return peers;
    }

    /** By the resource whose output it is: a group of our own, or the one that EKS makes. */
    private String group(PlannedResource rule, String input) {
        var names = view.behind(rule, input).stream()
                .map(resource -> CLUSTERS.contains(resource.type()) ? "cluster and nodes" : resource.name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? text(rule, input) : names;
    }

    private Stream<Rule> inline(String direction, boolean inbound) {
        return view.all(GROUP).stream()
                .flatMap(group -> objects(group, direction).map(rule -> inline(group, rule, inbound)));
    }

    private static Rule inline(PlannedResource group, Map<?, ?> rule, boolean inbound) {
        var peers = new ArrayList<String>();
        for (var input : List.of("cidrBlocks", "ipv6CidrBlocks", "securityGroups", "prefixListIds")) {
            peers.addAll(texts(rule.get(input)));
        }
        return new Rule(
                group.name(),
                inbound,
                true,
                peers,
                ports(String.valueOf(rule.get("protocol")), port(rule, "fromPort"), port(rule, "toPort")),
                "inline");
    }

    private static long port(Map<?, ?> rule, String input) {
        return rule.get(input) instanceof Number number ? number.longValue() : 0;
    }

    private static String ports(String protocol, long from, long to) {
        if (protocol.equals("-1")) {
            return "all traffic";
        }
        return protocol + " " + (from == to ? String.valueOf(from) : from + "-" + to);
    }
}
