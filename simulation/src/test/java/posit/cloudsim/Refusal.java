package posit.cloudsim;

/** The cloud says no; the text begins with the code the real one gives. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String code, String message) {
        super(code + ": " + message);
    }
}
