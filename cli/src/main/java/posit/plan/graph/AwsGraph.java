package posit.plan.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import posit.catalog.AwsTypes;
import posit.engine.PlannedResource;

/** What the recorded graph tells of the subnets on AWS: public ones have a route to an internet gateway. */
public final class AwsGraph {
    private final PlanView view;

    public AwsGraph(PlanView view) {
        this.view = view;
    }

    public List<PlannedResource> publicSubnets() {
        return subnets(true);
    }

    public List<PlannedResource> privateSubnets() {
        return subnets(false);
    }

    public boolean arePrivate(Set<PlannedResource> subnets) {
        return !subnets.isEmpty() && privateSubnets().containsAll(subnets);
    }

    public boolean arePublic(Set<PlannedResource> subnets) {
        return !subnets.isEmpty() && publicSubnets().containsAll(subnets);
    }

    /** Where everything of a type stands. */
    public Set<PlannedResource> subnetsOf(String type, String input) {
        return view.all(type).stream()
                .flatMap(resource -> view.behind(resource, input, AwsTypes.SUBNET).stream())
                .collect(Collectors.toSet());
    }

    /** Zones of some subnets, by name. */
    public static Set<String> zones(Iterable<PlannedResource> subnets) {
        return PlanView.texts(subnets, "availabilityZone");
    }

    private List<PlannedResource> subnets(boolean open) {
        return view.all(AwsTypes.SUBNET).stream()
                .filter(subnet -> isOpen(subnet) == open)
                .toList();
    }

    private boolean isOpen(PlannedResource subnet) {
        return view.about(AwsTypes.ROUTE_ASSOCIATION, "subnetId", subnet)
                .flatMap(association -> view.behind(association, "routeTableId").stream())
                .anyMatch(this::leadsToInternet);
    }

    private boolean leadsToInternet(PlannedResource table) {
        return view.about(AwsTypes.ROUTE, "routeTableId", table)
                .anyMatch(route -> !view.behind(route, "gatewayId").isEmpty());
    }
}
