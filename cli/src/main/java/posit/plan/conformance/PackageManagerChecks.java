package posit.plan.conformance;

import static posit.plan.graph.PlanView.text;

import posit.cloud.NodeLabels;
import posit.engine.PlannedResource;
import posit.packagemanager.PackageManagerValues;
import posit.plan.graph.PackageManagerPlan;
import posit.plan.graph.PlanView;
import posit.reference.Figure;

/** What the requirements for Package Manager ask on any cloud. */
record PackageManagerChecks(PackageManagerPlan packages) {

    /**
     * Connections of each replica to each of its databases; the server must allow what all of them open together.
     *
     * @param most connections of the server
     */
    public RequirementFinding connections(Figure<Integer> page, int most) {
        var each = packages.connections();
        var together = PackageManagerValues.connections((int) packages.replicas(), each);
        var here = each + "; together " + together + " of the server's " + most;
        return RequirementFinding.size(each == page.value(), each > 0 && together <= most, here)
                .smallerIf(each < page.value());
    }

    /** On a server of the user's own, of which nobody here knows how many it allows. */
    public RequirementFinding connectionsOfExisting() {
        return RequirementFinding.of(
                        packages.connections() > 0,
                        packages.connections() + "; together "
                                + PackageManagerValues.connections((int) packages.replicas(), packages.connections())
                                + " of your server's")
                .existingIf(true);
    }

    public RequirementFinding chart(Figure<Integer> replicas) {
        return packages.release()
                .map(release -> {
                    if (!PackageManagerPlan.isOfficial(release)) {
                        return elsewhere(release);
                    }
                    var here = PlanView.chart(release) + " " + text(release, "version") + ", " + packages.replicas()
                            + " replicas";
                    return RequirementFinding.size(
                                    packages.replicas() == replicas.value(), packages.replicas() > 1, here)
                            .smallerIf(packages.replicas() < replicas.value());
                })
                .orElse(RequirementFinding.missing("no release of Package Manager"));
    }

    /** Where the site keeps all its charts: only who put this one there knows whether it is the official one. */
    private RequirementFinding elsewhere(PlannedResource release) {
        var place = (text(release, "repositoryOpts.repo") + " " + text(release, "chart")).strip();
        return new RequirementFinding(
                packages.allChartsElsewhere() ? RequirementVerdict.DIFFERS : RequirementVerdict.MISSING,
                place,
                "posit:site.charts");
    }

    /** Each replica on a node of its own. */
    public RequirementFinding spread() {
        var apart = packages.spreadsOver(NodeLabels.HOSTNAME);
        return RequirementFinding.of(apart, apart ? NodeLabels.HOSTNAME + ", DoNotSchedule" : "pods anywhere");
    }
}
