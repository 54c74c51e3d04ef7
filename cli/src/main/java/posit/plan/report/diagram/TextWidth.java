package posit.plan.report.diagram;

/**
 * How wide a text may get, in units of the font's size. The reader's system font is not known, so these are widths of a wide
 * one (DejaVu Sans); in any other the text is a little shorter than its box.
 */
final class TextWidth {
    private static final String NARROW = " .,:;|!'()[]{}/\\-fijlrtI·";
    private static final String WIDE = "mwMW@%—→";

    private TextWidth() {}

    static double of(String text, double size, boolean bold) {
        var ems = text.codePoints().mapToDouble(TextWidth::em).sum();
        return ems * size * (bold ? 1.1 : 1);
    }

    private static double em(int point) {
        if (NARROW.indexOf(point) >= 0) {
            return 0.38;
        }
        if (WIDE.indexOf(point) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(point) ? 0.72 : 0.625;
    }
}
