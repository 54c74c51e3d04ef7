package posit.stackfile;

import posit.terminal.ExitCode;
import posit.terminal.UserException;

/** A stack file or project file that cannot be read; the message names the file. */
public final class StackFileException extends UserException {
    private static final long serialVersionUID = 1L;

    public StackFileException(String message) {
        super(message, ExitCode.NOT_AS_WANTED);
    }
}
