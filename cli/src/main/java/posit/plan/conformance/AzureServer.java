package posit.plan.conformance;

import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import posit.catalog.AzureTypes;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
import posit.plan.graph.ProductPlan;
import posit.reference.Figure;

/** What the pages for AKS ask of the database server of a product. */
final class AzureServer {
    private final PlanView view;
    private final ProductPlan product;

    AzureServer(PlanView view, ProductPlan product) {
        this.view = view;
        this.product = product;
    }

    Optional<PlannedResource> server() {
        return product.database().filter(server -> server.type().equals(AzureTypes.SERVER));
    }

    RequirementFinding size(Figure<String> type, Figure<Integer> storageGiB) {
        return server().map(server -> {
                    var planned = text(server, "sku.name");
                    var storage = number(server, "storage.storageSizeGB");
                    return RequirementFinding.size(
                            planned.equals(type.value()) && storage == storageGiB.value(),
                            AksNodes.isAtLeast(planned, type.value()) && storage >= storageGiB.value(),
                            planned + ", " + storage + " GiB, PostgreSQL " + version());
                })
                .orElseGet(() -> ExistingParts.insteadOfDatabase(product));
    }

    /** The major one, the only one that is given: Azure keeps the minor the newest. 0 when there is none. */
    int version() {
        return server().map(server -> text(server, "version"))
                .filter(version -> version.matches("\\d+"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** The databases on the server that the release waits for. */
    RequirementFinding databases(int count, String what) {
        return server().map(server -> {
                    var names = databases(server);
                    var here = what + " " + String.join(", ", names) + " on a server of its own";
                    return RequirementFinding.of(names.size() >= count && product.isAlone(server), here);
                })
                .orElseGet(() -> ExistingParts.insteadOfDatabase(product));
    }

    /** The zone of the standby, if there is one in another zone. */
    Optional<String> standby() {
        return server().filter(server -> text(server, "highAvailability.mode").equals("ZoneRedundant"))
                .map(server -> text(server, "highAvailability.standbyAvailabilityZone"))
                .filter(zone -> !zone.equals(zone()));
    }

    String zone() {
        return server().map(server -> text(server, "availabilityZone")).orElse("");
    }

    Set<PlannedResource> subnets() {
        return server().map(server -> view.behind(server, "network", AzureTypes.SUBNET))
                .orElse(Set.of());
    }

    private List<String> databases(PlannedResource server) {
        var awaited = product.release().map(view::before).orElse(Set.of());
        return view.about(AzureTypes.DATABASE, "serverName", server)
                .filter(awaited::contains)
                .map(database -> text(database, "databaseName"))
                .toList();
    }
}
