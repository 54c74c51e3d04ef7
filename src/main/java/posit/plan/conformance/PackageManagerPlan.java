package posit.plan.conformance;

/** The resources of a plan that serve Package Manager. */
public final class PackageManagerPlan extends ProductPlan {
    public static final String COMPONENT = "posit:index:PackageManager";

    public PackageManagerPlan(PlanView view) {
        super(view, "rstudio-pm");
    }
}
