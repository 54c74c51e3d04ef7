package posit.plan.report.diagram;

import static posit.plan.graph.PlanView.is;
import static posit.plan.graph.PlanView.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posit.engine.PlannedResource;
import posit.plan.graph.ProductPlan;

/** The jobs in which a release of Connect runs content. */
record Content(PlannedResource release) {
    private static final String POD = "values.backends.kubernetes.defaultResourceJobBase.spec.template.spec.";
    static final String SELECTOR = POD + "nodeSelector";

    /** Empty for a product that runs none, or runs it in its own pods. */
    static Optional<Content> of(ProductPlan product) {
        return product.release()
                .filter(release -> is(release, "values.backends.kubernetes.enabled"))
                .map(Content::new);
    }

    String id() {
        return release.urn() + "#content";
    }

    boolean mountsFiles() {
        return is(release, "values.sharedStorage.mountContent");
    }

    Shape shape() {
        var facts = new ArrayList<>(List.of("one for each piece", "of content"));
        var cpu = text(release, "values.config.Scheduler.MaxCPULimit");
        if (!cpu.isEmpty()) {
            facts.add("at most " + cpu + " CPU each");
        }
        return Shape.box(id(), Role.CONTENT, "Kubernetes jobs", "Content", facts);
    }
}
