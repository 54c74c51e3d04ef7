package posit.plan.report.html;

import java.util.List;
import posit.plan.report.markup.Element;

/** What sections are made of. */
public sealed interface Block {

    /**
     * A table; on a narrow screen each line is a card.
     *
     * @param title "" when the section has but one
     * @param columns headings
     */
    record Table(String title, List<String> columns, List<Line> lines) implements Block {
        public Table {
            if (lines.stream().anyMatch(line -> line.cells().size() != columns.size())) {
                throw new IllegalArgumentException("a line of the table \"" + title + "\" has not " + columns);
            }
        }
    }

    /** @param tone of the whole line, for example of a deviation */
    record Line(Tone tone, List<Cell> cells) {
        public static Line of(Cell... cells) {
            return new Line(Tone.PLAIN, List.of(cells));
        }

        public Line toned(Tone other) {
            return new Line(other, cells);
        }
    }

    /** Sentences that a reader must not miss; each has a tone. */
    record Notes(List<Note> notes) implements Block {}

    /** @param label one or two words */
    record Note(Tone tone, String label, String text) {}

    /** Something drawn, wider than a narrow screen; {@code words} says what it shows. */
    record Picture(Element svg, String words) implements Block {}
}
