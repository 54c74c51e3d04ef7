package posit.plan.compare;

import java.util.ArrayList;
import java.util.List;
import posit.plan.compare.Change.Kind;
import posit.terminal.Page;
import posit.terminal.Style;

/** A comparison as one page of a terminal: losses of data first, in red. */
public final class CompareReport {
    private static final int LABEL = 12;
    private static final int PROPERTY = 6;

    private static final String PROTECTED =
            "`pulumi up` stops at what is protected, as long as posit:protect is true. Compare"
                    + " again before you change that.";

    private final Comparison comparison;
    private final Style style;
    private final Page page = new Page();

    public CompareReport(Comparison comparison, boolean coloured) {
        this.comparison = comparison;
        style = Style.of(coloured);
    }

    public List<String> lines() {
        side("from", comparison.from());
        side("to", comparison.to());
        losses();
        for (var kind : Kind.values()) {
            section(kind);
        }
        ignored();
        summary();
        return page.lines();
    }

    private void side(String label, Side side) {
        page.labelled(
                label, LABEL, side.title() + " · " + side.state(), side.items().size() + " resources");
    }

    private void losses() {
        var losses = comparison.losses();
        if (losses.isEmpty()) {
            return;
        }
        page.blank();
        page.line(style.bad("DATA        " + losses.size()
                + (losses.size() == 1 ? " resource that holds data is" : " resources that hold data are")
                + " replaced or removed"));
        for (var loss : losses) {
            heading(loss, style.bad(loss.kind().mark()));
            var what = loss.kind().word() + " · " + loss.data().orElseThrow() + " · " + loss.protection();
            page.labelled("", PROPERTY, what, "");
            properties(loss);
        }
        if (losses.stream().anyMatch(loss -> loss.protection().equals(Comparison.PROTECTED))) {
            page.blank();
            page.labelled("", LABEL, PROTECTED, "");
        }
    }

    private void section(Kind kind) {
        var changes = comparison.harmless(kind);
        if (changes.isEmpty()) {
            return;
        }
        page.blank();
        page.line(Page.pad(style.bold(kind.word()), LABEL) + changes.size());
        changes.forEach(change -> {
            heading(change, mark(kind));
            properties(change);
        });
    }

    private String mark(Kind kind) {
        return switch (kind) {
            case ADDED -> style.good(kind.mark());
            case CHANGED -> style.warning(kind.mark());
            case REPLACED, REMOVED -> style.bad(kind.mark());
        };
    }

    private void heading(Change change, String mark) {
        var left = "  " + mark + " " + change.name();
        if (Page.fits(left, change.type())) {
            page.edges(left, change.type());
        } else {
            page.line(left);
            page.edges("", change.type());
        }
    }

    private void properties(Change change) {
        var told = change.told();
        told.forEach(property -> page.labelled("", PROPERTY, property.words(), ""));
        var more = change.properties().size() - told.size();
        if (more > 0) {
            page.line(" ".repeat(PROPERTY) + "and " + more + " more that alone would not");
        }
    }

    private void ignored() {
        if (comparison.ignored().isEmpty()) {
            return;
        }
        page.blank();
        var inputs = String.join(", ", comparison.ignored());
        page.labelled("ignored", LABEL, inputs + ": differs, and no update changes it", "");
    }

    private void summary() {
        page.blank();
        var told = new ArrayList<String>();
        told.add((comparison.isEmpty() ? "nothing changes: " : "") + comparison.same() + " resources stay as they are");
        if (comparison.inner() > 0) {
            told.add(comparison.inner() + " inside eks:index:Cluster are not compared");
        }
        if (comparison.unlisted() > 0) {
            told.add(comparison.unlisted()
                    + " are not in the file, which leaves out what the engine found unchanged: make it with"
                    + " --show-sames");
        }
        page.labelled(comparison.isEmpty() ? style.good("equal") : "unchanged", LABEL, String.join("; ", told), "");
    }
}
