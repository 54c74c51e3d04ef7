package posit.plan.graph;

import static posit.plan.graph.PlanView.list;

import java.util.List;
import java.util.Map;
import java.util.Set;
import posit.catalog.AzureTypes;
import posit.engine.PlannedResource;

/**
 * What the recorded graph tells of the subnets on Azure. Private ones have a NAT gateway, are handed to a service or hold
 * a private endpoint; public ones are none of that, and let the web in.
 */
public final class AzureGraph {
    private final PlanView view;

    public AzureGraph(PlanView view) {
        this.view = view;
    }

    public List<PlannedResource> privateSubnets() {
        return view.all(AzureTypes.SUBNET).stream().filter(this::isPrivate).toList();
    }

    public List<PlannedResource> publicSubnets() {
        return view.all(AzureTypes.SUBNET).stream()
                .filter(subnet -> !isPrivate(subnet) && admitsTheWeb(subnet))
                .toList();
    }

    public boolean arePrivate(Set<PlannedResource> subnets) {
        return !subnets.isEmpty() && subnets.stream().allMatch(this::isPrivate);
    }

    public boolean haveNatGateway(Set<PlannedResource> subnets) {
        return !subnets.isEmpty()
                && subnets.stream().noneMatch(subnet -> natGateways(subnet).isEmpty());
    }

    public Set<PlannedResource> natGateways(PlannedResource subnet) {
        return view.behind(subnet, "natGateway", AzureTypes.NAT_GATEWAY);
    }

    private boolean isPrivate(PlannedResource subnet) {
        return !natGateways(subnet).isEmpty()
                || !list(subnet, "delegations").isEmpty()
                || view.about(AzureTypes.ENDPOINT, "subnet", subnet).findAny().isPresent();
    }

    private boolean admitsTheWeb(PlannedResource subnet) {
        return view.behind(subnet, "networkSecurityGroup", AzureTypes.RULES).stream()
                .flatMap(rules -> list(rules, "securityRules").stream())
                .anyMatch(rule -> rule instanceof Map<?, ?> fields
                        && "Allow".equals(fields.get("access"))
                        && "Inbound".equals(fields.get("direction"))
                        && fields.get("destinationPortRanges") instanceof List<?> ports
                        && ports.contains("443"));
    }
}
