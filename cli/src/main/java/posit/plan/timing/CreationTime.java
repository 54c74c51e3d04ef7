package posit.plan.timing;

import static posit.plan.graph.PlanView.at;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import posit.catalog.Takes;

/**
 * How long creating resources of a type takes.
 *
 * @param type token; one {@code *} in it stands for anything
 * @param path of an input that must have a value, or ""
 * @param value of that input
 * @param source where the time was seen, or "" for a guess
 */
public record CreationTime(String type, String path, String value, Duration length, String source) {
    private static final Pattern LINE = Pattern.compile(
            "(?<type>[\\w:./-]+\\*?[\\w:./-]*)(\\[(?<path>[\\w.]+)=(?<value>[^]]*)])? +(?<time>\\d{1,4})(?<unit>[sm])"
                    + "( +(?<basis>guess|seen +(?<source>\\S.*)))?");

    /**
     * @param line for example {@code aws:rds/instance:Instance[multiAz=true] 13m seen our own stacks, 2026}
     * @return empty when it is none
     */
    static Optional<CreationTime> parse(String line) {
        var match = LINE.matcher(line.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(new CreationTime(
                match.group("type"),
                match.group("path") == null ? "" : match.group("path"),
                match.group("path") == null ? "" : match.group("value"),
                Takes.length(Long.parseLong(match.group("time")), match.group("unit")),
                match.group("source") == null ? "" : match.group("source")));
    }

    static CreationTime of(String type, Takes takes) {
        return new CreationTime(type, takes.path(), takes.value(), takes.length(), takes.source());
    }

    public boolean guessed() {
        return source.isEmpty();
    }

    boolean fits(String token, Map<String, Object> inputs) {
        return fits(token) && (path.isEmpty() || value.equals(String.valueOf(at(inputs, path))));
    }

    CreationTime withSource(String other) {
        return new CreationTime(type, path, value, length, other);
    }

    private boolean fits(String other) {
        var star = type.indexOf('*');
        return star < 0
                ? type.equals(other)
                : other.length() >= type.length() - 1
                        && other.startsWith(type.substring(0, star))
                        && other.endsWith(type.substring(star + 1));
    }
}
