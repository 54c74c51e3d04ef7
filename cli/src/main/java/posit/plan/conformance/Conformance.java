package posit.plan.conformance;

import java.util.List;
import java.util.stream.Stream;
import posit.engine.Plan;
import posit.plan.graph.PlanView;

/**
 * A plan held against every requirement of the documents it follows.
 *
 * @param rows in the order of the documents
 */
public record Conformance(List<ComparedRequirement> rows) {

    public static Conformance of(Plan plan) {
        var view = new PlanView(plan);
        var rows = documents()
                .filter(document -> document.applies().test(view))
                .flatMap(document -> document.requirements().stream())
                .map(requirement -> row(requirement, view))
                .toList();
        return new Conformance(rows);
    }

    /** What is written for other stacks than this: of another cloud, or with another product. */
    public static List<Document> notApplicable(PlanView view) {
        return documents().filter(document -> !document.applies().test(view)).toList();
    }

    private static Stream<Document> documents() {
        return Stream.of(
                ConnectOnEksRows.document(),
                ConnectOnAksRows.document(),
                PackageManagerOnAksRows.document(),
                PackageManagerOnEksRows.document(),
                AutoscalingRows.document(),
                OffHostRows.document(),
                StackRows.document());
    }

    public boolean holds() {
        return rows.stream().noneMatch(row -> row.verdict() == RequirementVerdict.MISSING);
    }

    private static ComparedRequirement row(Requirement requirement, PlanView view) {
        return new ComparedRequirement(requirement, requirement.check().apply(view));
    }
}
