package posit.plan.review;

import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.objects;
import static posit.plan.graph.PlanView.text;
import static posit.plan.graph.PlanView.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;

/** Ways in and out on Azure. */
final class AzureExposure {
    private static final List<String> ANYWHERE = List.of("0.0.0.0/0");
    private static final List<String> NETWORK = List.of("the network");
    private static final String ALLOW_LIST = "nginx.ingress.kubernetes.io/whitelist-source-range";
    private static final String ALL_PORTS = "all ports";
    private static final String ROUTING = "ingressProfile.webAppRouting.";

    private final PlanView view;

    AzureExposure(PlanView view) {
        this.view = view;
    }

    Stream<Endpoint> endpoints() {
        return Stream.of(
                        view.each(AzureTypes.AKS, this::kubernetes),
                        view.each(KubernetesTypes.INGRESS, this::host),
                        view.all(AzureTypes.STORAGE).stream()
                                .filter(account ->
                                        !text(account, "publicNetworkAccess").equals("Disabled"))
                                .map(account -> open("Storage account", "HTTPS 443", account)),
                        view.all(AzureTypes.SERVER).stream()
                                .filter(server -> text(server, "network.delegatedSubnetResourceId")
                                        .isEmpty())
                                .map(server -> open("Database", "PostgreSQL 5432", server)))
                .flatMap(one -> one);
    }

    private static Endpoint open(String what, String address, PlannedResource resource) {
        return new Endpoint(what, address, ANYWHERE, List.of(), resource.name());
    }

    private Endpoint kubernetes(PlannedResource aks) {
        if (aks.external()) {
            return Endpoint.ofExistingCluster(aks);
        }
        var ranges = list(aks, "apiServerAccessProfile.authorizedIPRanges").stream()
                .map(range -> named(String.valueOf(range)))
                .toList();
        var safeguards = new ArrayList<>(List.of("Microsoft Entra sign-in"));
        if (is(aks, "aadProfile.enableAzureRBAC")) {
            safeguards.add("Azure RBAC");
        }
        safeguards.add(is(aks, "disableLocalAccounts") ? "no local accounts" : "local accounts allowed");
        var clients = ranges.isEmpty() ? ANYWHERE : ranges;
        return new Endpoint(
                "Kubernetes API",
                "HTTPS 443",
                is(aks, "apiServerAccessProfile.enablePrivateCluster") ? NETWORK : clients,
                safeguards,
                aks.name());
    }

    /** Addresses that the plan makes are told by the resource that gets them. */
    private String named(String range) {
        return view.all(AzureTypes.ADDRESS).stream()
                .filter(address -> range.equals(address.outputs().get("ipAddress") + "/32"))
                .map(address -> "address of " + address.name())
                .findFirst()
                .orElse(range);
    }

    private Endpoint host(PlannedResource ingress) {
        var safeguards = new ArrayList<String>();
        if (!text(ingress, "spec.tls.0.secretName").isEmpty()) {
            safeguards.add("TLS, certificate in " + text(ingress, "spec.tls.0.secretName"));
        }
        return new Endpoint(
                "Load balancer",
                "https://" + text(ingress, "spec.rules.0.host"),
                clients(ingress),
                safeguards,
                ingress.name());
    }

    /** The object's own list, else what the balancer of its controller lets in. */
    private List<String> clients(PlannedResource ingress) {
        var annotations = PlanView.at(ingress, "metadata.annotations");
        if (annotations instanceof Map<?, ?> map && map.get(ALLOW_LIST) instanceof String list) {
            return List.of(list.split(","));
        }
        var className = text(ingress, "spec.ingressClassName");
        var release = view.all(KubernetesTypes.RELEASE).stream()
                .filter(one -> text(one, "values.ingressClass.name").equals(className))
                .findFirst();
        if (release.isPresent()) {
            var ranges = texts(list(release.get(), "values.service.spec.loadBalancerSourceRanges"));
            return ranges.isEmpty() ? ANYWHERE : ranges;
        }
        if (view.all(AzureTypes.AKS).stream().anyMatch(PlannedResource::external)) {
            return List.of(Reach.OWNER);
        }
        return isPublicRouting() ? ANYWHERE : NETWORK;
    }

    private boolean isPublicRouting() {
        return view.all(AzureTypes.AKS).stream()
                .anyMatch(aks -> is(aks, ROUTING + "enabled")
                        && !text(aks, ROUTING + "nginx.defaultIngressControllerType")
                                .equals("Internal"));
    }

    Stream<Rule> rules() {
        return view.all(AzureTypes.RULES).stream()
                .flatMap(group -> objects(group, "securityRules").map(rule -> rule(group, rule)));
    }

    private static Rule rule(PlannedResource group, Map<?, ?> rule) {
        var inbound = "Inbound".equals(rule.get("direction"));
        var side = inbound ? "source" : "destination";
        var peers = both(rule, side + "AddressPrefix", side + "AddressPrefixes");
        var ports = both(rule, "destinationPortRange", "destinationPortRanges").stream()
                .map(port -> port.equals("0-65535") || port.equals("*") ? ALL_PORTS : port)
                .collect(Collectors.joining(", "));
        var anyProtocol = "*".equals(rule.get("protocol"));
        var protocol = anyProtocol
                ? "any protocol"
                : String.valueOf(rule.get("protocol")).toLowerCase(Locale.ROOT);
        return new Rule(
                text(group, "networkSecurityGroupName"),
                inbound,
                "Allow".equals(rule.get("access")),
                peers,
                anyProtocol && ports.equals(ALL_PORTS) ? "all traffic" : protocol + " " + ports,
                String.valueOf(rule.get("name")));
    }

    /** One value, or a list of them. */
    private static List<String> both(Map<?, ?> rule, String one, String many) {
        var values = new ArrayList<String>();
        if (rule.get(one) instanceof String value) {
            values.add(value);
        }
        values.addAll(texts(rule.get(many)));
        return values;
    }
}
