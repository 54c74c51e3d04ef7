package posit.plan.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import posit.plan.report.html.Block.Line;
import posit.plan.report.html.Block.Notes;
import posit.plan.report.html.Block.Picture;
import posit.plan.report.html.Block.Table;
import posit.plan.report.markup.Element;
import posit.plan.report.markup.Markup;

/** Sections as HTML. */
final class SectionWriter {
    /** Names that may break anywhere, so that a table keeps to the page. */
    private static final int LONG = 24;

    private SectionWriter() {}

    static Element section(Section section) {
        var element = Element.of("section").with("id", section.id()).add(Element.of("h2", section.title()));
        if (!section.lead().isEmpty()) {
            element = element.add(Element.of("p", section.lead()).style("lead"));
        }
        return element.add(section.blocks().stream().map(SectionWriter::block).toList());
    }

    private static Element block(Block block) {
        if (block instanceof Table table) {
            return table(table);
        }
        return block instanceof Notes notes ? notes(notes) : picture((Picture) block);
    }

    private static Element table(Table table) {
        var head = Element.of(
                "tr",
                table.columns().stream()
                        .map(column -> Element.of("th", column).with("scope", "col"))
                        .toList());
        var lines = table.lines().stream().map(line -> line(table, line)).toList();
        var element = Element.of("table");
        if (!table.title().isEmpty()) {
            element = element.add(Element.of("caption", table.title()));
        }
        return element.add(Element.of("thead", head), Element.of("tbody", lines));
    }

    private static Element line(Table table, Line line) {
        var cells = new ArrayList<Element>();
        for (int i = 0; i < table.columns().size(); i++) {
            cells.add(Element.of("td", cell(line.cells().get(i)))
                    .with("data-label", table.columns().get(i)));
        }
        return Element.of("tr", cells).style(tone(line.tone()));
    }

    private static Markup cell(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return Markup.text(text.text());
        }
        if (cell instanceof Cell.Quiet quiet) {
            return Element.of("span", quiet.text()).style("quiet");
        }
        if (cell instanceof Cell.Code code) {
            return Element.of("code", code.text()).style(code.text().length() > LONG ? "long" : "short");
        }
        if (cell instanceof Cell.Link link) {
            return Element.link(link.address(), link.words());
        }
        if (cell instanceof Cell.Mark mark) {
            return Element.of("span", mark.text()).style("mark " + tone(mark.tone()));
        }
        return Element.of("div", items(((Cell.Stack) cell).cells())).style("stack");
    }

    private static List<Element> items(List<Cell> cells) {
        return cells.stream().map(one -> Element.of("div", cell(one))).toList();
    }

    private static Element notes(Notes notes) {
        return Element.of(
                        "ul",
                        notes.notes().stream()
                                .map(note -> Element.of(
                                                "li",
                                                Element.of("strong", note.label()),
                                                Markup.text(" " + note.text()))
                                        .style(tone(note.tone())))
                                .toList())
                .style("notes");
    }

    /** Scrolls sideways where the screen is narrower than text in it can be read. */
    private static Element picture(Picture picture) {
        return Element.of("figure", picture.svg())
                .with("tabindex", "0")
                .with("role", "group")
                .with("aria-label", picture.words());
    }

    private static String tone(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
