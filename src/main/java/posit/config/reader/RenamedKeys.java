package posit.config.reader;

import com.google.gson.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The keys that a stack file has under a former name. */
final class RenamedKeys {
    private final Problems problems;
    private final List<Renamed> found = new ArrayList<>();

    RenamedKeys(Problems problems) {
        this.problems = problems;
    }

    List<Renamed> found() {
        return List.copyOf(found);
    }

    /** What the file says in a section, under the names that the keys have now. */
    JsonObject current(Record section, JsonObject given, String path) {
        JsonObject current = given;
        for (RecordComponent key : Keys.keysOf(section)) {
            for (String former : key.getAnnotation(Key.class).formerly()) {
                if (given.has(former)) {
                    current = current == given ? given.deepCopy() : current;
                    rename(current, former, key.getName(), path);
                }
            }
        }
        return current;
    }

    private void rename(JsonObject section, String former, String name, String path) {
        var renamed = new Renamed(Keys.path(path, former), Keys.path(path, name));
        var value = section.remove(former);
        if (section.has(name)) {
            problems.add(
                    renamed.former(),
                    renamed.former() + " is the former name of " + renamed.name() + ", and the file has both. Remove "
                            + renamed.former() + ".");
            return;
        }
        section.add(name, value);
        found.add(renamed);
    }
}
