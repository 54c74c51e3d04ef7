package posit.catalog;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How long the creation of a resource takes.
 *
 * @param path of an input that must have a value, or ""
 * @param value of that input, or ""
 * @param source where the time was seen, or "" for a guess
 */
public record Takes(String path, String value, Duration length, String source) {
    private static final Pattern FORM = Pattern.compile("(?<number>\\d+)(?<unit>[sm])"
            + "( if (?<path>[\\w.]+)=(?<value>\\S+))? \\((guess|seen (?<source>\\S+))\\)");

    /** @param text such as {@code 13m if multiAz=true (guess)} */
    static Takes parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no time");
        }
        return new Takes(
                orEmpty(match.group("path")),
                orEmpty(match.group("value")),
                length(Long.parseLong(match.group("number")), match.group("unit")),
                orEmpty(match.group("source")));
    }

    /** @param unit {@code s} or {@code m} */
    public static Duration length(long number, String unit) {
        return unit.equals("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
