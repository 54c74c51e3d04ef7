package posit.plan.report;

import java.util.ArrayList;
import java.util.List;
import posit.catalog.AwsTypes;
import posit.catalog.AzureTypes;
import posit.cloud.Versions;
import posit.plan.graph.ConnectPlan;
import posit.plan.graph.PackageManagerPlan;
import posit.plan.graph.PlanView;

/** What a report of a plan begins with. */
public record Heading(PlanView view) {

    /** Products and Kubernetes with their versions. */
    public List<String> versions() {
        var versions = new ArrayList<String>();
        if (view.has(ConnectPlan.COMPONENT)) {
            versions.add("Connect " + Versions.CONNECT);
        }
        if (view.has(PackageManagerPlan.COMPONENT)) {
            versions.add("Package Manager " + Versions.PACKAGE_MANAGER);
        }
        view.one(AwsTypes.EKS).ifPresent(eks -> versions.add("EKS " + PlanView.text(eks, "version")));
        view.one(AzureTypes.AKS)
                .filter(aks -> !aks.external())
                .ifPresent(aks -> versions.add("AKS " + PlanView.text(aks, "kubernetesVersion")));
        return versions;
    }
}
