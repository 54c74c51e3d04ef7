package posit.plan.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import posit.plan.conformance.ComparedRequirement;
import posit.plan.conformance.Conformance;
import posit.plan.conformance.Document;
import posit.plan.conformance.RequirementVerdict;
import posit.plan.report.html.Block.Line;
import posit.plan.report.html.Block.Table;

/** Every requirement with what its page says, what the stack has, and how the two relate; what deviates comes first. */
final class ConformanceSection {
    private static final List<String> COLUMNS =
            List.of("Row", "Topic", "The page says", "This stack has", "Verdict", "Source");

    private ConformanceSection() {}

    static Section of(Conformance conformance, List<Document> notApplicable) {
        var sources = conformance.rows().stream()
                .map(row -> row.requirement().source())
                .distinct()
                .toList();
        var lines = conformance.rows().stream()
                .sorted(Comparator.comparing(row -> rank(row.verdict())))
                .map(row -> line(row, sources))
                .toList();
        var lead =
                "Each row is a sentence of a published reference architecture, or of what this project promises, held"
                        + " against the resources of this plan. What deviates comes first.";
        var blocks = new ArrayList<Block>(List.of(new Table("", COLUMNS, lines)));
        if (!notApplicable.isEmpty()) {
            blocks.add(notApplicable(notApplicable));
        }
        blocks.add(sources(sources));
        return new Section("conformance", "Conformance", lead, blocks);
    }

    private static Line line(ComparedRequirement row, List<String> sources) {
        var requirement = row.requirement();
        var finding = row.finding();
        var here = Cell.text(finding.here());
        var tone = tone(row.verdict());
        var number = String.valueOf(sources.indexOf(requirement.source()) + 1);
        return Line.of(
                        Cell.code(requirement.id()),
                        Cell.text(requirement.topic()),
                        Cell.text(requirement.says()),
                        finding.note().isEmpty() ? here : Cell.stack(here, new Cell.Quiet(finding.note())),
                        new Cell.Mark(tone, row.verdict().words()),
                        new Cell.Link(requirement.source(), number))
                .toned(tone == Tone.GOOD ? Tone.PLAIN : tone);
    }

    private static Table notApplicable(List<Document> documents) {
        var lines = documents.stream()
                .map(document -> Line.of(
                        Cell.text(document.ids()),
                        Cell.text(document.subject()),
                        new Cell.Mark(Tone.PLAIN, "not applicable")))
                .toList();
        return new Table("Rows for other stacks than this", List.of("Rows", "Written for", "Verdict"), lines);
    }

    /** In full, for who reads on paper. */
    private static Table sources(List<String> sources) {
        var lines = sources.stream()
                .map(source ->
                        Line.of(Cell.text(String.valueOf(sources.indexOf(source) + 1)), new Cell.Link(source, source)))
                .toList();
        return new Table("Sources", List.of("No.", "Page"), lines);
    }

    private static int rank(RequirementVerdict verdict) {
        return switch (verdict) {
            case MISSING -> 0;
            case SMALLER, DIFFERS, EXISTING -> 1;
            case LARGER -> 2;
            case PUBLISHED -> 3;
        };
    }

    static Tone tone(RequirementVerdict verdict) {
        return switch (verdict) {
            case MISSING -> Tone.BAD;
            case SMALLER, DIFFERS, EXISTING -> Tone.WARNING;
            case LARGER, PUBLISHED -> Tone.GOOD;
        };
    }
}
