package posit.config.shared;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import posit.config.reader.Keys;
import posit.config.reader.OwnReading;
import posit.config.reader.Problems;

/**
 * A product's licence; its value never reaches a message.
 *
 * @param kind how the product is licensed
 * @param value the content of the file, the key, or the address of the server
 */
public record LicenseConfig(Kind kind, String value) implements OwnReading {
    /** The three ways to license a product. */
    public enum Kind {
        FILE("the content of a licence file (what Posit prefers in Kubernetes)"),
        KEY("a licence key"),
        SERVER("the address of a floating licence server, host:port");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }

        public String command(String license) {
            String key = "pulumi config set --secret --path " + license + "." + Keys.word(this);
            return this == FILE ? key + " < license.lic" : key;
        }
    }

    /** Null, and a problem, unless exactly one kind is given, whole and encrypted. */
    public static LicenseConfig read(JsonElement element, String path, Problems problems) {
        JsonObject given = Keys.object(element);
        List<String> kinds = Keys.words(Kind.class);
        given.keySet().stream().filter(k -> !kinds.contains(k)).forEach(k -> problems.unknown(path, k, kinds));
        List<String> chosen = kinds.stream().filter(given::has).toList();
        if (chosen.isEmpty() && !problems.sound(path)) {
            return null;
        }
        if (chosen.size() != 1) {
            problems.add(
                    path,
                    path + ": exactly one of " + String.join(", ", kinds) + " is wanted, and there "
                            + (chosen.isEmpty() ? "is none" : "are " + chosen.size()) + ". Set it: "
                            + Kind.FILE.command(path));
            return null;
        }
        Kind kind = Kind.values()[kinds.indexOf(chosen.get(0))];
        return of(kind, given.get(chosen.get(0)), path, problems);
    }

    private static LicenseConfig of(Kind kind, JsonElement element, String path, Problems problems) {
        String value = element instanceof JsonPrimitive p && p.isString() ? p.getAsString() : "";
        Optional<String> complaint = complaint(kind, value, problems.secret(path));
        String at = Keys.path(path, Keys.word(kind));
        complaint.ifPresent(c -> problems.add(at, at + " " + c + ". Set it: " + kind.command(path)));
        return complaint.isPresent() ? null : new LicenseConfig(kind, value);
    }

    private static Optional<String> complaint(Kind kind, String value, boolean secret) {
        if (!secret) {
            return Optional.of("is in plain text: a licence must be encrypted");
        }
        if (value.isBlank()) {
            return Optional.of("is empty: " + kind.says + " is wanted");
        }
        boolean oneLine = value.strip().lines().count() == 1;
        if (kind == Kind.FILE && oneLine && value.strip().endsWith(".lic")) {
            return Optional.of("is the name of a file: its content is wanted");
        }
        return kind == Kind.FILE || oneLine ? Optional.empty() : Optional.of("has several lines: a file goes to file");
    }

    @Override
    public String toString() {
        return "LicenseConfig[kind=" + kind + ", value=[secret]]";
    }
}
