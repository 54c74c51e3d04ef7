package posit.plan.timing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import posit.engine.PlannedResource;
import posit.terminal.UsageException;

/** The table of creation times: {@code creation-times.txt} beside this class, after what a user measured. */
public final class CreationTimes {
    /** For a type nobody has thought of. */
    private static final CreationTime UNKNOWN = new CreationTime("*", "", "", Duration.ofSeconds(5), "");

    private final List<CreationTime> times;

    private CreationTimes(List<CreationTime> times) {
        this.times = times;
    }

    public static CreationTimes load() {
        try (var stream = CreationTimes.class.getResourceAsStream("creation-times.txt")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new CreationTimes(lines(text).map(CreationTime::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These, after those of a file of the same form.
     *
     * @throws UsageException one line that names the file
     */
    public CreationTimes after(Path file) {
        var all = new ArrayList<CreationTime>();
        try {
            lines(Files.readString(file))
                    .map(CreationTime::parse)
                    .map(time -> own(time, file))
                    .forEach(all::add);
        } catch (IOException e) {
            throw new UsageException(
                    file + ": cannot be read as text (" + e.getClass().getSimpleName() + ")");
        } catch (IllegalArgumentException e) {
            throw new UsageException(file + ": " + e.getMessage());
        }
        all.addAll(times);
        return new CreationTimes(all);
    }

    /** What a user wrote without saying where it was seen is the user's own word. */
    private static CreationTime own(CreationTime time, Path file) {
        return time.guessed() ? time.withSource(file.getFileName().toString()) : time;
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    public List<CreationTime> all() {
        return times;
    }

    CreationTime of(PlannedResource resource) {
        return of(resource.type(), resource.inputs());
    }

    public CreationTime of(String type, Map<String, Object> inputs) {
        return times.stream()
                .filter(time -> time.fits(type, inputs))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
