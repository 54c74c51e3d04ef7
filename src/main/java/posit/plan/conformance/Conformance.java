package posit.plan.conformance;

import java.util.List;
import java.util.stream.Stream;
import posit.plan.engine.Plan;

/**
 * A plan held against every requirement of the documents it follows.
 *
 * @param rows in the order of the documents
 */
public record Conformance(List<Row> rows) {

    public static Conformance of(Plan plan) {
        var view = new PlanView(plan);
        var rows = Stream.of(
                        ConnectOnEksRows.rows(view),
                        ConnectOnAksRows.rows(view),
                        PackageManagerOnAksRows.rows(view),
                        PackageManagerOnEksRows.rows(view),
                        AutoscalingRows.rows(view),
                        OffHostRows.rows(view),
                        StackRows.rows(view))
                .flatMap(List::stream)
                .map(requirement -> row(requirement, view))
                .toList();
        return new Conformance(rows);
    }

    public boolean holds() {
        return rows.stream().noneMatch(row -> row.verdict() == Verdict.MISSING);
    }

    private static Row row(Requirement requirement, PlanView view) {
        return new Row(requirement, requirement.check().apply(view));
    }
}
