package posit.plan.report;

import posit.plan.conformance.Verdict;

/** Marks and colours; without colour every mark still tells its verdict. */
enum Style {
    PLAIN(false),
    COLOURED(true);

    private static final String RESET = "\u001b[0m";

    private final boolean coloured;

    Style(boolean coloured) {
        this.coloured = coloured;
    }

    static Style of(boolean coloured) {
        return coloured ? COLOURED : PLAIN;
    }

    String bold(String text) {
        return paint("1", text);
    }

    String mark(Verdict verdict) {
        return switch (verdict) {
            case PUBLISHED -> paint("32", "✓");
            case LARGER -> paint("32", "+");
            case SMALLER -> paint("33", "~");
            case DIFFERS -> paint("33", "≠");
            case MISSING -> paint("31", "✗");
        };
    }

    String warning(String text) {
        return paint("33", text);
    }

    private String paint(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
