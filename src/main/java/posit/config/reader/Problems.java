package posit.config.reader;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is wrong with a stack file, one line each: key path, value, what is allowed, what to do. */
public final class Problems {
    private static final int LONGEST_VALUE = 80;
    private static final String SECRET = "[secret]";

    private final Set<String> secretKeys;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> paths = new LinkedHashSet<>();

    public Problems(Set<String> secretKeys) {
        this.secretKeys = secretKeys;
    }

    /** A value that breaks a rule. */
    public void wrong(String path, String shown, String allowed, String cure) {
        add(path, path + " = " + shown + ": " + allowed + ". " + sentence(cure));
    }

    public void unknown(String path, String key, Collection<String> known) {
        unknown(path, key, known, "");
    }

    /** @param why a sentence for the end, or "" */
    public void unknown(String path, String key, Collection<String> known, String why) {
        notAKey(path, key, known, " is not a known key. ", why);
    }

    /** A key that means something on another cloud. */
    void foreign(String path, String key, Collection<String> known, ForeignKeys.Place place) {
        notAKey(path, key, known, " is a key of " + place.there() + ", not of " + place.here() + ". ", "");
    }

    private void notAKey(String path, String key, Collection<String> known, String verdict, String why) {
        String unknown = oneLine(Keys.path(path, key));
        String cure = Nearest.to(key, known)
                .map(k -> "Did you mean " + Keys.path(path, k) + "?")
                .orElse("Remove it, or use one of " + String.join(", ", known) + ".");
        add(unknown, (unknown + verdict + cure + " " + why).strip());
    }

    void missing(String path, String allowed, String example) {
        add(path, path + " is missing: " + allowed + ". Set it: " + Keys.command(path, example));
    }

    /** A line of its own making. */
    public void add(String path, String line) {
        paths.add(path);
        lines.add(line);
    }

    /** Whether nothing is wrong at this key or below it: a second complaint about one value would only confuse. */
    public boolean sound(String path) {
        return paths.stream().noneMatch(p -> p.equals(path) || p.startsWith(path + ".") || p.startsWith(path + "["));
    }

    /** Whether the top-level key above this path is secret, or holds a secret. */
    public boolean secret(String path) {
        return secretKeys.contains(path.split("[.\\[]", 2)[0]);
    }

    /**
     * The value as a message may show it. Pulumi only tells that a secret is somewhere below a top-level key, so no
     * text below such a key is shown; numbers and switches are.
     */
    public String shown(String path, JsonElement value) {
        if (value.isJsonObject()) {
            return "{...}";
        }
        if (value instanceof JsonArray a && a.asList().stream().anyMatch(JsonElement::isJsonObject)) {
            return "[...]";
        }
        boolean text = value.isJsonArray() || value instanceof JsonPrimitive p && p.isString();
        String plain = value.isJsonPrimitive() ? value.getAsString() : value.toString();
        return text && secret(path) ? SECRET : oneLine(plain.replaceAll("//[^/\\s]*@", "//" + SECRET + "@"));
    }

    /** The same for a value of the wrong type: with the quotes that may be its only fault. */
    String shownAsJson(String path, JsonElement value) {
        String shown = shown(path, value);
        boolean quotes = value instanceof JsonPrimitive p && p.isString() && !shown.equals(SECRET);
        return quotes ? "\"" + shown + "\"" : shown;
    }

    public void throwIfAny() {
        if (!lines.isEmpty()) {
            throw new ConfigException(lines);
        }
    }

    /** "Remove the key for the default 20, or set 20 or more"; null stands for a value that has to be there. */
    static String cure(Object fallback, String otherwise) {
        if (fallback == null) {
            return otherwise;
        }
        String silence = rendered(fallback).map(d -> " for the default " + d).orElse("");
        return "Remove the key" + silence + ", or " + otherwise;
    }

    /** A default as the stack file would write it; empty where there is none to go back to. */
    public static Optional<String> rendered(Object value) {
        if (value == null || value instanceof Optional<?> || Keys.isSection(value.getClass())) {
            return Optional.empty();
        }
        if (value.toString().equals("[]") || value.toString().equals("{}")) {
            return Optional.empty();
        }
        if (value instanceof Collection<?> c && c.stream().anyMatch(e -> Keys.isSection(e.getClass()))) {
            return Optional.empty();
        }
        return Optional.of(value instanceof Enum<?> e ? Keys.word(e) : value.toString());
    }

    public static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "...";
    }

    private static String sentence(String text) {
        String start = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return start.endsWith(".") || start.endsWith("?") ? start : start + ".";
    }
}
