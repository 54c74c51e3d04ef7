package posit.doctor;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of a program, as far as it matters here. */
record Version(int major, int minor, int patch) implements Comparable<Version> {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");
    private static final Comparator<Version> ORDER =
            Comparator.comparing(Version::major).thenComparing(Version::minor).thenComparing(Version::patch);

    /** The first one in a text such as {@code aws-cli/2.15.0 Python/3.11.6}. */
    static Optional<Version> in(String text) {
        var match = NUMBER.matcher(text);
        return match.find()
                ? Optional.of(new Version(number(match.group(1)), number(match.group(2)), number(match.group(3))))
                : Optional.empty();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
