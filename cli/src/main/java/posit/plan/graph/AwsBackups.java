package posit.plan.graph;

import static posit.plan.graph.PlanView.number;

import posit.catalog.AwsTypes;
import posit.engine.PlannedResource;

/** What AWS Backup keeps. */
public record AwsBackups(PlanView view) {

    /** How long it keeps each backup of a resource; 0 where it makes none. */
    public long days(PlannedResource resource) {
        return view.all(AwsTypes.BACKUP_SELECTION).stream()
                .filter(selection -> view.behind(selection, "resources").contains(resource))
                .flatMap(selection -> view.behind(selection, "planId", AwsTypes.BACKUP_PLAN).stream())
                .mapToLong(AwsBackups::kept)
                .max()
                .orElse(0);
    }

    /** Days, by the one rule of a plan. */
    public static long kept(PlannedResource plan) {
        return number(plan, "rules.0.lifecycle.deleteAfter");
    }
}
