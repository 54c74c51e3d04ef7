package posit.doctor;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of a program, as far as it matters here. */
record ToolVersion(int major, int minor, int patch) implements Comparable<ToolVersion> {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");
    private static final Comparator<ToolVersion> ORDER = Comparator.comparing(ToolVersion::major)
            .thenComparing(ToolVersion::minor)
            .thenComparing(ToolVersion::patch);

    /** The first one in a text such as {@code aws-cli/2.15.0 Python/3.11.6}. */
    static Optional<ToolVersion> in(String text) {
        var match = NUMBER.matcher(text);
        return match.find()
                ? Optional.of(new ToolVersion(number(match.group(1)), number(match.group(2)), number(match.group(3))))
                : Optional.empty();
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public int compareTo(ToolVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
