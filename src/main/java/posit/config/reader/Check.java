package posit.config.reader;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;

/**
 * The rules of one section, beside its record.
 *
 * @param problems where broken rules go
 * @param path the section, such as {@code posit:connect.nodes}
 * @param given what the stack file says
 * @param defaults what holds where it says nothing
 */
public record Check(Problems problems, String path, JsonObject given, Record defaults) {

    /** A rule about one value, in the words of its {@link Key}. */
    public void must(boolean holds, String key) {
        if (!holds) {
            Key rule = Keys.find(defaults.getClass(), key).getAnnotation(Key.class);
            must(false, key, rule.allowed(), Keys.cure(rule));
        }
    }

    /** A rule about one value, which the default keeps. */
    public void must(boolean holds, String key, String allowed, String cure) {
        if (!holds) {
            fits(false, key, allowed, Problems.cure(fallback(key), cure));
        }
    }

    /** A rule about several values: going back to the default of one need not help. */
    public void fits(boolean holds, String key, String allowed, String cure) {
        if (!holds && sound(key)) {
            problems.wrong(path(key), shown(key), allowed, cure);
        }
    }

    /** A rule about one entry of a map. */
    public void entry(boolean holds, String key, String entry, String allowed, String cure) {
        JsonElement value = Keys.object(given.get(key)).get(entry);
        String path = path(key) + "." + entry;
        if (!holds && problems.sound(path)) {
            problems.wrong(path, problems.shown(path, value), allowed, cure);
        }
    }

    /** A rule about one entry of a list of texts. */
    public void item(boolean holds, String key, int index, String allowed, String cure) {
        String path = path(key) + "[" + index + "]";
        if (!holds && problems.sound(path) && given.get(key) instanceof JsonArray list) {
            problems.wrong(path, problems.shown(path, list.get(index)), allowed, cure);
        }
    }

    /** A rule about a value below a key, at a path of its own. */
    public void nested(boolean holds, String key, JsonElement value, String allowed, String cure) {
        String path = path(key);
        if (!holds && problems.sound(path)) {
            problems.wrong(path, problems.shown(path, value), allowed, cure);
        }
    }

    /** A value below a key that is not the user's to set. */
    public void refuse(String key, String reason) {
        problems.add(path(key), path(key) + ": " + reason + ". Remove the key.");
    }

    /** A rule about the section as a whole. */
    public void all(boolean holds, String allowed, String cure) {
        if (!holds && problems.sound(path)) {
            problems.wrong(path, "{...}", allowed, cure);
        }
    }

    /** A value without a default that the others make necessary. */
    public void missing(String key, String why) {
        Key rule = Keys.find(defaults.getClass(), key).getAnnotation(Key.class);
        problems.missing(path(key), why, rule.example());
    }

    /** For rules that would fail on the placeholders of values already refused. */
    public boolean sound(String... keys) {
        return Arrays.stream(keys).map(this::path).allMatch(problems::sound);
    }

    public boolean gives(String key) {
        return given.has(key);
    }

    /** The same section, seen as another record of it. */
    public Check with(Record others) {
        return new Check(problems, path, given, others);
    }

    public Check in(String section) {
        return in(section, (Record) fallback(section));
    }

    public Check in(String section, Record sectionDefaults) {
        return new Check(problems, path(section), Keys.object(given.get(section)), sectionDefaults);
    }

    /** An entry of a list. */
    public Check in(String list, int index, Record entryDefaults) {
        JsonElement all = given.get(list);
        boolean there =
                all != null && all.isJsonArray() && index < all.getAsJsonArray().size();
        JsonElement entry = there ? all.getAsJsonArray().get(index) : null;
        return new Check(problems, path(list) + "[" + index + "]", Keys.object(entry), entryDefaults);
    }

    private String path(String key) {
        return Keys.path(path, key);
    }

    private Object fallback(String key) {
        return Keys.value(defaults, Keys.find(defaults.getClass(), key));
    }

    private String shown(String key) {
        return gives(key)
                ? problems.shown(path(key), given.get(key))
                : Problems.rendered(fallback(key))
                        .map(d -> d + " (the default)")
                        .orElse("nothing");
    }
}
