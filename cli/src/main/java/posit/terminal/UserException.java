package posit.terminal;

/** Something that the user can mend; its message is written for people and shown without a stack trace. */
public abstract class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    protected UserException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** One of {@link ExitCode}. */
    public final int exitCode() {
        return exitCode;
    }
}
