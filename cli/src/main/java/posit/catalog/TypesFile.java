package posit.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads entries of resource types, in the form that the package describes. */
final class TypesFile {
    private static final String FACT = " ".repeat(4);
    private static final String CONTINUED = FACT.repeat(2);

    private final List<TypeEntry> entries = new ArrayList<>();
    private Map<Fact, List<String>> facts = Map.of();
    private List<String> lines = List.of();

    private TypesFile() {}

    /** @param name of a file beside this class */
    static List<TypeEntry> shipped(String name) {
        try (var stream = TypesFile.class.getResourceAsStream(name)) {
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<TypeEntry> read(String text) {
        var file = new TypesFile();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(file::add);
        return file.entries;
    }

    private void add(String line) {
        if (line.startsWith(CONTINUED)) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line.strip());
        } else if (line.startsWith(FACT)) {
            var parts = line.strip().split(": ", 2);
            lines = facts.computeIfAbsent(Fact.of(parts[0]), fact -> new ArrayList<>());
            lines.add(parts[1]);
        } else {
            facts = new EnumMap<>(Fact.class);
            entries.add(new TypeEntry(line, facts));
        }
    }
}
