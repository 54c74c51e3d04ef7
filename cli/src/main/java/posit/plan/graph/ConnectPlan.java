package posit.plan.graph;

/** The resources of a plan that serve Connect. */
public final class ConnectPlan extends ProductPlan {
    public static final String COMPONENT = "posit:index:Connect";

    public ConnectPlan(PlanView view) {
        super(view, "rstudio-connect");
    }

    /** One volume for all servers and all content. */
    public boolean mountsFilesEverywhere() {
        return says("values.sharedStorage.mount")
                && says("values.sharedStorage.mountContent")
                && (fileSystem().isPresent() || existingFiles().isPresent());
    }
}
