package posit.plan.report.diagram;

import java.util.Set;
import posit.catalog.AwsTypes;
import posit.catalog.AzureTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.Existing;
import posit.plan.graph.PlanView;

/** Finds the place of a component from what is in it and what that depends on; knows no component that may be added. */
final class Places {
    private static final Set<String> SUBNETS = Set.of(AwsTypes.SUBNET, AzureTypes.SUBNET);

    private final PlanView view;
    private final Existing existing;

    Places(PlanView view) {
        this.view = view;
        existing = new Existing(view);
    }

    Place of(PlannedResource component) {
        var type = component.type();
        if (type.endsWith("Network")) {
            return Place.NETWORK;
        }
        if (type.endsWith("Cluster")) {
            return Place.CLUSTER;
        }
        if (role(component) == Role.OTHER && runsOnKubernetes(component)) {
            return Place.IN_CLUSTER;
        }
        if (standsInSubnets(component)) {
            return Place.IN_NETWORK;
        }
        // Mount targets stand in subnets; where else somebody keeps what is his, nobody says.
        if (type.equals(Existing.EFS)) {
            return Place.IN_NETWORK;
        }
        return switch (role(component)) {
            case DATA -> Place.DATA_OUTSIDE;
            case INGRESS -> Place.IN_CLUSTER;
            default -> Place.BESIDE;
        };
    }

    Role role(PlannedResource component) {
        var type = component.type();
        if (type.endsWith("Database") || type.endsWith("Storage")) {
            return Role.DATA;
        }
        return type.endsWith("Ingress") ? Role.INGRESS : Role.OTHER;
    }

    private boolean standsInSubnets(PlannedResource component) {
        return view.plan().resources().stream()
                .filter(resource -> view.isBelow(resource, component))
                .anyMatch(resource ->
                        dependsOnSubnet(resource) || existing.network() && existing.isInSubnet(resource.inputs()));
    }

    private boolean dependsOnSubnet(PlannedResource resource) {
        return resource.dependencies().stream()
                .map(urn -> view.plan().find(urn).orElseThrow())
                .anyMatch(other -> SUBNETS.contains(other.type()));
    }

    private boolean runsOnKubernetes(PlannedResource component) {
        return view.plan().resources().stream()
                .filter(resource -> resource.type().startsWith("kubernetes:"))
                .anyMatch(resource -> view.isBelow(resource, component));
    }
}
