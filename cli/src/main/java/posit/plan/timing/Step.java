package posit.plan.timing;

import java.time.Duration;

/**
 * The creation of one resource.
 *
 * @param start after the start of {@code pulumi up}
 * @param guessed whether nobody has seen the length
 * @param source of the length, or ""
 */
public record Step(String name, String type, Duration start, Duration length, boolean guessed, String source) {
    public Duration end() {
        return start.plus(length);
    }

    /** Whether both are being created at some moment. */
    boolean runsBeside(Step other) {
        return start.compareTo(other.end()) < 0 && other.start.compareTo(end()) < 0;
    }
}
