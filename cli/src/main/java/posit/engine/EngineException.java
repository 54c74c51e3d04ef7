package posit.engine;

/** A request that the real engine refuses as well; the message is all there is to say. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        super(message, null, false, false);
    }
}
