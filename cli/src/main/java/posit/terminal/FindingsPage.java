package posit.terminal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a command found as one page of a terminal. */
public final class FindingsPage {
    private static final int TOPIC = 15;
    private static final int INDENT = 20;

    private final Style style;
    private final Page page = new Page();

    public FindingsPage(boolean coloured) {
        style = Style.of(coloured);
    }

    /** @param command what stands at the right edge: which command this is, and that it changed nothing */
    public List<String> lines(String title, String command, List<Row> rows) {
        page.edges(style.bold(title), command);
        var section = "";
        for (var row : rows) {
            if (!row.section().equals(section)) {
                page.blank();
                section = row.section();
                page.line(style.bold(section));
            }
            row(row);
        }
        page.blank();
        page.line(summary(rows));
        return page.lines();
    }

    private void row(Row row) {
        var label = "  " + mark(row.verdict()) + " " + Page.pad(row.topic(), TOPIC);
        page.labelled(label, INDENT, row.finding().fact(), "");
        if (!row.finding().advice().isEmpty()) {
            page.labelled("", INDENT, "-> " + row.finding().advice(), "");
        }
    }

    private String mark(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> style.good(verdict.mark());
            case FAILED -> style.bad(verdict.mark());
            case UNSEEN -> style.warning(verdict.mark());
            case OPEN -> verdict.mark();
        };
    }

    private static String summary(List<Row> rows) {
        return Stream.of(Verdict.values())
                .map(verdict -> count(rows, verdict))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(List<Row> rows, Verdict verdict) {
        var count = rows.stream().filter(row -> row.verdict() == verdict).count();
        return count == 0 ? "" : count + " " + verdict.words();
    }
}
