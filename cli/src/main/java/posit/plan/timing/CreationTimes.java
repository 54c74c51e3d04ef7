package posit.plan.timing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import posit.catalog.Catalog;
import posit.engine.PlannedResource;
import posit.terminal.AccessException;

/**
 * How long creations take: what a user measured comes before what the catalog says.
 *
 * @param measured the first that fits counts
 */
public record CreationTimes(List<CreationTime> measured) {
    /** For a type nobody has thought of. */
    private static final CreationTime UNKNOWN = new CreationTime("*", "", "", Duration.ofSeconds(5), "");

    /** Nothing measured. */
    public static CreationTimes listed() {
        return new CreationTimes(List.of());
    }

    /**
     * Those of a file with one time a line; {@code #} begins a comment.
     *
     * @throws AccessException one line that names the file
     */
    public static CreationTimes measured(Path file) {
        try {
            return new CreationTimes(Files.readString(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> parse(line, file))
                    .toList());
        } catch (IOException e) {
            throw new AccessException(
                    file + ": cannot be read as text (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** What a user wrote without saying where it was seen is the user's own word. */
    private static CreationTime parse(String line, Path file) {
        var time = CreationTime.parse(line)
                .orElseThrow(() -> new AccessException(file + ": \"" + line.strip() + "\" is no time. Write it like: "
                        + "aws:rds/instance:Instance[multiAz=true] 13m seen <where>"));
        return time.guessed() ? time.withSource(file.getFileName().toString()) : time;
    }

    CreationTime of(PlannedResource resource) {
        return of(resource.type(), resource.inputs());
    }

    public CreationTime of(String type, Map<String, Object> inputs) {
        var listed = Catalog.of(type).takes().stream().map(takes -> CreationTime.of(type, takes));
        return Stream.concat(measured.stream(), listed)
                .filter(time -> time.fits(type, inputs))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
