package posit.config.reader;

/** A text that the stack file has encrypted, and that no message shows. */
public record SecretText(String value) {
    @Override
    public String toString() {
        return "[secret]";
    }
}
