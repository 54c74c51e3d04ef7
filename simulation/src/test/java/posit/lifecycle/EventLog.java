package posit.lifecycle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The CLI's own record of a run, one JSON object a line. */
final class EventLog {
    private final boolean preview;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> failures = new TreeMap<>();

    private EventLog(boolean preview) {
        this.preview = preview;
    }

    static EventLog read(Path file, boolean preview) {
        var log = new EventLog(preview);
        if (Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                // A CLI that was killed leaves half a line.
                lines.filter(line -> line.endsWith("}"))
                        .map(line -> JsonParser.parseString(line).getAsJsonObject())
                        .forEach(log::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return log;
    }

    List<Step> steps() {
        return steps;
    }

    Map<String, String> failures() {
        return failures;
    }

    private void add(JsonObject event) {
        var done = event.getAsJsonObject(preview ? "resourcePreEvent" : "resOutputsEvent");
        if (done != null) {
            steps.add(step(done.getAsJsonObject("metadata")));
        }
        var failed = event.getAsJsonObject("resOpFailedEvent");
        if (failed != null) {
            failures.putIfAbsent(text(failed.getAsJsonObject("metadata"), "urn"), "");
        }
        var said = event.getAsJsonObject("diagnosticEvent");
        if (said != null && text(said, "severity").equals("error")) {
            failures.merge(
                    text(said, "urn"), text(said, "message").strip(), (one, other) -> (one + "\n" + other).strip());
        }
    }

    private static Step step(JsonObject metadata) {
        return new Step(text(metadata, "op"), text(metadata, "urn"), changes(metadata));
    }

    private static Set<String> changes(JsonObject metadata) {
        var changes = new TreeSet<String>();
        if (metadata.get("diffs") instanceof JsonArray diffs) {
            diffs.forEach(name -> changes.add(name.getAsString()));
        }
        return changes;
    }

    static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
