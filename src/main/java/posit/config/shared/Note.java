package posit.config.shared;

/**
 * Something a valid stack file should still be told.
 *
 * @param kind how urgent it is
 * @param key the key it is about, such as {@code posit:connect.license}
 * @param text a sentence, with the command to run where there is one
 */
public record Note(Kind kind, String key, String text) {
    /** How urgent a note is. */
    public enum Kind {
        /** Deviates from the page, or support ends soon. */
        WARNING,
        /** Enough for a plan, not for a real update. */
        BEFORE_UP
    }

    public static Note warning(String key, String text) {
        return new Note(Kind.WARNING, key, text);
    }

    public static Note beforeUp(String key, String text) {
        return new Note(Kind.BEFORE_UP, key, text);
    }
}
