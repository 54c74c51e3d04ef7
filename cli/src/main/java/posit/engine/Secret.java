package posit.engine;

/**
 * A value that must not be shown; {@link #toString()} keeps to that.
 *
 * @param value any value a resource may have, also {@link Unknown#VALUE}
 */
public record Secret(Object value) {

    @Override
    public String toString() {
        return "[secret]";
    }
}
