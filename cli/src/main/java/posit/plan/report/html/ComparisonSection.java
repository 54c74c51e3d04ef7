package posit.plan.report.html;

import java.util.List;
import java.util.stream.Stream;
import posit.plan.compare.Change;
import posit.plan.compare.Change.Kind;
import posit.plan.compare.Comparison;
import posit.plan.compare.PropertyChange;
import posit.plan.report.html.Block.Line;
import posit.plan.report.html.Block.Note;
import posit.plan.report.html.Block.Notes;
import posit.plan.report.html.Block.Table;

/** What changes on the way from what was before to this plan; losses of data first. */
final class ComparisonSection {
    private static final List<String> COLUMNS = List.of("Change", "Resource", "What differs");

    private ComparisonSection() {}

    static Section of(Comparison comparison) {
        var lead =
                "From " + comparison.from().title() + " (" + comparison.from().state() + ") to "
                        + comparison.to().title() + ": " + comparison.changes().size() + " resources change, "
                        + comparison.same() + " stay as they are." + ignored(comparison.ignored());
        var lines = comparison.changes().stream().map(ComparisonSection::line).toList();
        return new Section("changes", "Changes", lead, blocks(comparison, lines));
    }

    private static String ignored(List<String> inputs) {
        return inputs.isEmpty() ? "" : " What differs and no update changes: " + String.join(", ", inputs) + ".";
    }

    private static List<Block> blocks(Comparison comparison, List<Line> lines) {
        var losses = comparison.losses().stream()
                .map(loss -> new Note(
                        Tone.BAD,
                        loss.name(),
                        loss.kind().word() + ": " + loss.data().orElse("") + ", " + loss.protection()))
                .toList();
        Stream<Block> notes = losses.isEmpty() ? Stream.empty() : Stream.of(new Notes(losses));
        Stream<Block> table = lines.isEmpty() ? Stream.empty() : Stream.of(new Table("", COLUMNS, lines));
        return Stream.concat(notes, table).toList();
    }

    private static Line line(Change change) {
        var tone = change.losesData() ? Tone.BAD : tone(change.kind());
        var differs = change.told().stream()
                .map(PropertyChange::words)
                .map(Cell::text)
                .toList();
        return Line.of(
                        new Cell.Mark(tone, change.kind().word()),
                        Cell.stack(Cell.text(change.name()), new Cell.Quiet(change.type())),
                        differs.isEmpty() ? Cell.text("") : Cell.stack(differs))
                .toned(change.losesData() ? Tone.BAD : Tone.PLAIN);
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case ADDED -> Tone.GOOD;
            case CHANGED, REPLACED, REMOVED -> Tone.WARNING;
        };
    }
}
