package posit.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What all scenarios of a build came to, printed whenever a class of them has run. */
final class Summary implements BeforeAllCallback {
    /** Where it is left for whoever wants it later. */
    private static final Path TABLE = Path.of("simulation/target", "lifecycle.txt");

    private static final Map<String, Row> ROWS = new TreeMap<>();

    /**
     * @param runs of the engine
     * @param resources the most that stood at a time
     * @param faults calls that were made to fail, and kills
     * @param lost things that hold data and were gone, or were others, after a run
     */
    private record Row(int scenarios, int runs, int resources, int faults, int lost) {
        private static final Row NONE = new Row(0, 0, 0, 0, 0);

        static Row parse(String line) {
            var cells = line.split("\t");
            return new Row(
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]),
                    Integer.parseInt(cells[5]));
        }

        String line(String key) {
            return String.join("\t", key, "" + scenarios, "" + runs, "" + resources, "" + faults, "" + lost);
        }

        Row plus(Row other) {
            return new Row(
                    scenarios + other.scenarios,
                    runs + other.runs,
                    Math.max(resources, other.resources),
                    faults + other.faults,
                    lost + other.lost);
        }

        @Override
        public String toString() {
            return "%9d %5d %9d %15d %9d".formatted(scenarios, runs, resources, faults, lost);
        }
    }

    static void scenario(String engine, String stack, int runs, int resources, int faults, int lost) {
        add(engine + " " + stack, new Row(1, runs, resources, faults, lost));
    }

    private static synchronized void add(String key, Row row) {
        ROWS.merge(key, row, Row::plus);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(Summary.class)).getOrComputeIfAbsent("print", key ->
                (AutoCloseable) Summary::print);
    }

    private static synchronized void print() {
        if (ROWS.isEmpty()) {
            return;
        }
        var table = table(rowsOfBuild());
        System.out.print(table);
        try {
            Files.writeString(TABLE, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With those of other JVMs: a build has several, one after the other and side by side. */
    private static Map<String, Row> rowsOfBuild() {
        var build =
                System.getProperty("posit.build", "" + ProcessHandle.current().pid());
        var file = Path.of("simulation/target", "lifecycle-" + build.replace(':', '-') + ".tsv");
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Until the channel is closed.
            channel.lock();
            var all = new TreeMap<>(ROWS);
            Files.readString(file).lines().forEach(line -> all.merge(line.split("\t")[0], Row.parse(line), Row::plus));
            var text = all.entrySet().stream()
                    .map(entry -> entry.getValue().line(entry.getKey()))
                    .collect(Collectors.joining("\n"));
            channel.truncate(0).write(StandardCharsets.UTF_8.encode(text), 0);
            // This JVM may come here again, after its next class.
            ROWS.clear();
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(Map<String, Row> rows) {
        var total = rows.values().stream().reduce(Row.NONE, Row::plus);
        var lines = new StringBuilder();
        lines.append("%-26s %9s %5s %9s %15s %9s%n"
                .formatted("life cycle", "scenarios", "runs", "resources", "faults survived", "data lost"));
        rows.forEach((key, row) -> lines.append("%-26s %s%n".formatted(key, row)));
        return lines.append("%-26s %s%n".formatted("all", total)).toString();
    }
}
