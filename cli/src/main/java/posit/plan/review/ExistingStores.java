package posit.plan.review;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import posit.engine.PlannedResource;
import posit.plan.graph.Existing;
import posit.plan.graph.PlanView;
import posit.plan.review.Store.Safety;

/** Existing stores that keep data of the stack: a plan knows their names, and that no destroy touches them. */
final class ExistingStores {
    private static final Safety OWNER = Safety.good("kept by its owner");

    /** Type of the component to what it stands for. */
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            Existing.DATABASE,
            "PostgreSQL",
            Existing.EFS,
            "EFS",
            Existing.NFS,
            "NFS export",
            Existing.BUCKET,
            "S3 bucket"));

    private final PlanView view;

    ExistingStores(PlanView view) {
        this.view = view;
    }

    Stream<Store> stores() {
        return KINDS.entrySet().stream()
                .flatMap(kind -> view.all(kind.getKey()).stream().map(component -> store(kind.getValue(), component)));
    }

    private static Store store(String kind, PlannedResource component) {
        return new Store(
                kind + " " + Existing.name(component),
                component.name(),
                OWNER,
                OWNER,
                OWNER,
                Safety.good("not part of the stack"),
                "nothing: it stays");
    }
}
