package posit.terminal;

/** Colours of a terminal page; whatever is coloured must tell the same without colour. */
public enum Style {
    PLAIN(false),
    COLOURED(true);

    private static final String RESET = "\u001b[0m";

    private final boolean coloured;

    Style(boolean coloured) {
        this.coloured = coloured;
    }

    public static Style of(boolean coloured) {
        return coloured ? COLOURED : PLAIN;
    }

    public String bold(String text) {
        return paint("1", text);
    }

    public String good(String text) {
        return paint("32", text);
    }

    public String warning(String text) {
        return paint("33", text);
    }

    public String bad(String text) {
        return paint("31", text);
    }

    private String paint(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
