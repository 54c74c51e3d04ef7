package posit.terminal;

/** Something that should be looked at cannot be read or reached. */
public final class AccessException extends UserException {
    private static final long serialVersionUID = 1L;

    public AccessException(String message) {
        super(message, ExitCode.CANNOT_TELL);
    }
}
