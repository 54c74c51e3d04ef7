package posit.plan.report.markup;

import java.util.List;

/**
 * A piece of an HTML page or of an SVG picture. What it is written as is well-formed XML too, and every text in it is
 * escaped, because there is no way to put one in unescaped.
 */
public sealed interface Markup permits Element, Markup.Text, Markup.Style {

    static Markup text(String text) {
        return new Text(text);
    }

    /** Markup as text, the same bytes for the same markup. */
    static String write(Markup markup) {
        var out = new StringBuilder(1 << 16);
        markup.write(out);
        return out.toString();
    }

    void write(StringBuilder out);

    /** Words of any origin. */
    record Text(String text) implements Markup {
        @Override
        public void write(StringBuilder out) {
            escape(text, out);
        }
    }

    /** A style sheet of our own; inside of it browsers do not undo escapes, so it must not need any. */
    record Style(String css) implements Markup {
        public Style {
            if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
                throw new IllegalArgumentException("a style sheet must not contain < or &");
            }
        }

        @Override
        public void write(StringBuilder out) {
            out.append("<style>\n").append(css).append("</style>");
        }
    }

    /** Also fit for attributes in double quotes; what XML has no character for becomes a replacement character. */
    static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(point) ? point : 0xFFFD);
            }
        });
    }

    /** ref: https://www.w3.org/TR/xml/#charsets */
    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point <= 0x7E
                || point >= 0xA0 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    /** Texts as markup. */
    static List<Markup> texts(List<String> texts) {
        return texts.stream().map(Markup::text).toList();
    }
}
