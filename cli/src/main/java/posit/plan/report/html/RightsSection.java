package posit.plan.report.html;

import java.util.ArrayList;
import java.util.List;
import posit.plan.report.html.Block.Line;
import posit.plan.report.html.Block.Table;
import posit.plan.review.Identity;
import posit.plan.review.Identity.Right;
import posit.plan.review.Rights;

/** Who may do what, and where. */
final class RightsSection {
    private static final List<String> COLUMNS = List.of("Identity", "Taken by", "May", "On");

    private RightsSection() {}

    static Section of(Rights rights) {
        var lines = rights.identities().stream()
                .flatMap(identity -> lines(identity).stream())
                .toList();
        var lead = "Every role, policy, assignment and binding of the plan. Names in brackets stand for resources whose"
                + " address only the cloud can give. Marked: a right to change anything, not only what this stack makes.";
        return new Section("rights", "Rights", lead, List.of(new Table("", COLUMNS, lines)));
    }

    /** One for each right; the identity stands on the first. */
    private static List<Line> lines(Identity identity) {
        var lines = new ArrayList<Line>();
        for (var right : identity.rights()) {
            var first = lines.isEmpty();
            lines.add(Line.of(
                            first ? name(identity) : Cell.text(""),
                            first ? texts(identity.takenBy()) : Cell.text(""),
                            what(right),
                            on(right))
                    .toned(right.isWide() ? Tone.WARNING : Tone.PLAIN));
        }
        if (lines.isEmpty()) {
            lines.add(Line.of(
                    name(identity), texts(identity.takenBy()), new Cell.Quiet("no rights"), new Cell.Quiet("–")));
        }
        return lines;
    }

    private static Cell name(Identity identity) {
        return Cell.stack(Cell.code(identity.name()), new Cell.Quiet(identity.kind()));
    }

    private static Cell what(Right right) {
        if (!right.link().isEmpty()) {
            return new Cell.Link(right.link(), right.what().get(0));
        }
        return texts(right.what());
    }

    private static Cell on(Right right) {
        var cells = new ArrayList<Cell>();
        right.on().forEach(one -> cells.add(one.equals("*") ? Cell.text("everything") : Cell.text(one)));
        if (!right.condition().isEmpty()) {
            cells.add(new Cell.Quiet("if " + right.condition()));
        }
        return Cell.stack(cells);
    }

    private static Cell texts(List<String> texts) {
        return texts.isEmpty()
                ? new Cell.Quiet("nobody")
                : Cell.stack(texts.stream().map(Cell::text).toList());
    }
}
