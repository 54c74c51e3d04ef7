package posit.plan.graph;

import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import posit.catalog.KubernetesTypes;
import posit.engine.PlannedResource;

/** The resources of a plan that serve Package Manager. */
public final class PackageManagerPlan extends ProductPlan {
    public static final String COMPONENT = "posit:index:PackageManager";

    public PackageManagerPlan(PlanView view) {
        super(view, "rstudio-pm");
    }

    /** Connections that each replica opens to each of its databases. */
    public int connections() {
        return release()
                .map(release -> text(release, "values.config.PostgresPool.MaxOpenConnections"))
                .filter(text -> text.matches("\\d+"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Whether the chart comes from Posit's own repository. */
    public static boolean isOfficial(PlannedResource release) {
        return text(release, "repositoryOpts.repo").equals("https://helm.rstudio.com");
    }

    /** Whether every chart of the stack comes from another place, as {@code posit:site.charts} says. */
    public boolean allChartsElsewhere() {
        return view.all(KubernetesTypes.RELEASE).stream().noneMatch(PackageManagerPlan::isOfficial);
    }

    public long replicas() {
        return release().map(release -> number(release, "values.replicas")).orElse(0L);
    }
}
