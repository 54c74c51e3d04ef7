package posit.verify;

/** No answer of a web server; the message says why in a few words. */
public final class WebException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean certificate;

    WebException(String message, boolean certificate) {
        super(message);
        this.certificate = certificate;
    }

    /** Whether the server's certificate was not accepted. */
    boolean isCertificate() {
        return certificate;
    }
}
