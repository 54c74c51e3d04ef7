package posit.plan.graph;

import static posit.plan.graph.PlanView.number;
import static posit.plan.graph.PlanView.text;

import posit.engine.PlannedResource;
import posit.packagemanager.PackageManagerValues;
import posit.plan.conformance.Finding;
import posit.plan.conformance.Verdict;
import posit.reference.Figure;

/** The resources of a plan that serve Package Manager, and what its pages ask of them on any cloud. */
public final class PackageManagerPlan extends ProductPlan {
    public static final String COMPONENT = "posit:index:PackageManager";

    private static final String HOSTNAME = "kubernetes.io/hostname";

    public PackageManagerPlan(PlanView view) {
        super(view, "rstudio-pm");
    }

    /**
     * Connections of each replica to each of its databases; the server must allow what all of them open together.
     *
     * @param most connections of the server
     */
    public Finding connections(Figure<Integer> page, int most) {
        var each = each();
        var together = PackageManagerValues.connections((int) replicas(), each);
        var here = each + "; together " + together + " of the server's " + most;
        return Finding.size(each == page.value(), each > 0 && together <= most, here)
                .smallerIf(each < page.value());
    }

    /** On a server of the user's own, of which nobody here knows how many it allows. */
    public Finding connectionsOfYours() {
        return Finding.of(
                        each() > 0,
                        each() + "; together " + PackageManagerValues.connections((int) replicas(), each())
                                + " of your server's")
                .yoursIf(true);
    }

    private int each() {
        return release()
                .map(release -> text(release, "values.config.PostgresPool.MaxOpenConnections"))
                .filter(text -> text.matches("\\d+"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    public Finding chart(Figure<Integer> replicas) {
        return release()
                .map(release -> {
                    if (!isOfficial(release)) {
                        return elsewhere(release);
                    }
                    var here =
                            PlanView.chart(release) + " " + text(release, "version") + ", " + replicas() + " replicas";
                    return Finding.size(replicas() == replicas.value(), replicas() > 1, here)
                            .smallerIf(replicas() < replicas.value());
                })
                .orElse(Finding.missing("no release of Package Manager"));
    }

    private static boolean isOfficial(PlannedResource release) {
        return text(release, "repositoryOpts.repo").equals("https://helm.rstudio.com");
    }

    /** Where the site keeps all its charts: only who put this one there knows whether it is the official one. */
    private Finding elsewhere(PlannedResource release) {
        var place = (text(release, "repositoryOpts.repo") + " " + text(release, "chart")).strip();
        var all = view.all(KubernetesTypes.RELEASE).stream().noneMatch(PackageManagerPlan::isOfficial);
        return new Finding(all ? Verdict.DIFFERS : Verdict.MISSING, place, "posit:site.charts");
    }

    /** Each replica on a node of its own. */
    public Finding spread() {
        var apart = spreadsOver(HOSTNAME);
        return Finding.of(apart, apart ? HOSTNAME + ", DoNotSchedule" : "pods anywhere");
    }

    private long replicas() {
        return release().map(release -> number(release, "values.replicas")).orElse(0L);
    }
}
