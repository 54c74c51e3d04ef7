package posit.plan.review;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import posit.engine.PlannedResource;
import posit.plan.graph.PlanView;
import posit.plan.graph.Yours;
import posit.plan.review.Store.Safety;

/** What holds data of the stack and is somebody else's: a plan knows its name, and that no destroy touches it. */
final class TheirStores {
    private static final Safety OWNER = Safety.good("kept by its owner");

    /** Type of the component to what it stands for. */
    private static final Map<String, String> KINDS = new TreeMap<>(
            Map.of(Yours.DATABASE, "PostgreSQL", Yours.EFS, "EFS", Yours.NFS, "NFS export", Yours.BUCKET, "S3 bucket"));

    private final PlanView view;

    TheirStores(PlanView view) {
        this.view = view;
    }

    Stream<Store> stores() {
        return KINDS.entrySet().stream()
                .flatMap(kind -> view.all(kind.getKey()).stream().map(component -> store(kind.getValue(), component)));
    }

    private static Store store(String kind, PlannedResource component) {
        return new Store(
                kind + " " + Yours.name(component),
                component.name(),
                OWNER,
                OWNER,
                OWNER,
                Safety.good("not part of the stack"),
                "nothing: it stays");
    }
}
