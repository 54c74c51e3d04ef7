package posit.terminal;

/** The command line names something that is not there or makes no sense. */
public final class UsageException extends UserException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message, ExitCode.WRONG_USE);
    }
}
