package posit.plan.report.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of text of a shape, and the room they take with the margin around them.
 *
 * @param texts from the top
 */
record Lines(List<Line> texts, double width, double height) {
    /** Around the text of a box, and between boxes and their frame. */
    static final double MARGIN = 12;

    /** A fact that is longer goes on in the next line. */
    private static final double BOX = 205;

    private static final double FRAME = 560;

    /** @param y of the baseline, from the top of the shape */
    record Line(Face face, String text, double y) {}

    /** How a line of a shape is set. */
    enum Face {
        KIND(11, false, 15),
        TITLE(14, true, 19),
        FACT(12, false, 16);

        private final double size;
        private final boolean bold;
        private final double leading;

        Face(double size, boolean bold, double leading) {
            this.size = size;
            this.bold = bold;
            this.leading = leading;
        }

        double width(String text) {
            return TextWidth.of(text, size, bold);
        }
    }

    /** One below the other in a box and in the frame of a pool, which is narrow; the facts of other frames are one sentence. */
    static Lines of(Shape shape, boolean frame) {
        var sentence = frame && shape.role() != Role.POOL;
        var setter = new Setter(sentence ? FRAME : BOX);
        if (!shape.kind().isEmpty()) {
            setter.set(Face.KIND, shape.kind());
        }
        setter.set(Face.TITLE, shape.title());
        if (sentence) {
            setter.set(Face.FACT, String.join(" · ", shape.facts()));
        } else {
            shape.facts().forEach(fact -> setter.set(Face.FACT, fact));
        }
        return setter.done();
    }

    private static final class Setter {
        private final double most;
        private final List<Line> lines = new ArrayList<>();
        private double width;
        private double y = MARGIN - 3;

        Setter(double most) {
            this.most = most;
        }

        void set(Face face, String text) {
            var line = new StringBuilder();
            for (var word : text.split(" ")) {
                if (line.length() > 0 && face.width(line + " " + word) > most) {
                    add(face, line);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
                while (face.width(line.toString()) > most) {
                    var rest = line.substring(fitting(face, line));
                    line.setLength(line.length() - rest.length());
                    add(face, line);
                    line.append(rest);
                }
            }
            add(face, line);
        }

        /** How much of a word that is too long for a line, such as a host, stands in it. */
        private int fitting(Face face, CharSequence word) {
            int length = word.length() - 1;
            while (length > 1 && face.width(word.subSequence(0, length).toString()) > most) {
                length--;
            }
            return length;
        }

        private void add(Face face, StringBuilder line) {
            if (line.length() > 0) {
                y += face.leading;
                width = Math.max(width, face.width(line.toString()));
                lines.add(new Line(face, line.toString(), y - 4));
                line.setLength(0);
            }
        }

        Lines done() {
            return new Lines(List.copyOf(lines), width + 2 * MARGIN, y + MARGIN - 3);
        }
    }
}
