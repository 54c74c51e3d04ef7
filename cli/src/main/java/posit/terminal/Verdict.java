package posit.terminal;

/** What a look at one thing said. */
public enum Verdict {
    PASSED("✓", "passed"),
    FAILED("✗", "failed"),
    /** There is nothing to look at, or it shows only after somebody did something. */
    OPEN("-", "open"),
    /** It could not be looked at. */
    UNSEEN("?", "could not be checked");

    private final String mark;
    private final String words;

    Verdict(String mark, String words) {
        this.mark = mark;
        this.words = words;
    }

    String mark() {
        return mark;
    }

    String words() {
        return words;
    }
}
