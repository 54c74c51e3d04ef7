package posit.plan.report.html;

import java.util.List;
import java.util.stream.Collectors;
import posit.plan.report.html.Block.Line;
import posit.plan.report.html.Block.Table;
import posit.plan.timing.Step;
import posit.plan.timing.Timing;

/** How long the first update may take, and which chain of creations makes it long. */
final class TimingSection {
    private static final List<String> COLUMNS = List.of("Start", "Length", "Resource", "Known from", "Beside it");

    private TimingSection() {}

    static Section of(Timing timing) {
        var lead = "The first pulumi up may take about " + Timing.minutes(timing.total())
                + ", if nothing waits but for what it depends on. Nobody can make it shorter than its longest chain of"
                + " creations; " + timing.share() + " of that is guessed, the rest was seen elsewhere.";
        var lines = timing.chain().stream().map(link -> line(timing, link)).toList();
        return new Section("time", "Time", lead, List.of(new Table("The longest chain", COLUMNS, lines)));
    }

    private static Line line(Timing timing, Step link) {
        var beside = timing.beside(link).stream()
                .map(step -> step.name() + " " + Timing.minutes(step.length()))
                .collect(Collectors.joining(", "));
        return Line.of(
                Cell.text(Timing.clock(link.start())),
                Cell.text(Timing.clock(link.length())),
                Cell.text(link.name()),
                source(link),
                new Cell.Quiet(beside));
    }

    private static Cell source(Step link) {
        if (link.guessed()) {
            return new Cell.Quiet("a guess");
        }
        return link.source().startsWith("https://") ? new Cell.Link(link.source(), "seen") : Cell.text(link.source());
    }
}
