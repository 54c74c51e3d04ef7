package posit.terminal;

/** What is to be looked at cannot be reached; its message is one line for the user. */
public final class AccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessException(String message) {
        super(message);
    }
}
