package posit.plan.timing;

import java.util.stream.Collectors;
import posit.terminal.Page;
import posit.terminal.Style;

/** The expected time on a page of a terminal: in short, or link by link. */
public final class TimingReport {
    private static final int LABEL = 12;
    private static final int LINK = 27;

    private final Timing timing;
    private final Style style;

    public TimingReport(Timing timing, Style style) {
        this.timing = timing;
        this.style = style;
    }

    /** @param whole whether each link of the chain is told, with what runs beside it */
    public void on(Page page, boolean whole) {
        var chain = timing.longLinks().stream()
                .map(link -> link.name() + " " + Timing.minutes(link.length()))
                .collect(Collectors.joining(", "));
        var words = "first `pulumi up` about " + Timing.minutes(timing.total()) + " (" + timing.share() + " guessed): "
                + chain;
        page.labelled(style.bold("time"), LABEL, words, "");
        if (!whole) {
            return;
        }
        page.blank();
        page.edges(style.bold("longest chain") + " (start, length)", timing.share() + " guessed");
        timing.chain().forEach(link -> link(page, link));
    }

    private void link(Page page, Step link) {
        var when = "  " + Page.pad(Timing.clock(link.start()), 7) + Page.pad(Timing.clock(link.length()), 6);
        var basis = link.guessed() ? " (a guess)" : " (" + link.source() + ")";
        page.labelled(when, LINK - LABEL, link.name() + basis, "");
        var beside = timing.beside(link).stream()
                .map(step -> step.name() + " " + Timing.minutes(step.length()))
                .collect(Collectors.joining(", "));
        if (!beside.isEmpty()) {
            page.labelled("", LINK - LABEL, "beside it: " + beside, "");
        }
    }
}
