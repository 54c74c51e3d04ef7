package posit.loadtest;

import java.util.Locale;

/** Measured numbers as people read them, the same in every locale. */
final class Numbers {
    private static final int TEN = 10;
    private static final int MINUTE = 60;

    private Numbers() {}

    /** No more digits than tell something: 1618, 12, 0.4. */
    static String of(double value) {
        return value >= TEN || value == 0
                ? String.valueOf(Math.round(value))
                : String.format(Locale.ROOT, "%.2g", value)
                        .replaceFirst("(\\.\\d*?)0+$", "$1")
                        .replaceFirst("\\.$", "");
    }

    static String duration(double seconds) {
        return seconds < 2 * MINUTE ? of(seconds) + " s" : of(seconds / MINUTE) + " min";
    }
}
