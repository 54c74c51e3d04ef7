package posit.plan.conformance;

import static posit.plan.graph.PlanView.at;
import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.list;
import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import posit.catalog.AzureTypes;
import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.AutoscaledNodes;
import posit.plan.graph.AzureGraph;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PlanView;
import posit.plan.graph.ProductPlan;
import posit.reference.Figure;
import posit.reference.VmSize;

/** What the pages for AKS ask of cluster and nodes of a product. */
final class AksNodes {
    private final PlanView view;
    private final AzureGraph graph;
    private final ProductPlan product;
    private final AutoscaledNodes made;
    private final AutoscaledSizes sizes;

    AksNodes(PlanView view, ProductPlan product) {
        this.view = view;
        this.product = product;
        made = new AutoscaledNodes(view);
        sizes = new AutoscaledSizes(view);
        graph = new AzureGraph(view);
    }

    /**
     * A pool, wherever it stands.
     *
     * @param prefix of its fields in the resource
     * @param subnets input that its subnet comes from
     */
    private record Pool(PlannedResource resource, String prefix, String subnets, Set<String> zones) {
        String field(String name) {
            return prefix + name;
        }

        String nodes() {
            return number(resource, field("count")) + " x " + text(resource, field("vmSize"));
        }

        boolean isFixed() {
            return Boolean.FALSE.equals(at(resource, field("enableAutoScaling")));
        }

        boolean isOpen() {
            return is(resource, field("enableNodePublicIP"));
        }
    }

    Optional<PlannedResource> cluster() {
        return product.cluster().filter(cluster -> cluster.type().equals(AzureTypes.AKS));
    }

    RequirementFinding runsOnAks() {
        return cluster()
                .map(aks -> aks.external()
                        ? RequirementFinding.existing("AKS, made elsewhere")
                        : RequirementFinding.of(true, "AKS, Kubernetes " + text(aks, "kubernetesVersion")))
                .orElse(RequirementFinding.missing("the release runs on no AKS cluster"));
    }

    /** Whether Karpenter makes the product's nodes. */
    private boolean autoscaled() {
        return product instanceof ConnectPlan && AutoscaledNodes.in(view);
    }

    /** As many nodes of that size, beside a pool for the cluster's own services. */
    RequirementFinding size(Figure<Integer> count, Figure<String> type) {
        if (autoscaled()) {
            return sizes.size(count.value(), size -> isAtLeast(size, type.value()));
        }
        return pool().map(pool -> {
                    var nodes = number(pool.resource(), "count");
                    var size = text(pool.resource(), "vmSize");
                    var published = nodes == count.value() && size.equals(type.value());
                    var atLeast = nodes >= count.value() && isAtLeast(size, type.value());
                    return RequirementFinding.size(
                            published, atLeast && text(pool.resource(), "mode").equals("User"), pool.nodes());
                })
                .orElse(RequirementFinding.missing("no nodes"));
    }

    /** The pool for the cluster's own services alone. */
    Optional<String> systemNodes() {
        return system().filter(
                        system -> text(system.resource(), system.field("mode")).equals("System"))
                .filter(system -> list(system.resource(), system.field("nodeTaints")).stream()
                        .anyMatch(taint -> String.valueOf(taint).startsWith("CriticalAddonsOnly=")))
                .map(Pool::nodes);
    }

    /** Zones that both pools stand in. */
    Set<String> zones() {
        if (pools().size() < expected()) {
            return Set.of();
        }
        var zones = new TreeSet<String>();
        pools().forEach(pool -> zones.addAll(pool.zones()));
        pools().forEach(pool -> zones.retainAll(pool.zones()));
        return zones;
    }

    boolean arePrivate() {
        return pools().size() == expected()
                && pools().stream().noneMatch(Pool::isOpen)
                && (product.existing.network() || pools().stream().allMatch(pool -> graph.arePrivate(subnets(pool))));
    }

    /** Whether cluster or network is the user's own, so that nobody here sees all of where nodes are. */
    boolean areExisting() {
        return product.existing.cluster() || product.existing.network();
    }

    /** The product's, and that of the cluster's own services unless the cluster is the user's. */
    private int expected() {
        return product.existing.cluster() ? 1 : 2;
    }

    RequirementFinding inZones() {
        var zones = zones();
        var here = "zones " + String.join(", ", zones) + ", " + (arePrivate() ? "private subnets" : "not private");
        return RequirementFinding.of(zones.size() > 1 && arePrivate(), here).existingIf(areExisting());
    }

    RequirementFinding fixedCount() {
        if (autoscaled()) {
            return sizes.bounds();
        }
        var byHand = cluster()
                .filter(aks -> text(aks, "nodeProvisioningProfile.mode").equals("Manual"))
                .isPresent();
        // What Karpenter makes for another product carries that one's label, and pods of this one go by theirs.
        var existing = product.existing.cluster();
        var fixed = (byHand || existing || view.has(KubernetesTypes.KARPENTER_POOL))
                && pools().size() == expected()
                && pools().stream().allMatch(Pool::isFixed);
        var count = pool().map(pool -> number(pool.resource(), "count")).orElse(0L);
        return RequirementFinding.of(fixed, fixed ? "always " + count : "may grow or shrink")
                .existingIf(existing);
    }

    /** Subnets of the product's own pool and of the cluster's. */
    Set<PlannedResource> subnets() {
        var subnets = new LinkedHashSet<PlannedResource>();
        pools().forEach(pool -> subnets.addAll(subnets(pool)));
        return subnets;
    }

    static boolean isAtLeast(String size, String published) {
        var planned = VmSize.parse(size);
        var least = VmSize.parse(published).orElseThrow();
        return planned.filter(vm -> vm.isAtLeast(least) && !vm.burstable()).isPresent();
    }

    private Set<PlannedResource> subnets(Pool pool) {
        return view.behind(pool.resource(), pool.subnets(), AzureTypes.SUBNET);
    }

    private Optional<Pool> pool() {
        return autoscaled()
                ? made.server().flatMap(pool -> made.nodeClass(pool)
                        .map(nodes -> new Pool(nodes, "spec.", "spec", AutoscaledNodes.zones(pool))))
                : product.nodes()
                        .filter(nodes -> nodes.type().equals(AzureTypes.NODE_POOL))
                        .map(nodes -> pool(nodes, "", "vnetSubnetID"));
    }

    private static Pool pool(PlannedResource resource, String prefix, String subnets) {
        var zones = new TreeSet<String>();
        list(resource, prefix + "availabilityZones").forEach(zone -> zones.add(String.valueOf(zone)));
        return new Pool(resource, prefix, subnets, zones);
    }

    private Optional<Pool> system() {
        return cluster()
                .filter(aks -> !aks.external() && list(aks, "agentPoolProfiles").size() == 1)
                .map(aks -> pool(aks, "agentPoolProfiles.0.", "agentPoolProfiles"));
    }

    private List<Pool> pools() {
        return Stream.of(pool(), system()).flatMap(Optional::stream).toList();
    }
}
