package posit.verify;

/** What is to be looked at cannot be reached; the message is one line for the user. */
final class AccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccessException(String message) {
        super(message);
    }
}
