package posit.plan.report.html;

import java.util.List;
import posit.plan.graph.PlanView;
import posit.plan.report.Boxes;
import posit.plan.report.diagram.Architecture;
import posit.plan.report.diagram.Layout;
import posit.plan.report.diagram.Svg;
import posit.plan.report.html.Block.Line;
import posit.plan.report.html.Block.Picture;
import posit.plan.report.html.Block.Table;

/** The picture of the stack, and its components in words. */
final class ArchitectureSection {
    private static final List<String> COLUMNS = List.of("Component", "Name", "Facts", "Resources");

    private ArchitectureSection() {}

    static Section of(PlanView view) {
        var picture = Svg.inline(Layout.of(Architecture.of(view)));
        var lines = new Boxes(view)
                .list().stream()
                        .map(box -> Line.of(
                                Cell.text(box.label()),
                                Cell.code(box.component().name()),
                                Cell.text(box.facts()),
                                Cell.text(String.valueOf(box.resources()))))
                        .toList();
        var lead = "Drawn from the recorded resources: boxes are components of the stack, arrows the way of a request.";
        return new Section(
                "architecture",
                "Architecture",
                lead,
                List.of(
                        new Picture(picture, "The stack as a picture; the table below says the same in words"),
                        new Table("", COLUMNS, lines)));
    }
}
