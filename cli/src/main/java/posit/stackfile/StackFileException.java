package posit.stackfile;

/** A stack file that cannot be read; the message is one line that names the file. */
public final class StackFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFileException(String message) {
        super(message);
    }
}
